using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Evaluation;

/// <summary>What an evaluation found, for a person and for a gate in a build.</summary>
public sealed record EvaluationReport
{
    public required int Stories { get; init; }

    public required Score Overall { get; init; }

    public required IReadOnlyDictionary<string, Score> BySlice { get; init; }

    /// <summary>Found and missed by the strength that the label gives.</summary>
    public required IReadOnlyDictionary<Strength, Score> ByStrength { get; init; }

    /// <summary>Right and wrong by the rule that fired.</summary>
    public required IReadOnlyDictionary<string, Score> ByRule { get; init; }

    /// <summary>Of the right pairs, the share with the right strength.</summary>
    public required double StrengthAccuracy { get; init; }

    /// <summary>Of all quotes told, the share that stand in the story word for word.</summary>
    public required double QuoteExactness { get; init; }

    /// <summary>Stories without any call, and how many of them were read as holding one.</summary>
    public required int StoriesWithoutCalls { get; init; }

    public required int StoriesWithoutCallsReadWrongly { get; init; }

    public required IReadOnlyList<CalibrationRow> Calibration { get; init; }

    public required IReadOnlyList<Mistake> Mistakes { get; init; }
}
