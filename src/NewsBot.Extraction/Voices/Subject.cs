using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Voices;

/// <summary>Who does what a verb says: named actors, or somebody without a name, or nobody that could be found.</summary>
internal sealed record Subject(IReadOnlyList<Actor> Actors, bool Unnamed, int Start, string How)
{
    public static Subject None { get; } = new([], false, -1, "");

    public static Subject Nameless(int start) => new([], true, start, "");

    public bool IsNamed => Actors.Count > 0;
}
