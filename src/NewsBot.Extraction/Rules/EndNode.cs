namespace NewsBot.Extraction.Rules;

internal sealed class EndNode : PatternNode
{
    public override bool Match(MatchContext context, int at, PatternMatch match)
    {
        match.End = at;
        return true;
    }

    public override bool AddFirst(HashSet<string> words) => throw new FormatException("A pattern that may match nothing at all cannot be used.");
}
