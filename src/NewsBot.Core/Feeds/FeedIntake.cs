namespace NewsBot.Core.Feeds;

/// <summary>What came of taking in what a feed lists.</summary>
/// <param name="Listed">How many stories it lists; null where nothing was listed anew.</param>
/// <param name="Fresh">How many of them it had not listed before.</param>
/// <param name="Changed">How many of them it lists otherwise than before.</param>
/// <param name="Faults">How many could not be taken by a fault of ours; they are tried again.</param>
/// <param name="HasTwins">Whether one id stood for two stories.</param>
internal sealed record FeedIntake(int? Listed, int Fresh, int Changed, int Faults, bool HasTwins)
{
    public static FeedIntake Nothing { get; } = new(null, 0, 0, 0, false);
}
