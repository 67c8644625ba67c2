using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws a message for Slack. Whatever the message holds, the drawing stays within Slack's limits.</summary>
internal static class BlockKit
{
    private const string Nothing = "There is nothing to show.";

    /// <summary>One page a post, at least one.</summary>
    public static IReadOnlyList<SlackPage> Draw(Message message, int most = SlackLimits.Pages)
    {
        var drawn = message.Blocks.SelectMany((block, place) => BlockDrawing.Of(block, place)).ToList();
        if (drawn.Count == 0)
        {
            return [new(Nothing, [new RichTextBlock([new RichTextSection([new TextLeaf(Nothing)])])])];
        }

        var pages = Portion(drawn);
        return [.. pages.Take(most).Select((page, index) => Page(page, index == most - 1 ? pages.Skip(most).Sum(p => p.Count) : 0))];
    }

    /// <summary>The words of a message, a line or more for each block.</summary>
    public static IEnumerable<string> Words(Message message) =>
        message.Blocks.SelectMany((block, place) => BlockDrawing.Of(block, place)).Select(drawn => drawn.Words).Where(words => words.Length > 0);

    private static List<List<DrawnBlock>> Portion(List<DrawnBlock> drawn)
    {
        var pages = new List<List<DrawnBlock>>();
        var page = new List<DrawnBlock>();
        var words = 0;
        foreach (var block in drawn)
        {
            if (page.Count > 0 && (page.Count + block.Together > SlackLimits.BlocksInMessage
                || words + block.Words.Length > SlackLimits.WordsInMessage
                || (block.Block is TableBlock && page.Any(b => b.Block is TableBlock))))
            {
                pages.Add(page);
                page = [];
                words = 0;
            }

            page.Add(block);
            words += block.Words.Length;
        }

        pages.Add(page);
        return pages;
    }

    private static SlackPage Page(List<DrawnBlock> blocks, int left)
    {
        if (left > 0)
        {
            var more = $"+{left} more, too long to show here.";
            blocks = [.. blocks, new(new ContextBlock([TextObject.Plain(more)]), more)];
        }

        var words = string.Join('\n', blocks.Select(b => b.Words).Where(w => w.Length > 0));
        return new(Mrkdwn.Escape(words.Length > 0 ? words : Nothing, SlackLimits.FallbackText), [.. blocks.Select(b => b.Block)]);
    }
}
