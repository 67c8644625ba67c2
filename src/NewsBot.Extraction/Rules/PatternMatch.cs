namespace NewsBot.Extraction.Rules;

/// <summary>What a pattern found, filled while it matches.</summary>
internal sealed class PatternMatch(int start)
{
    public int Start { get; } = start;

    public int End { get; set; }

    public MentionChain? Target { get; set; }

    public MentionChain? Caller { get; set; }

    /// <summary>The verb whose subject calls; -1 where no word is marked.</summary>
    public int Marked { get; set; } = -1;
}
