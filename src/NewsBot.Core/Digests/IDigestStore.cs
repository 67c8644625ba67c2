using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Subscriptions and what is owed to them.</summary>
public interface IDigestStore
{
    /// <summary>Adds a standing order, or brings the channel's order for the same target up to date.</summary>
    Task<Subscription> SubscribeAsync(
        ChatChannel channel, FigureId? target, DigestTimes times, bool sayWhenEmpty, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>False when the workspace has no such subscription.</summary>
    Task<bool> UnsubscribeAsync(WorkspaceId workspace, int number, CancellationToken cancellationToken = default);

    /// <summary>The standing orders, by number: all, or those of one workspace.</summary>
    Task<IReadOnlyList<Subscription>> SubscriptionsAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes what is owed and how far its subscription has been told, in one transaction. False when the key is known or the
    /// subscription has ended: then nothing is changed.
    /// </summary>
    /// <param name="delivery">Null when the slot is skipped because nothing is new; the key is kept all the same.</param>
    Task<bool> OweAsync(string key, int subscription, DateTimeOffset toldUntil, Delivery? delivery, CancellationToken cancellationToken = default);

    /// <summary>Whether this key was written already.</summary>
    Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>What is owed and may be tried now, oldest first.</summary>
    Task<IReadOnlyList<Delivery>> OwedAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Keeps state, tries, next try, message id and problem of a delivery.</summary>
    Task SaveOutcomeAsync(Delivery delivery, CancellationToken cancellationToken = default);

    /// <summary>The last posts to a channel, newest first.</summary>
    Task<IReadOnlyList<Delivery>> SentAsync(ChatChannel channel, int limit, CancellationToken cancellationToken = default);
}
