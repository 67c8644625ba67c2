using System.Globalization;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger;

/// <summary>
/// One entry as one line, the same in every answer and digest: name (role, party), day, the words, the sources, how the call was made, and
/// whether a source shows other words now.
/// </summary>
public static class EntryLine
{
    private const int MaxWords = 25;
    private const int MaxSources = 3;

    /// <example>Jo Roe (leader of Eastmere Council, Labour), 3 Nov: “He should go.” — Harbour Echo 11:02, Mere Mail 12:40</example>
    /// <param name="isMarked">False where it is said beside the line that its evidence has changed.</param>
    public static RichText Of(LedgerEntry entry, int thisYear, bool isMarked = true)
    {
        var runs = new List<Run> { new(entry.Caller.Name, Strong: true) };
        var what = string.Join(", ", new[] { entry.Role, PartyBeside(entry) }.OfType<string>());
        runs.Add(new((what.Length > 0 ? $" ({what})" : "") + ", " + When(entry, thisYear)));
        if (entry.Best.Call.Evidence.Quote is { } quote)
        {
            runs.Add(new($": “{Shorten(quote)}”"));
        }

        runs.Add(new(" — "));
        runs.AddRange(Sources(entry));
        if (entry.Circumstances.Words() is { Length: > 0 } how)
        {
            runs.Add(new($" · {Shorten(how)}"));
        }

        if (isMarked && entry.EvidenceChanges.Count > 0)
        {
            runs.Add(new($" · {EvidenceWords.Mark}", Strong: true));
        }

        return new(runs);
    }

    /// <summary>A link for each story that reports the entry, opening at its own words, the best first; "+N more" beyond three; of how many origins.</summary>
    public static IEnumerable<Run> Sources(LedgerEntry entry)
    {
        var reports = entry.Reports.OrderBy(r => r != entry.Best).DistinctBy(r => r.Story.Id).ToArray();
        for (var i = 0; i < Math.Min(reports.Length, MaxSources); i++)
        {
            if (i > 0)
            {
                yield return new(", ");
            }

            yield return Source(reports[i]);
        }

        if (reports.Length > MaxSources)
        {
            yield return new($" +{reports.Length - MaxSources} more");
        }

        if (entry.Outlets > 1)
        {
            yield return new($" ({Origins(entry)})");
        }
    }

    /// <summary>Where an outlet has several of the stories, their number stands before the outlets.</summary>
    /// <example>5 outlets, 2 origins; 7 stories in 4 outlets, 3 origins</example>
    public static string Origins(LedgerEntry entry) =>
        (entry.Sources == entry.Outlets ? "" : $"{entry.Sources} stories in ")
        + $"{entry.Outlets} outlet{(entry.Outlets == 1 ? "" : "s")}, {entry.Origins} origin{(entry.Origins == 1 ? "" : "s")}";

    /// <summary>The outlet and the time, leading to the story at the quoted words.</summary>
    public static Run Source(Report report) => new(
        $"{report.Story.Feed} {Time(report.Story)}",
        Link: TextFragment.Link(report.Story.Link, report.Words, report.Call.Evidence.Sentence, report.Story.Title));

    /// <summary>"3 Nov", with the year where it is not this one.</summary>
    public static string Day(DateOnly day, int thisYear) =>
        day.ToString(day.Year == thisYear ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);

    private static string When(LedgerEntry entry, int thisYear) => entry.Told switch
    {
        { Month: null } year => year.ToString(),
        { Day: null } month => month.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => Day(entry.Day, thisYear),
    };

    /// <summary>At most 25 words; a cut is marked by an ellipsis.</summary>
    public static string Shorten(string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MaxWords ? string.Join(' ', words) : string.Join(' ', words.Take(MaxWords)) + " …";
    }

    private static string Time(StoryHeader story) => (story.Published ?? story.LearntAt).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? PartyBeside(LedgerEntry entry) =>
        entry.Party is { } party && entry.Role?.Contains(party, StringComparison.OrdinalIgnoreCase) != true ? party : null;
}
