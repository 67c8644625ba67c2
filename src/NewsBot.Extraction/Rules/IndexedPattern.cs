namespace NewsBot.Extraction.Rules;

/// <summary>A pattern, the number of its rule, and what is asked of a sentence before the pattern is looked at.</summary>
internal readonly record struct IndexedPattern(int Rule, int Rarest, Pattern Pattern);
