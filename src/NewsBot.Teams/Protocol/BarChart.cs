namespace NewsBot.Teams.Protocol;

/// <summary>A chart of Teams' own, which not every client draws.</summary>
internal sealed record BarChart(string Title, IReadOnlyList<BarChartPoint> Data) : CardElement;

internal sealed record BarChartPoint(string X, int Y);
