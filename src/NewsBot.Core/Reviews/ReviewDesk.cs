using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Reviews;

/// <summary>Takes an editor's word on a draft: let it go, or drop it. Of two editors the second is told what the first did.</summary>
public sealed class ReviewDesk(IReviewStore drafts, TimeProvider clock)
{
    /// <summary>What came of it, in words, in the offset of <paramref name="now"/>.</summary>
    /// <param name="editor">Who says so, by the surface's id or name.</param>
    public async Task<string> SendAsync(WorkspaceId workspace, int number, string editor, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (await drafts.FindAsync(workspace, number, cancellationToken) is not { } draft)
        {
            return Unknown(number);
        }

        return await drafts.ReleaseAsync(draft.Key, editor, clock.GetUtcNow(), ReviewWords.Released(draft, now), cancellationToken)
            ? $"{ReviewWords.Id(draft)}, {ReviewWords.Name(draft)}, is on its way."
            : await RefusedAsync(workspace, number, now, cancellationToken);
    }

    /// <summary>As <see cref="SendAsync"/>.</summary>
    public async Task<string> DropAsync(WorkspaceId workspace, int number, string editor, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (await drafts.FindAsync(workspace, number, cancellationToken) is not { } draft)
        {
            return Unknown(number);
        }

        return await drafts.DropAsync(draft.Key, editor, clock.GetUtcNow(), cancellationToken)
            ? $"{ReviewWords.Id(draft)}, {ReviewWords.Name(draft)}, is dropped and its news is not told there. “send {ReviewWords.Id(draft)}” sends it after all."
            : await RefusedAsync(workspace, number, now, cancellationToken);
    }

    private async Task<string> RefusedAsync(WorkspaceId workspace, int number, DateTimeOffset now, CancellationToken cancellationToken) =>
        await drafts.FindAsync(workspace, number, cancellationToken) is { } draft
            ? $"Nothing was changed: {ReviewWords.Id(draft)} does not wait any more. {ReviewWords.Fate(draft, now)}."
            : Unknown(number);

    private static string Unknown(int number) => $"Nothing was changed: there is no draft D{number} in this workspace. “drafts” lists those that wait.";
}
