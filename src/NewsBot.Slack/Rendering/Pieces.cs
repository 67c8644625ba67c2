using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Runs of words as leaves of rich text, each portion within one section.</summary>
internal static class Pieces
{
    public static IEnumerable<IReadOnlyList<RichTextLeaf>> Of(RichText text, int most) =>
        Portions.Of(text, SlackLimits.Section, most).Select(portion => portion.Runs.Select(Leaf).ToList());

    public static string Words(IEnumerable<RichTextLeaf> leaves) =>
        string.Concat(leaves.Select(leaf => leaf.Style?.Strike == true ? $"[struck out: {leaf.Text}]" : leaf.Text));

    private static RichTextLeaf Leaf(Run run)
    {
        var style = run.Strong || run.Struck ? new LeafStyle(run.Strong ? true : null, run.Struck ? true : null) : null;
        return ShownLink.Of(run.Link) is { } link ? new LinkLeaf(run.Text, link, style) : new TextLeaf(run.Text, style);
    }
}
