using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ledger.Lists;

/// <summary>The entries to be printed, filtered and in house order. The targets stay in the order in which they come.</summary>
public sealed class EntryList
{
    private EntryList(IReadOnlyList<LedgerEntry> entries, DateTimeOffset asOf, string order)
    {
        Entries = entries;
        AsOf = asOf;
        Order = order;
    }

    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>The moment as of which the record was read.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The order in words: "oldest first".</summary>
    public string Order { get; }

    /// <param name="newestFirst">Turns the chronological order round; without effect on the others.</param>
    /// <param name="since">Only calls of that day or later; null for all.</param>
    /// <param name="classes">Only these; empty for all.</param>
    public static EntryList Of(
        IEnumerable<LedgerEntry> entries,
        DateTimeOffset asOf,
        ListOrder order = ListOrder.Chronological,
        bool newestFirst = false,
        DateOnly? since = null,
        IReadOnlyCollection<CallClass>? classes = null)
    {
        var kept = entries.Where(e => (since is null || e.Day >= since) && (classes is null or { Count: 0 } || classes.Contains(e.Class)));
        return new(
            [.. kept.GroupBy(e => e.Target.Id).SelectMany(about => Sorted(about, order, newestFirst))],
            asOf,
            order switch
            {
                ListOrder.Alphabetical => "in the order of surnames",
                ListOrder.Party => "by party, then surname",
                _ => newestFirst ? "newest first" : "oldest first",
            });
    }

    private static IEnumerable<LedgerEntry> Sorted(IEnumerable<LedgerEntry> about, ListOrder order, bool newestFirst) => order switch
    {
        ListOrder.Alphabetical => BySurname(about.OrderBy(_ => 0)),
        ListOrder.Party => BySurname(about.OrderBy(e => e.Party is null).ThenBy(Party, StringComparer.Ordinal)),
        _ => newestFirst ? about.OrderByDescending(e => e.Day).ThenByDescending(e => e.Number) : about.OrderBy(e => e.Day).ThenBy(e => e.Number),
    };

    private static IOrderedEnumerable<LedgerEntry> BySurname(IOrderedEnumerable<LedgerEntry> entries) => entries
        .ThenBy(e => Surname(e.Caller), StringComparer.Ordinal)
        .ThenBy(e => FigureName.Parse(e.Caller.Name).Key, StringComparer.Ordinal)
        .ThenBy(e => e.Number);

    /// <summary>By what a caller stands in the order of surnames.</summary>
    internal static string Surname(Figure caller)
    {
        if (caller.IsPerson)
        {
            return FigureName.Parse(caller.Name).Surname;
        }

        var folded = FigureName.Fold(caller.Name).Trim();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    /// <summary>"Con" and "Tories" are one party, however a paper writes it.</summary>
    internal static string Party(LedgerEntry entry) => FigureName.Fold(entry.Party is { } party ? PartyNames.Find(party) ?? party : "");
}
