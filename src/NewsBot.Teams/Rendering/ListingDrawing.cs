using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws lines in letters of one width, each a block of its own: a run of text keeps no line breaks in every client.</summary>
internal static class ListingDrawing
{
    public static IEnumerable<DrawnElement> Of(Listing listing)
    {
        var (lines, missing) = listing.Shown(CardLimits.PlainText, CardLimits.LinesOfListing);
        var name = CleanText.Clip(listing.Name, CardLimits.Heading);
        if (name.Length > 0)
        {
            yield return ElementDrawing.Rich(new(new Run(name, Strong: true)));
        }

        var blocks = lines.Where(l => l.Length > 0)
            .SelectMany(line => Portions.Of(RichText.Of(line), CardLimits.Portion / 2, CardLimits.PortionsOfOneBlock))
            .Select(part => (Words: part.ToString(), Block: new RichTextBlock([new TextRun(CardRuns.Inert(part.ToString())) { FontType = "Monospace" }]) { Spacing = "None" }));
        var together = new List<(string Words, RichTextBlock Block)>();
        foreach (var block in blocks)
        {
            if (together.Count > 0 && (together.Count == CardLimits.LinesTogether || together.Append(block).Sum(b => RoomOf(b.Words)) > CardLimits.Elements))
            {
                yield return Drawn(together);
                together.Clear();
            }

            together.Add(block);
        }

        if (together.Count > 0)
        {
            yield return Drawn(together);
        }

        if (missing > 0)
        {
            yield return ElementDrawing.Rich(RichText.Of(Listing.Missed(missing)), size: "Small", subtle: true);
        }
    }

    /// <summary>Characters of JSON at the most: six for each of the words, and what stands round them.</summary>
    private static int RoomOf(string words) => (6 * words.Length) + 120;

    private static DrawnElement Drawn(List<(string Words, RichTextBlock Block)> lines) => new(Container(lines), string.Join('\n', lines.Select(l => l.Words)));

    private static CardContainer Container(IEnumerable<(string Words, RichTextBlock Block)> lines) => new([.. lines.Select(l => l.Block)]);
}
