using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Draws a table, in as many pieces with the same header as the size of cards asks for.</summary>
internal static class TableDrawing
{
    public static IEnumerable<DrawnElement> Of(Table table)
    {
        var columns = table.Columns.Take(CardLimits.ColumnsInTable).ToArray();
        if (columns.Length == 0)
        {
            yield break;
        }

        if (CleanText.Line(table.Title).Length > 0)
        {
            yield return ElementDrawing.Rich(new(new Run(CleanText.Clip(table.Title, CardLimits.Heading), Strong: true)), spacing: "Medium");
        }

        var limit = CardLimits.Cell / columns.Length;
        var header = Row(columns.Select(c => new RichText(new Run(CleanText.Clip(c.Name, limit), Strong: true))));
        var piece = New(columns, header);
        var words = new List<string>();
        foreach (var row in table.Rows.Take(CardLimits.RowsInTable))
        {
            var cells = columns.Select((_, i) => i < row.Count ? row[i] : RichText.Of("")).ToArray();
            var drawn = Row(cells);
            if (CardLimits.Size(New(columns, header, drawn)) > CardLimits.Elements)
            {
                // A row that alone is too large, by its links, is kept in its words.
                drawn = Row(cells.Select(c => RichText.Of(ShownText.Cut(CleanText.Line(c.ToString()), limit))));
            }

            var larger = piece with { Rows = [.. piece.Rows, drawn] };
            if (piece.Rows.Count > 1 && CardLimits.Size(larger) > CardLimits.Elements)
            {
                yield return new(piece, string.Join('\n', words));
                words.Clear();
                larger = New(columns, header, drawn);
            }

            piece = larger;
            words.Add(string.Join(" | ", cells.Select(c => CleanText.Line(c.ToString()))));
        }

        yield return new(piece, string.Join('\n', words));
        if (table.Rows.Count > CardLimits.RowsInTable)
        {
            yield return ElementDrawing.Rich(RichText.Of($"+{table.Rows.Count - CardLimits.RowsInTable} more rows, too long to show here."), subtle: true);
        }
    }

    private static CardTable New(Column[] columns, params TableRow[] rows) =>
        new([.. columns.Select(c => new TableColumn(1, c.IsNumber ? "Right" : null))], rows) { Spacing = "Small" };

    private static TableRow Row(IEnumerable<RichText> cells) => new([.. cells.Select(Cell)]);

    private static TableCell Cell(RichText text) =>
        Portions.Of(text, CardLimits.Cell, most: 1) is [var words, ..] ? new([new RichTextBlock(CardRuns.Of(words))]) : new([]);
}
