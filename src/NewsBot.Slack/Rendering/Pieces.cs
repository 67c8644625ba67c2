using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Runs of words as leaves of rich text, portioned so that each portion fits into one section.</summary>
internal static class Pieces
{
    /// <summary>The portions in order, never empty ones; what lies beyond <paramref name="most"/> portions is cut with "…".</summary>
    public static IReadOnlyList<IReadOnlyList<RichTextLeaf>> Of(RichText text, int limit, int most)
    {
        var portions = new List<IReadOnlyList<RichTextLeaf>>();
        var portion = new List<RichTextLeaf>();
        var room = limit;
        foreach (var run in text.Runs)
        {
            var words = ShownText.Clean(run.Text);
            var link = ShownLink.Of(run.Link);
            var at = 0;
            while (at < words.Length)
            {
                if (room == 0)
                {
                    portions.Add(portion);
                    portion = [];
                    room = limit;
                }

                var isLast = portions.Count == most - 1;
                var left = words.Length - at;
                if (left > room && isLast)
                {
                    portion.Add(Leaf(ShownText.Cut(words[at..], Math.Max(2, room)), run, link));
                    portions.Add(portion);
                    return portions;
                }

                var end = left <= room ? words.Length : Break(words, at, room);
                portion.Add(Leaf(words[at..end], run, link));
                room = end < words.Length ? 0 : room - (end - at);
                at = end;
            }
        }

        portions.Add(portion);
        return [.. portions.Where(p => p.Any(leaf => !string.IsNullOrWhiteSpace(leaf.Text)))];
    }

    public static string Words(IEnumerable<RichTextLeaf> leaves) => string.Concat(leaves.Select(leaf => leaf.Text));

    // At the last blank, unless that would leave most of the room empty.
    private static int Break(string words, int at, int room)
    {
        var end = ShownText.Border(words, at, room);
        var blank = words.LastIndexOf(' ', end - 1, end - at);
        return blank > at + (room / 2) ? blank + 1 : end;
    }

    private static RichTextLeaf Leaf(string words, Run run, string? link)
    {
        var style = run.Strong ? new LeafStyle(Bold: true) : null;
        return link is null ? new TextLeaf(words, style) : new LinkLeaf(words, link, style);
    }
}
