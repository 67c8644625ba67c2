namespace NewsBot.Reading.Articles;

/// <summary>One paragraph, list item, quotation or heading of a page.</summary>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="Tag">The element that it stands in, lower case.</param>
internal sealed record TextBlock(string Text, int LinkLength, string Tag)
{
    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
