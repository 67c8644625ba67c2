using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Questions;

/// <summary>One withdrawn call as one line: who, when it was made, when and in what words it was taken back.</summary>
internal static class WithdrawnLine
{
    public static RichText Of(Draft draft, LedgerEntry entry, int year)
    {
        if (entry.Withdrawal() is not { } taken)
        {
            return draft.Line(entry, year);
        }

        draft.Cite(taken.Story);
        var runs = new List<Run>
        {
            new(entry.Caller.Name, Strong: true),
            new($" called on {EntryLine.Day(entry.Day, year)}, withdrew by {EntryLine.Day(taken.Published(), year)}"),
        };
        if (taken.Call.Evidence.Quote is { } words)
        {
            runs.Add(new($": “{EntryLine.Shorten(words)}”"));
        }

        runs.Add(new(" — "));
        runs.Add(EntryLine.Source(taken));
        return new(runs);
    }

    /// <summary>The day on which the story came out.</summary>
    public static DateOnly Published(this Report report) => DateOnly.FromDateTime((report.Story.Published ?? report.Story.LearntAt).DateTime);
}
