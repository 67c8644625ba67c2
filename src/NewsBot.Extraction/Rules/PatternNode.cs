namespace NewsBot.Extraction.Rules;

/// <summary>One step of a pattern; it knows the steps after it.</summary>
internal abstract class PatternNode
{
    public abstract bool Match(MatchContext context, int at, PatternMatch match);
}
