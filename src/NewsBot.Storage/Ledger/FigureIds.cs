using NewsBot.Core.Figures;

namespace NewsBot.Storage.Ledger;

/// <summary>How a figure's id stands in a row.</summary>
internal static class FigureIds
{
    public static string Text(this FigureId id) => id.Value.ToString("D");

    public static FigureId Read(string text) => new(Guid.ParseExact(text, "D"));
}
