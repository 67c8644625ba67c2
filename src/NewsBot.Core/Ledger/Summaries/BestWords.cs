using System.Text.RegularExpressions;
using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>Chooses the words to show of several.</summary>
internal static partial class BestWords
{
    private const int Few = 3;
    private const int Many = 25;

    /// <summary>Of the strongest calls that quote, the words that ask somebody to go, and are neither a scrap nor a speech; null where none quotes.</summary>
    public static (ResignationCall Call, Source Source)? Of(IEnumerable<(ResignationCall Call, Source Source)> calls) => calls
        .Where(c => c.Call.Evidence.Quote is not null)
        .OrderBy(c => c.Call.Retracted)
        .ThenByDescending(c => c.Call.Class)
        .ThenBy(c => !Asks().IsMatch(c.Call.Evidence.Quote!) || Denies().IsMatch(c.Call.Evidence.Quote!))
        .ThenBy(c => c.Call.Evidence.Quote!.Count(char.IsWhiteSpace) + 1 is not (>= Few and <= Many))
        .ThenByDescending(c => c.Call.Strength)
        .Select(c => ((ResignationCall, Source)?)c)
        .FirstOrDefault();

    /// <summary>A paper's own "has not demanded that …" is nobody's call.</summary>
    [GeneratedRegex(@"\b(not|never) (yet )?(demand|ask|call|said|say)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Denies();

    [GeneratedRegex(
        @"\b(resign\w*|go|goes|going|gone|quit\w*|stand(ing)? (down|aside)|step(s|ping|ped)? (down|aside|back)|leav\w+|new leader\w*|position|confidence|remov\w+|sack\w*|dismiss\w*|replace\w*|out|untenable|timetable|way for|time's up|stay)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asks();
}
