namespace NewsBot.Extraction.Names;

/// <summary>Words in capitals that stand together, cut into what comes before a name and the name.</summary>
/// <param name="Start">The first token of the whole run.</param>
/// <param name="Core">The first token of the name itself.</param>
/// <param name="Title">The last title before the name; empty where there is none.</param>
internal readonly record struct NameRun(int Start, int Core, int End, string Title, NameRunKind Kind, bool AfterRole)
{
    public int Length => End - Core;
}
