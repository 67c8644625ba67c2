using System.Globalization;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>Changes of evidence in words.</summary>
public static class EvidenceWords
{
    /// <summary>The fixed word.</summary>
    public const string Mark = "EVIDENCE-CHANGED";

    private const int LongestLine = 500;

    /// <summary>"source 2 said “he should go”; now: he should [was: go] [now: stay]".</summary>
    /// <param name="offset">The offset in which times are told.</param>
    public static string Line(EvidenceChange change, TimeSpan offset) =>
        $"source {change.Source} said “{EntryLine.Shorten(change.Said)}”; {Now(change.Said, change.Check, offset)}";

    /// <summary>What a version made of the words: "its words are there again", "page gone since 09:12 on 3 Mar 2025", the difference.</summary>
    /// <param name="offset">The offset in which times are told.</param>
    public static string Now(string said, EvidenceCheck check, TimeSpan offset) => check switch
    {
        { Holds: true } => "its words are there again",
        { Page: PageState.Gone } => $"page gone since {Moment(check.At, offset)}",
        { Page: PageState.Paywalled } => $"page for subscribers only since {Moment(check.At, offset)}",
        { Now: { } now } => $"now: {Clip(WordDiff.Line(said, now))}",
        _ => "nothing like it is on the page now",
    };

    private static string Clip(string line) => line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine), " …");

    private static string Moment(DateTimeOffset at, TimeSpan offset) =>
        at.ToOffset(offset).ToString("HH:mm 'on' d MMM yyyy", CultureInfo.InvariantCulture);
}
