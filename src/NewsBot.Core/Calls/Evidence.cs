using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>
/// The words a call stands on. Everything here is an exact stretch of the story: <see cref="Quote"/> equals
/// <see cref="QuoteSpan"/> in <see cref="Story.Whole"/>, <see cref="Sentence"/> equals <see cref="SentenceSpan"/> in it.
/// Of what a later version of a story reports, "the story" is that version.
/// </summary>
/// <param name="Quote">The caller's own words as printed, without the quotation marks; null where the story only reports.</param>
/// <param name="Sentence">The sentence that reports the call.</param>
public sealed record Evidence(string? Quote, TextSpan? QuoteSpan, string Sentence, TextSpan SentenceSpan);
