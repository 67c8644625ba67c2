using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>One entry as a list prints it, with the words and the link of its best report.</summary>
internal sealed record ListRow(
    string Id,
    string Caller,
    string Kind,
    string? Role,
    string? Party,
    string Target,
    string State,
    string Class,
    string Day,
    string? Quote,
    string Source,
    Uri Link,
    int Sources,
    int Origins)
{
    /// <summary>"5 sources, 2 origins" for a list that people read; empty where one story stands for it.</summary>
    public string Spread() => Sources > 1 ? $" ({Sources} sources, {Origins} origin{(Origins == 1 ? "" : "s")})" : "";

    public static ListRow Of(LedgerEntry entry) => new(
        entry.Id,
        entry.Caller.Name,
        entry.Caller.Kind.Word(),
        entry.Role,
        entry.Party,
        entry.Target.Name,
        entry.State switch
        {
            EntryState.Standing => "standing",
            EntryState.Withdrawn => "withdrawn",
            _ => "awaiting ruling",
        },
        entry.Class.Word().ToLowerInvariant(),
        entry.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        entry.Best.Call.Evidence.Quote,
        entry.Best.Story.Feed,
        EntryLine.Source(entry.Best).Link!,
        entry.Sources,
        entry.Origins);
}
