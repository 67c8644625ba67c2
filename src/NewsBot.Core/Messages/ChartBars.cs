namespace NewsBot.Core.Messages;

/// <summary>A chart in characters of one width, for every surface that has no better drawing.</summary>
public static class ChartBars
{
    /// <summary>Of more points the earlier ones are left away, and the first line says how many.</summary>
    public const int MostPoints = 20;

    private const int LongestLabel = 24;

    /// <summary>One line a point: its label, a bar of at most <paramref name="width"/> characters, and the value.</summary>
    public static IReadOnlyList<string> Lines(Chart chart, int width = 20)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var points = chart.Points.TakeLast(MostPoints).Select(p => (Label: CleanText.Clip(p.Label, LongestLabel), p.Value)).ToArray();
        if (points.Length == 0)
        {
            return [];
        }

        var most = Math.Max(1, points.Max(p => p.Value));
        var labels = points.Max(p => TextWidth.Of(p.Label));
        var left = chart.Points.Count - points.Length;
        return
        [
            .. left > 0 ? [$"({left} earlier left out)"] : Array.Empty<string>(),
            .. points.Select(p => $"{p.Label}{new string(' ', labels - TextWidth.Of(p.Label))}  {Bar(p.Value, most, width)}{p.Value}"),
        ];
    }

    /// <summary>How long a value's bar is, out of <paramref name="width"/>; a value above zero shows at least one.</summary>
    public static int Length(int value, int most, int width) =>
        value <= 0 || most <= 0 ? 0 : Math.Max(1, (int)((long)value * width / most));

    private static string Bar(int value, int most, int width) => Length(value, most, width) is > 0 and var length ? new string('█', length) + " " : "";
}
