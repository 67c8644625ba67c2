namespace NewsBot.Extraction.Names;

/// <summary>Words in capitals that stand together, cut into what comes before a name and the name.</summary>
/// <param name="Start">The first token of the whole run.</param>
/// <param name="Core">The first token of the name itself.</param>
/// <param name="Title">The last title before the name; empty where there is none.</param>
internal readonly record struct NameRun(int Start, int Core, int End, string Title, NameRunKind Kind, bool AfterRole)
{
    /// <summary>The first token of a nickname in quotation marks inside the name (Tom "Tug" Day); 0 where there is none.</summary>
    public int Nick { get; init; }

    /// <summary>The token after the nickname.</summary>
    public int NickEnd { get; init; }

    /// <summary>True in a list that one plural title opens: "Reps Roe, Day and Lee".</summary>
    public bool Listed { get; init; }

    /// <summary>The words of the name, without a nickname.</summary>
    public int Length => End - Core - (NickEnd - Nick);

    public bool IsNick(int token) => token >= Nick && token < NickEnd;
}
