using System.Globalization;
using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws a chart as bars in SVG, with its summary for those who do not see it.</summary>
internal static class ChartHtml
{
    private const int LabelWidth = 160;
    private const int BarWidth = 360;
    private const int RowHeight = 24;
    private const int BarHeight = 16;

    public static Html Draw(Chart chart)
    {
        var points = chart.Points.TakeLast(ChartBars.MostPoints).ToArray();
        var most = points.Max(p => p.Value);
        var left = chart.Points.Count - points.Length;
        return Html.Of($"""
            <figure class="chart">
            <figcaption>{chart.Title}{(left > 0 ? $" ({left} earlier left out)" : "")}</figcaption>
            <svg role="img" aria-label="{(chart.Summary.Length > 0 ? chart.Summary : chart.Title)}" viewBox="0 0 {LabelWidth + BarWidth + 80} {points.Length * RowHeight}">
            {Html.Lines(points.Select((point, row) => Row(point, row * RowHeight, ChartBars.Length(point.Value, most, BarWidth))))}
            </svg>
            </figure>
            """);
    }

    private static Html Row(ChartPoint point, int top, int length) => Html.Of($"""
        <text x="0" y="{top + BarHeight}">{CleanText.Clip(point.Label, 24)}</text><rect x="{LabelWidth}" y="{top + 4}" width="{length}" height="{BarHeight}"/><text x="{LabelWidth + length + 8}" y="{top + BarHeight}">{point.Value.ToString(CultureInfo.InvariantCulture)}</text>
        """);
}
