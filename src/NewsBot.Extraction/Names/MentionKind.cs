namespace NewsBot.Extraction.Names;

internal enum MentionKind
{
    /// <summary>A person's name.</summary>
    Name,

    /// <summary>A body by its name, or by a noun that stands for it ("the union").</summary>
    Body,

    /// <summary>An office without a name: "the prime minister".</summary>
    Office,

    Pronoun,

    /// <summary>People without names: "two ministers", "residents", "a spokesman".</summary>
    Crowd,
}
