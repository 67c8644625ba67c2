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
    int Sources)
{
    public static ListRow Of(LedgerEntry entry) => new(
        entry.Id,
        entry.Caller.Name,
        entry.Caller.Kind.Word(),
        entry.Role,
        entry.Party,
        entry.Target.Name,
        entry.State.Word().ToLowerInvariant(),
        entry.Class.Word().ToLowerInvariant(),
        entry.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        entry.Best.Call.Evidence.Quote,
        entry.Best.Story.Feed,
        EntryLine.Source(entry.Best).Link!,
        entry.Sources);
}
