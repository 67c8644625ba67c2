using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Evaluation;

/// <summary>A call as it stands in a labelled file.</summary>
/// <param name="AlsoRight">Other strengths that a careful reader could defend.</param>
/// <param name="Optional">Borderline: neither rewarded nor punished.</param>
public sealed record LabelledCall(
    string Caller,
    CallerKind Kind,
    string Target,
    Strength Strength,
    IReadOnlyList<Strength> AlsoRight,
    IReadOnlyList<string> Aliases,
    bool Optional,
    bool Retracted)
{
    /// <summary>Other spellings of the target's name in the story.</summary>
    public IReadOnlyList<string> TargetAliases { get; init; } = [];

    /// <summary>The words that the label stands on; null where there are no such words in one piece.</summary>
    public string? Quote { get; init; }
}
