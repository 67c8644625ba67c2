namespace NewsBot.Extraction.Rules;

internal sealed class EndNode() : PatternNode(Opening.Anything, [])
{
    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        match.End = at;
        return true;
    }
}
