using System.Text.RegularExpressions;
using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>The condition of an ultimatum, in the story's own words.</summary>
internal static partial class ConditionWords
{
    private const int MostWords = 14;

    /// <summary>A clause that ends so was cut before it told anything.</summary>
    private static readonly string[] Open = ["not", "then", "and", "or", "the", "to", "of", "is", "was", "that", "she", "he", "they", "does", "do", "will", "can"];

    /// <summary>An exact stretch of the evidence that begins with "unless" or "if"; null where it has none that is short and whole.</summary>
    public static string? Of(Evidence evidence)
    {
        var words = evidence.Quote is { } quote && Clause().IsMatch(quote) ? quote : evidence.Sentence;
        var clause = Clause().Match(words).Value.Trim();
        var count = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return count is >= 4 and <= MostWords && !Open.Contains(clause[(clause.LastIndexOf(' ') + 1)..]) ? clause : null;
    }

    [GeneratedRegex(@"\b(unless|if)\b(?:(?!\b(?:I|we|then)\b)[^.,;:!?“”""‘()\n–—])+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Clause();
}
