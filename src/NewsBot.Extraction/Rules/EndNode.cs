namespace NewsBot.Extraction.Rules;

internal sealed class EndNode : PatternNode
{
    public override bool Match(MatchContext context, int at, PatternMatch match)
    {
        match.End = at;
        return true;
    }
}
