using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Reviews;

/// <summary>Drafts: deliveries that wait for an editor.</summary>
public interface IReviewStore
{
    /// <summary>The drafts that wait, oldest first: all, or those of one workspace.</summary>
    Task<IReadOnlyList<Delivery>> WaitingAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default);

    /// <summary>The drafts that wait and were not shown to an editor yet (<see cref="ReviewKeys.Shown"/>), oldest first.</summary>
    Task<IReadOnlyList<Delivery>> UnshownAsync(CancellationToken cancellationToken = default);

    /// <summary>Those that were ruled on since a moment, or ran out of time, of which the editors' message does not say so yet (<see cref="ReviewKeys.Ruled"/>).</summary>
    Task<IReadOnlyList<Delivery>> UntoldAsync(DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Whatever has that number and is or was a draft of the workspace; null for none.</summary>
    Task<Delivery?> FindAsync(WorkspaceId workspace, int number, CancellationToken cancellationToken = default);

    /// <summary>
    /// Owes the draft from now on, as this message. Takes one that waits, or that a person dropped; false for any other, and nothing is changed.
    /// </summary>
    Task<bool> ReleaseAsync(string key, string by, DateTimeOffset now, Message message, CancellationToken cancellationToken = default);

    /// <summary>False, and nothing is changed, where it does not wait any more.</summary>
    Task<bool> DropAsync(string key, string by, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes back a draft that nobody looked at in time: its order goes back to where its news began, so that they are told with what comes next.
    /// False, and nothing is changed, where it does not wait any more.
    /// </summary>
    /// <param name="why">A sentence for those who look for it.</param>
    Task<bool> ExpireAsync(string key, string why, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Takes back the digests of an order that wait, for the next one takes their place. From when on they told news; null where none waits.</summary>
    Task<DateTimeOffset?> FoldDigestsAsync(int subscription, string why, DateTimeOffset now, CancellationToken cancellationToken = default);
}
