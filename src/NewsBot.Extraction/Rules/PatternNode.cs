namespace NewsBot.Extraction.Rules;

/// <summary>One step of a pattern; it knows the steps after it.</summary>
internal abstract class PatternNode
{
    public abstract bool Match(MatchContext context, int at, PatternMatch match);

    /// <summary>Adds the words a match can begin with; false where it can begin with somebody whom the story speaks of.</summary>
    public abstract bool AddFirst(HashSet<string> words);
}
