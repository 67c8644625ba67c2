using System.Globalization;
using System.Text;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws a running count as steps over the days, with its words for those who do not see it and its numbers as a table.</summary>
internal static class RunningChart
{
    private const int Width = 640;
    private const int Left = 48;
    private const int Right = 16;
    private const int Top = 16;
    private const int Bottom = 36;

    /// <summary>So wide is the last step, which else were no more than an edge.</summary>
    private const int Last = 24;

    private const int MostSteps = 240;
    private const int MostRows = 40;

    /// <summary>Nothing for fewer than two days: there is no course to show.</summary>
    /// <param name="id">Names the chart within its page.</param>
    /// <param name="height">In the units of the drawing, of which the width has 640.</param>
    public static Html Draw(IReadOnlyList<RunningCount> points, string id, string name, int height = 220)
    {
        if (points.Count < 2)
        {
            return Html.Empty;
        }

        var (first, last) = (points[0], points[^1]);
        var words = string.Create(CultureInfo.InvariantCulture, $"Explicit calls for {name} to go: {first.Count} by {Day(first.Day)}, {last.Count} by {Day(last.Day)}.");
        return Html.Of($"""
            <figure class="chart running">
            <figcaption>Explicit calls that stand, running count by the day of the call</figcaption>
            <svg role="img" aria-labelledby="{id}-title" viewBox="0 0 {Width} {height}">
            <title id="{id}-title">{words}</title>
            <path class="axis" d="M{Left} {Top}V{height - Bottom}H{Width - Right}"/>
            <path class="line" d="{Steps(points, height)}"/>
            <text x="{Left - 8}" y="{Top + 5}" class="end">{last.Count}</text>
            <text x="{Left - 8}" y="{height - Bottom}" class="end">0</text>
            <text x="{Left}" y="{height - 12}">{Day(first.Day)}</text>
            <text x="{Width - Right}" y="{height - 12}" class="end">{Day(last.Day)}</text>
            </svg>
            <details><summary>The numbers as a table</summary>
            {Numbers(points)}
            </details>
            </figure>
            """);
    }

    private static string Steps(IReadOnlyList<RunningCount> points, int height)
    {
        var (first, last) = (points[0].Day.DayNumber, points[^1].Day.DayNumber);
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{Left} {height - Bottom}");
        foreach (var point in Thinned(points, MostSteps))
        {
            var x = Left + ((Width - Left - Right - Last) * (double)(point.Day.DayNumber - first) / Math.Max(1, last - first));
            var y = height - Bottom - ((height - Top - Bottom) * (double)point.Count / points[^1].Count);
            path.Append(CultureInfo.InvariantCulture, $"H{x:0.#}V{y:0.#}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"H{Width - Right}").ToString();
    }

    private static Html Numbers(IReadOnlyList<RunningCount> points)
    {
        var rows = Thinned(points, MostRows);
        return Html.Of($"""
            <table>
            <caption>{(rows.Count < points.Count ? $"{rows.Count} of {points.Count} days with calls; the timeline has them all" : "Each day with calls")}</caption>
            <thead><tr><th scope="col">Day</th><th scope="col" class="number">Calls by then</th></tr></thead>
            <tbody>
            {Html.Lines(rows.Select(p => Html.Of($"""<tr><th scope="row">{TimeHtml.Day(p.Day)}</th><td class="number">{p.Count}</td></tr>""")))}
            </tbody>
            </table>
            """);
    }

    /// <summary>At most so many, the first and the last among them, evenly apart.</summary>
    private static IReadOnlyList<RunningCount> Thinned(IReadOnlyList<RunningCount> points, int most) => points.Count <= most
        ? points
        : [.. Enumerable.Range(0, most).Select(i => points[(int)((long)i * (points.Count - 1) / (most - 1))])];

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
