using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Names what had to be guessed to read a demand.</summary>
internal static class Doubts
{
    public static IEnumerable<string> Of(StoryParts parts, Demand demand)
    {
        var target = demand.Match.Target?.Mentions is [var only, ..] ? only : null;
        if (target is null)
        {
            yield return "nobody-named";
        }
        else if (target.Actor is null)
        {
            yield return target.Kind == MentionKind.Office ? "office-guessed" : "pronoun";
        }

        if (target?.Actor is null && parts.Back.Guessed)
        {
            yield return "target-guessed";
        }

        if (target?.Actor is null && parts.Back.Focus.Count > 1)
        {
            yield return "one-of-several";
        }

        if (demand.Because.Exists(b => b.Contains("is taken for", StringComparison.Ordinal) && demand.Callers.Any(c => b.EndsWith(c.Name, StringComparison.Ordinal))))
        {
            yield return "caller-guessed";
        }
        else if (demand.Because.Exists(b => demand.Callers.Any(c => b.EndsWith($"\" is {c.Name}", StringComparison.Ordinal))))
        {
            yield return "caller-pronoun";
        }

        if (demand.Callers.Any(c => c == parts.Back.Author))
        {
            yield return "author";
        }

        if (demand.Because.Exists(b => b.StartsWith("the line is headed", StringComparison.Ordinal)))
        {
            yield return "transcript";
        }

        if (parts.Text.Sentences[demand.Sentence].Line.Kind == LineKind.Title)
        {
            yield return "headline";
        }

        if (demand.Callers.Any(c => !c.IsPerson))
        {
            yield return "body";
        }
    }
}
