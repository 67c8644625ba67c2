namespace NewsBot.Core.Stories;

/// <summary>
/// The name of a story in the record. Imported stories keep the id they came with; a story from a feed is named after
/// its canonical link (<see cref="FromLink"/>), so that the same story read twice is the same story.
/// </summary>
public readonly record struct StoryId(string Value)
{
    /// <summary>Twelve characters of the link's SHA-256, in lower-case base 32 without padding.</summary>
    public static StoryId FromLink(Uri link) => new(StableHash.Twelve(link.AbsoluteUri));

    public override string ToString() => Value;
}
