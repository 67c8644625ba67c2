namespace NewsBot.Core.Feeds;

/// <summary>What a hub (WebSub) has been asked to push.</summary>
/// <param name="Path">The unguessable end of the address it pushes to.</param>
/// <param name="Secret">What it signs its pushes with.</param>
/// <param name="LeasedUntil">Until when it has promised to push; null while it has not.</param>
/// <param name="NextAt">When it is asked again.</param>
/// <param name="Missed">How many readings in a row found what it never pushed.</param>
public sealed record HubSubscription(
    FeedId Feed, FeedHub Hub, string Path, string Secret, DateTimeOffset AskedAt, DateTimeOffset? LeasedUntil, DateTimeOffset NextAt, int Missed)
{
    /// <summary>After so many a hub is not relied on.</summary>
    public const int TooManyMissed = 3;

    /// <summary>Whether it can be relied on at a moment.</summary>
    public bool IsReliable(DateTimeOffset now) => LeasedUntil > now && Missed < TooManyMissed;
}
