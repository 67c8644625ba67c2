namespace NewsBot.Extraction.Text;

/// <summary>One paragraph, heading or list entry of a story, by its tokens.</summary>
internal sealed record Line(int Number, int First, int End, LineKind Kind)
{
    public bool IsStory => Kind is not LineKind.Furniture;

    public bool IsEmpty => End <= First;
}
