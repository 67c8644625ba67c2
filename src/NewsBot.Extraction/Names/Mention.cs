namespace NewsBot.Extraction.Names;

/// <summary>A stretch of tokens that stands for somebody: a name with its titles, an office, a pronoun, a crowd.</summary>
internal sealed class Mention(int start, int end, MentionKind kind, Actor? actor)
{
    /// <summary>The first token, with titles and the office before a name.</summary>
    public int Start { get; set; } = start;

    /// <summary>The token after the last one of the words themselves.</summary>
    public int End { get; set; } = end;

    /// <summary>The token after what is added in commas or brackets: ", the mayor of Ely," or "(Lab)".</summary>
    public int Tail { get; set; } = end;

    public MentionKind Kind { get; } = kind;

    public Actor? Actor { get; set; } = actor;

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    /// <summary>Where the name itself begins, behind title and office.</summary>
    public int Core { get; set; } = start;
}
