namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>An arrival on its way to the disk.</summary>
internal sealed class PendingArrival(Arrival arrival)
{
    private readonly TaskCompletionSource<Reception> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Arrival Arrival => arrival;

    public Task<Reception> Reception => _received.Task;

    public void Set(Reception reception) => _received.TrySetResult(reception);
}
