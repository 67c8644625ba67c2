namespace NewsBot.Core.Questions;

/// <summary>What is compared: two spans of days, or two people who are asked to go.</summary>
/// <param name="Now">The span asked about.</param>
/// <param name="Then">The span before, with which it is compared.</param>
/// <param name="Fewer">Asked whether there were fewer and not more.</param>
/// <param name="Others">Names as typed, where people are compared; empty where spans are.</param>
internal sealed record Comparison(DaySpan Now, DaySpan Then, bool Fewer, IReadOnlyList<string> Others);
