using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Holds back a caller whom only the headline names where the body gives the words to somebody else: "Day must go – Roe"
/// over a story in which Roe reads out the letter of Lee.
/// </summary>
internal static class HeadlineOnly
{
    public static void Judge(StoryParts parts, IReadOnlyList<Demand> demands)
    {
        foreach (var headline in demands.Where(d => d.Blocked is null && d.Callers.Count > 0 && d.Targets.Count > 0 && IsTitle(parts, d)).ToList())
        {
            var body = demands.Where(d => d.Rule.Caller != CallerFrom.Nobody && d.Blocked is null && !IsTitle(parts, d) && d.Targets.Any(headline.Targets.Contains)).ToList();
            if (body.Count > 0 && headline.Callers.All(c => c.IsPerson && !body.Exists(d => d.Callers.Contains(c)) && !parts.Quotations.Exists(q => q.Speakers.Contains(c))))
            {
                headline.Blocked = "the body gives it to somebody else";
            }
        }
    }

    private static bool IsTitle(StoryParts parts, Demand demand) => parts.Text.Sentences[demand.Sentence].Line.Kind == LineKind.Title;
}
