namespace NewsBot.Reading.Articles;

/// <summary>One paragraph, list item, quotation or heading of a page.</summary>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="Tag">The element that it stands in, lower case.</param>
/// <param name="Node">Where that element stands in the page's tree.</param>
internal sealed record TextBlock(string Text, int LinkLength, string Tag, int Node)
{
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    /// <summary>Whether it is bold or italic from end to end.</summary>
    public bool IsStressed { get; init; }
}
