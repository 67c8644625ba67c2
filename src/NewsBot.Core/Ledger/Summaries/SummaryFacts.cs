using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>What a summary may be made of.</summary>
/// <param name="Texts">The whole text of each story.</param>
/// <param name="Known">Names, other spellings, roles and parties as the record has them.</param>
/// <param name="Dates">The days of the calls.</param>
public sealed record SummaryFacts(IReadOnlyCollection<string> Texts, IReadOnlyCollection<string> Known, IReadOnlyCollection<PartialDate> Dates)
{
    /// <summary>The facts of one story as it was read.</summary>
    public static SummaryFacts Of(Stories.Story story, StoryReading reading) => new(
        [story.Whole],
        [
            .. reading.Calls.SelectMany(c => Words(c.Caller).Concat(Words(c.Target))),
            .. reading.Stances.SelectMany(s => Words(s.Holder).Concat(Words(s.Target))),
        ],
        [.. reading.Calls.Select(c => c.Date).OfType<PartialDate>()]);

    /// <summary>The facts of an entry, as far as its own evidence goes.</summary>
    public static SummaryFacts Of(LedgerEntry entry, IReadOnlyList<StanceReport> stances)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            [.. entry.Reports.Select(r => r.Call.Evidence).Concat(stances.Select(s => s.Stance.Evidence)).SelectMany(e => new[] { e.Sentence, e.Quote ?? "" })],
            [
                entry.Caller.Name, entry.Target.Name, .. new[] { entry.Role, entry.Party }.OfType<string>(),
                .. entry.Reports.SelectMany(r => Words(r.Call.Caller).Concat(Words(r.Call.Target))),
            ],
            [.. entry.Reports.Select(r => r.Call.Date).Append(entry.Told).OfType<PartialDate>()]);
    }

    internal static IEnumerable<string> Words(Caller caller) =>
        new[] { caller.Name, caller.Role, caller.Party }.Concat(caller.Aliases ?? []).OfType<string>();

    internal static IEnumerable<string> Words(Target target) => new[] { target.Name, target.Role }.Concat(target.Aliases ?? []).OfType<string>();
}
