using System.Text.RegularExpressions;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>
/// A summary in smoother words. A sentence is taken over only where the same names, numbers, days and quotes stand in it in the same order,
/// no word is new or lost but a few that only join, and where <see cref="SummaryCheck"/> finds nothing. Else the summary stays.
/// </summary>
public static partial class SmoothedSummary
{
    // They join; none of them asserts, denies, dates or turns round who does what ("was called on by").
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "also", "while", "the", "a", "an", "of", "on", "in", "at", "to", "for", "has", "had", "have",
    };

    public static async Task<Summary> OfAsync(Summary summary, SummaryFacts facts, IEnumerable<ISummarySmoother> smoothers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(smoothers);
        foreach (var smoother in smoothers.Where(_ => !summary.IsEmpty && SummaryCheck.Faults(summary, facts).Count == 0))
        {
            var sentences = await smoother.SmoothAsync([.. summary.Sentences.Select(s => s.ToString())], cancellationToken);
            if (sentences is not null && sentences.Count == summary.Sentences.Count && summary.Sentences.Zip(sentences).All(pair => Keeps(pair.First.ToString(), pair.Second)))
            {
                var smooth = summary with { Sentences = [.. summary.Sentences.Zip(sentences, (before, after) => before with { Words = Messages.RichText.Of(after) })] };
                summary = SummaryCheck.Faults(smooth, facts).Count == 0 ? smooth : summary;
            }
        }

        return summary;
    }

    /// <summary>Whether a sentence says what the one before it says.</summary>
    internal static bool Keeps(string before, string after) =>
        Quoted().Matches(before).Select(m => m.Value).SequenceEqual(Quoted().Matches(after).Select(m => m.Value))
        && Telling(before).SequenceEqual(Telling(after));

    // Every word but those that join, in order, and with them whether anything is denied: nothing is added, lost or turned round.
    private static IEnumerable<string> Telling(string sentence) =>
        Word().Matches(sentence).Select(m => m.Value).Where(w => !Joining.Contains(w)).Select(w => w.ToUpperInvariant());

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,:-]*(?<=[\p{L}\p{M}\p{N}])|[\p{L}\p{N}]|[^\s\p{L}\p{M}\p{N}.,;:“”'’()-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
