using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Voices;

/// <summary>Who stands behind some words of a story.</summary>
/// <param name="Verb">The verb of saying; -1 where there is none.</param>
internal sealed record Voice(IReadOnlyList<Actor> Actors, bool Unnamed, int Verb, string How)
{
    public static Voice Narrator { get; } = new([], false, -1, "");
}
