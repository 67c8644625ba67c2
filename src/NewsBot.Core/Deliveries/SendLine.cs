using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>
/// The order in which the messages of one workspace go out: each when the one before is answered, or at the latest at the surface's pace. So as
/// few as can be are on their way at once, and only those could be doubled by a crash, while a slow surface is written to no more slowly.
/// </summary>
internal sealed class SendLine(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(WorkspaceId Workspace, string Surface, bool IsEdit), (Task Begun, Task Done)> _last = [];

    /// <summary>Sends in its turn.</summary>
    public Task<bool> After(Delivery delivery, SurfacePace pace, Func<Task<bool>> send)
    {
        var isEdit = delivery.Kind == DeliveryKind.Edit;
        var (key, gap) = ((delivery.Channel.Workspace, delivery.Channel.Surface, isEdit), isEdit ? pace.Edits : pace.Workspace);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            var before = _last.GetValueOrDefault(key, (Task.CompletedTask, Task.CompletedTask));
            var done = SendAsync(before, gap, begun, send);
            _last[key] = (begun.Task, done);
            return done;
        }
    }

    private async Task<bool> SendAsync((Task Begun, Task Done) before, TimeSpan gap, TaskCompletionSource begun, Func<Task<bool>> send)
    {
        // So that all are in line before any is sent.
        await Task.Yield();
        await before.Begun;
        if (gap > TimeSpan.Zero && !before.Done.IsCompleted)
        {
            await Task.WhenAny(before.Done, Task.Delay(gap, clock));
        }

        begun.SetResult();
        return await send();
    }
}
