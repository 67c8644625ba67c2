using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws lines as preformatted text, in as many blocks as it takes, up to a limit.</summary>
internal static class ListingDrawing
{
    public static IEnumerable<DrawnBlock> Of(Listing listing)
    {
        var (lines, missing) = listing.Shown(SlackLimits.Section * SlackLimits.SectionsOfOneBlock, int.MaxValue);
        var name = CleanText.Clip(listing.Name, SlackLimits.Label);
        if (name.Length > 0)
        {
            yield return new(new RichTextBlock([new RichTextSection([new TextLeaf(name, new(Bold: true))])]), name);
        }

        foreach (var part in Portions.Of(RichText.Of(string.Join('\n', lines)), SlackLimits.Section, SlackLimits.SectionsOfOneBlock + 1))
        {
            yield return new(new RichTextBlock([new RichTextPreformatted([.. part.Runs.Select(run => new TextLeaf(run.Text))])]), part.ToString());
        }

        if (missing > 0)
        {
            yield return new(new ContextBlock([TextObject.Plain(Listing.Missed(missing))]), Listing.Missed(missing));
        }
    }
}
