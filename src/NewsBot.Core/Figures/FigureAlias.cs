namespace NewsBot.Core.Figures;

/// <summary>A spelling that a story used for a figure.</summary>
/// <param name="BecomesName">True when the figure is shown under this spelling from now on.</param>
public sealed record FigureAlias(FigureId Figure, string Spelling, bool BecomesName);
