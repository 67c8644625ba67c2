namespace NewsBot.Core.Feeds;

/// <summary>One asking of a feed and what came of it.</summary>
/// <param name="Status">The HTTP status; null where no answer came.</param>
/// <param name="Bytes">The size of the body, inflated.</param>
/// <param name="Listed">How many stories it listed; null where nothing was listed anew.</param>
/// <param name="Fresh">How many of them were new.</param>
/// <param name="Changed">How many of them were updates of known ones.</param>
/// <param name="NextAt">When it is asked next, and <paramref name="NextBecause"/> why then.</param>
/// <param name="Problem">What went wrong, in plain words; null when all was well.</param>
public sealed record FeedAttempt(
    DateTimeOffset At, TimeSpan Took, int? Status, long Bytes, int? Listed, int Fresh, int Changed, DateTimeOffset NextAt, string? NextBecause, string? Problem);
