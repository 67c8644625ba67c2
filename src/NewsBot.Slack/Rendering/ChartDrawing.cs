using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws a chart as bars of characters; its plain form is the sentence that says what it shows.</summary>
internal static class ChartDrawing
{
    public static IEnumerable<DrawnBlock> Of(Chart chart)
    {
        var bars = string.Join('\n', ChartBars.Lines(chart));
        if (bars.Length == 0)
        {
            return [];
        }

        var title = ShownText.Cut(CleanText.Line(chart.Title), SlackLimits.Label);
        var summary = ShownText.Cut(CleanText.Line(chart.Summary), SlackLimits.Section);
        IReadOnlyList<RichTextPart> heading = title.Length > 0 ? [new RichTextSection([new TextLeaf(title, new(Bold: true))])] : [];
        return [new(new RichTextBlock([.. heading, new RichTextPreformatted([new TextLeaf(bars)])]), $"{title}: {(summary.Length > 0 ? summary : bars)}")];
    }
}
