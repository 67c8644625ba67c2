namespace NewsBot.Extraction.Rules;

/// <summary>One step of a pattern; it knows the steps after it.</summary>
internal abstract class PatternNode(Opening opening)
{
    /// <summary>What a match of this step and those after it can begin with.</summary>
    public Opening Opening { get; } = opening;

    public bool Match(MatchContext context, int at, PatternMatch match) => context.MayBegin(Opening, at) && Continue(context, at, match);

    /// <summary>Matches where the first word fits.</summary>
    protected abstract bool Continue(MatchContext context, int at, PatternMatch match);
}
