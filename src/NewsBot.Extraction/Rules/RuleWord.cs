namespace NewsBot.Extraction.Rules;

/// <summary>A word as the rules know it.</summary>
internal sealed class RuleWord
{
    /// <summary>A word that is in no rule and in no list of one.</summary>
    public static readonly RuleWord Unknown = new();

    /// <summary>The patterns a match of which can begin with it, in the order of the rules.</summary>
    public List<IndexedPattern> Opens { get; } = [];

    /// <summary>The openings of steps it belongs to.</summary>
    public OpeningSet Openings { get; } = new();
}
