namespace NewsBot.Extraction.Rules;

/// <summary>The beginning of a sentence or of a quotation.</summary>
internal sealed class AnchorNode(PatternNode after) : PatternNode(after.Opening, after.Needs)
{
    protected override bool Continue(MatchContext context, int at, PatternMatch match) =>
        at < context.End
        && (context.Text.SentenceAt(at).First == at || OpensQuotation(context, at))
        && after.Match(context, at, match);

    private static bool OpensQuotation(MatchContext context, int at)
    {
        foreach (var mark in context.Text.MarksBefore(at))
        {
            if (mark.MayOpen)
            {
                return true;
            }
        }

        return false;
    }
}
