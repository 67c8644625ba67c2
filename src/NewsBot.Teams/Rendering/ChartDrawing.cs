using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws a chart as bars of characters, which every client shows; its plain form is the sentence that says what it shows.</summary>
internal static class ChartDrawing
{
    public static IEnumerable<DrawnElement> Of(Chart chart)
    {
        var bars = ChartBars.Lines(chart, width: 12);
        if (bars.Count == 0)
        {
            return [];
        }

        var title = ShownText.Cut(CleanText.Line(chart.Title), CardLimits.Heading);
        var summary = ShownText.Cut(CleanText.Line(chart.Summary), CardLimits.FallbackText);
        IReadOnlyList<CardElement> heading = title.Length > 0 ? [ElementDrawing.Rich(new(new Run(title, Strong: true))).Element] : [];
        var lines = bars.Select(bar => new RichTextBlock([new TextRun(CardRuns.Literal(bar)) { FontType = "Monospace" }]) { Spacing = "None" });
        return [new(new CardContainer([.. heading, .. lines]), $"{title}: {(summary.Length > 0 ? summary : string.Join('\n', bars))}")];
    }
}
