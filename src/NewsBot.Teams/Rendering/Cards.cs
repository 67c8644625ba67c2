using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws a message for Teams as adaptive cards. Whatever the message holds, each card stays within the limits.</summary>
internal static class Cards
{
    private const string Nothing = "There is nothing to show.";

    /// <summary>One page a post, at least one.</summary>
    public static IReadOnlyList<CardPage> Draw(Message message)
    {
        var drawn = message.Blocks.SelectMany((block, place) => ElementDrawing.Of(block, place)).ToList();
        if (drawn.Count == 0)
        {
            drawn.Add(Told(Nothing));
        }

        var pages = Portion(drawn);
        if (pages.Count > CardLimits.Pages)
        {
            var left = pages.Skip(CardLimits.Pages).Sum(page => page.Count);
            pages = pages[..CardLimits.Pages];
            pages[^1].Add(Told($"+{left} more, too long to show here."));
        }

        return [.. pages.Select(Page)];
    }

    private static List<List<DrawnElement>> Portion(List<DrawnElement> drawn)
    {
        var pages = new List<List<DrawnElement>> { new() };
        var size = 0;
        foreach (var element in drawn)
        {
            var room = CardLimits.Size(element.Element) + 1;
            if (pages[^1].Count > 0 && (pages[^1].Count == CardLimits.ElementsInCard || size + room > CardLimits.Elements))
            {
                pages.Add([]);
                size = 0;
            }

            pages[^1].Add(element);
            size += room;
        }

        return pages;
    }

    private static DrawnElement Told(string words) => new(new RichTextBlock([new TextRun(words) { IsSubtle = true }]), words);

    private static CardPage Page(List<DrawnElement> elements)
    {
        var words = string.Join('\n', elements.Select(e => e.Words));
        return new(new([.. elements.Select(e => e.Element)], ShownText.Cut(words, CardLimits.FallbackText)), words);
    }
}
