using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Reading;

/// <summary>"at least 29 of the 48 letters": a number of people or papers.</summary>
/// <param name="Start">The first token, the qualifier's.</param>
/// <param name="End">The token after the last one of what is counted.</param>
/// <param name="Counted">The word for what is counted; null where there is only a number.</param>
/// <param name="Whole">Of how many; 0 where the words do not say.</param>
/// <param name="Part">True for "five of the councillors".</param>
/// <param name="Nth">True for "the 12th councillor".</param>
internal sealed record CountPhrase(int Start, int End, int Number, CountBound Bound, string? Counted, int Whole, bool Part, bool Nth);
