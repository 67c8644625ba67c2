using AngleSharp.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>An element or a text of a page.</summary>
internal readonly record struct PageNode
{
    public required INode Dom { get; init; }

    /// <summary>The element's name in lower case; empty for a text.</summary>
    public required string Tag { get; init; }

    /// <summary>Where its parent stands; -1 for the body.</summary>
    public required int Parent { get; init; }

    /// <summary>Where the first node behind all that it holds stands.</summary>
    public int End { get; init; }

    /// <summary>How many characters of text it holds.</summary>
    public int Text { get; init; }

    /// <summary>How many of them are in links.</summary>
    public int Links { get; init; }

    public bool IsLink { get; init; }

    /// <summary>What its class, its id and the like say of it.</summary>
    public Signs Signs { get; init; }

    public IElement? Element => Dom as IElement;

    public bool Is(Signs sign) => (Signs & sign) != 0;
}
