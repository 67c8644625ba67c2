using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Rules;

/// <summary>One way of saying that somebody should go, as read from a rule file.</summary>
internal sealed record Rule(
    string Name,
    Strength Strength,
    CallerFrom Caller,
    bool InQuestion,
    bool Retrospective,
    bool Retracts,
    bool QuoteOnly,
    bool HeadingOnly,
    double Weight,
    IReadOnlyList<Pattern> Patterns,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> CounterExamples);
