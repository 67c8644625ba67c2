namespace NewsBot.Core.Messages;

/// <summary>One value of a chart.</summary>
/// <param name="Value">A count; below zero counts as zero in the drawing.</param>
public sealed record ChartPoint(string Label, int Value);
