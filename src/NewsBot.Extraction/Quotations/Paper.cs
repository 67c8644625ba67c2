using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Quotations;

/// <summary>Where a story says whose a paper is: "It is signed by Ann Roe and Tom Day".</summary>
/// <param name="Token">Where it says so.</param>
/// <param name="Kind">What kind of paper: letter, motion, petition, report; empty where that is not said.</param>
/// <param name="Word">What it is called there: a statement is not the letter it speaks of, where both are told of.</param>
/// <param name="Which">"second", "rival": what tells it from others of its kind; mostly empty.</param>
internal sealed record Paper(int Token, string Kind, string Word, string Which, IReadOnlyList<Actor> Signers)
{
    public bool Fits(string kind, string which) => Which == which && (kind.Length == 0 || Kind.Length == 0 || Kind == kind);
}
