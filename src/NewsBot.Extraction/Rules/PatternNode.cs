namespace NewsBot.Extraction.Rules;

/// <summary>One step of a pattern; it knows the steps after it.</summary>
internal abstract class PatternNode
{
    /// <param name="opening">What a match of this step and those after it can begin with.</param>
    /// <param name="after">What every match has behind this step.</param>
    protected PatternNode(Opening opening, IReadOnlyCollection<Opening> after)
    {
        Opening = opening;
        Needs = opening.IsMention || opening.IsAnything || after.Contains(opening) ? after : [opening, .. after];
    }

    public Opening Opening { get; }

    /// <summary>The openings of which a sentence must have a word each, or nothing in it can match.</summary>
    public IReadOnlyCollection<Opening> Needs { get; }

    public bool Match(MatchContext context, int at, PatternMatch match) => context.MayBegin(Opening, at) && Continue(context, at, match);

    /// <summary>Matches where the first word fits.</summary>
    protected abstract bool Continue(MatchContext context, int at, PatternMatch match);
}
