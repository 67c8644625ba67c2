namespace NewsBot.Extraction.Weighing;

/// <summary>One thing the model looks at: a run of one to three words, by their places in <see cref="UtteranceFeatures.Words"/>; -1 where there is none.</summary>
/// <param name="Stemmed">True where it is a run of stems; they are weighed apart from words as printed.</param>
internal readonly record struct UtteranceFeature(bool Stemmed, int First, int Second = -1, int Third = -1);
