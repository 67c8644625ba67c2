namespace NewsBot.Extraction.Rules;

/// <summary>A word that stands for itself.</summary>
internal sealed class WordNode(string word, bool marked, PatternNode after) : PatternNode(Opening.Word(word), after.Needs)
{
    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        if (at >= context.End)
        {
            return false;
        }

        var before = match.Marked;
        match.Marked = marked ? at : before;
        if (after.Match(context, at + 1, match))
        {
            return true;
        }

        match.Marked = before;
        return false;
    }
}
