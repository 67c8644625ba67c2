namespace NewsBot.Extraction.Evaluation;

/// <summary>One thing that was read wrongly.</summary>
/// <param name="Kind">"wrong", "missed", "strength", "retraction" or "quote".</param>
/// <param name="Sentence">The sentence it was read from; empty for what was missed.</param>
public sealed record Mistake(string Story, string Kind, string Caller, string Target, string Detail, string Sentence);
