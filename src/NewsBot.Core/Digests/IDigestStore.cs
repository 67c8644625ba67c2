using NewsBot.Core.Deliveries;
using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Standing orders, and what is owed to them.</summary>
public interface IDigestStore
{
    /// <summary>Adds a standing order, or brings the channel's order for the same target and topic up to date; that runs again where it was paused.</summary>
    /// <param name="terms">Null for the plain ones, or for those that the order has.</param>
    /// <param name="topic">See <see cref="Subscription.Topic"/>.</param>
    Task<Subscription> SubscribeAsync(
        ChatChannel channel,
        FigureId? target,
        DigestTimes times,
        bool sayWhenEmpty,
        DateTimeOffset now,
        SubscriptionTerms? terms = null,
        string topic = "",
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps times, terms, the rule for empty slots, snooze and pause of a standing order, which is looked at again at once. How far it was told stays.
    /// False when the workspace has no such subscription.
    /// </summary>
    Task<bool> SaveAsync(Subscription subscription, CancellationToken cancellationToken = default);

    /// <summary>False when the workspace has no such subscription.</summary>
    Task<bool> UnsubscribeAsync(WorkspaceId workspace, int number, CancellationToken cancellationToken = default);

    /// <summary>The standing orders, by number: all, or those of one workspace.</summary>
    Task<IReadOnlyList<Subscription>> SubscriptionsAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default);

    /// <summary>Those of these numbers that stand, as they are now, by number.</summary>
    Task<IReadOnlyList<Subscription>> FindAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken = default);

    /// <summary>The standing orders whose digests must be looked at, those that wait longest first.</summary>
    Task<IReadOnlyList<Subscription>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default);

    /// <summary>Leaves a standing order alone until a moment.</summary>
    Task SetDueAsync(int subscription, DateTimeOffset dueAt, CancellationToken cancellationToken = default);

    /// <summary>Makes every standing order one that must be looked at, whatever moment it was left alone until.</summary>
    Task LookAgainAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes what is owed and how far its subscription has been told, in one transaction. False when the key is known or the
    /// subscription has ended: then nothing is changed.
    /// </summary>
    /// <param name="delivery">Null when the slot is skipped because nothing is new; the key is kept all the same.</param>
    Task<bool> OweAsync(string key, int subscription, DateTimeOffset toldUntil, Delivery? delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the alerts that are owed and how far the subscription has been alerted, in one transaction. Alerts with a known key are left out; to a
    /// subscription that has ended nothing is owed.
    /// </summary>
    /// <returns>How many alerts were written.</returns>
    Task<int> OweAlertsAsync(
        int subscription, DateTimeOffset alertedUntil, IReadOnlyList<Delivery> alerts, CancellationToken cancellationToken = default);

    /// <summary>Whether this key was written already.</summary>
    Task<bool> IsKnownAsync(string key, CancellationToken cancellationToken = default);
}
