using NewsBot.Extraction.Names;
using NewsBot.Extraction.Weighing;

namespace NewsBot.Extraction.Reading;

/// <summary>What somebody named says, or is said to say, of one who may be asked to go: by its tokens, for the model to weigh.</summary>
/// <param name="How">How the speaker was found.</param>
internal sealed record SaidOf(IReadOnlyList<Actor> Speakers, Actor Target, Utterance Utterance, int Sentence, int First, int End, bool Quoted, bool NamesTarget, string How);
