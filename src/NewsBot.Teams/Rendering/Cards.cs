using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws a message for Teams as adaptive cards. Whatever the message holds, each card stays within the limits.</summary>
internal static class Cards
{
    private const string Nothing = "There is nothing to show.";

    /// <summary>One page a post, at least one.</summary>
    public static IReadOnlyList<CardPage> Draw(Message message, CardPurpose? purpose = null)
    {
        purpose ??= CardPurpose.Plain;
        var drawing = new ElementDrawing(purpose);
        var drawn = message.Blocks.SelectMany(drawing.Of).ToList();
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

        return [.. pages.Select((page, i) => Page(page, i == 0 ? Refresh(purpose, page) : null))];
    }

    private static List<List<DrawnElement>> Portion(List<DrawnElement> drawn)
    {
        var pages = new List<List<DrawnElement>> { new() };
        var size = 0;
        foreach (var fitting in drawn)
        {
            var element = fitting;
            var room = Room(element);
            if (room > CardLimits.Elements)
            {
                // Long addresses behind many short words: the words stay.
                element = new(new RichTextBlock([new TextRun(CardRuns.Inert(ShownText.Cut(element.Words, CardLimits.Portion)))]), element.Words);
                room = Room(element);
            }

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

    private static int Room(DrawnElement element) => JsonSerializer.Serialize(element.Element, OutgoingJson.Context.CardElement).Length + 1;

    private static DrawnElement Told(string words) => new(new RichTextBlock([new TextRun(words) { IsSubtle = true }]), words);

    private static CardPage Page(List<DrawnElement> elements, CardRefresh? refresh)
    {
        var words = string.Join('\n', elements.Select(e => e.Words));
        return new(new([.. elements.Select(e => e.Element)], ShownText.Cut(words, CardLimits.FallbackText)) { Refresh = refresh }, words);
    }

    // What can be pressed goes stale, so who asked sees it fresh; anything else is drawn anew only for those who want it.
    private static CardRefresh? Refresh(CardPurpose purpose, List<DrawnElement> elements) => purpose is { IsDialog: false, Shows: { Length: > 0 and <= CardLimits.ButtonSays } shows }
        ? new(
            new ExecuteAction("Refresh", CardVerbs.Refresh, new(null) { Shows = shows }),
            purpose.AskedBy is { } asker && elements.Any(e => e.Element is ActionSet) ? [asker] : [])
        : null;
}
