using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Draws a table. Slack refuses the whole post when a table is too large, so rows that do not fit are counted and left away.</summary>
internal static class TableDrawing
{
    public static IEnumerable<DrawnBlock> Of(Table table)
    {
        var columns = table.Columns.Take(SlackLimits.ColumnsInTable).ToArray();
        if (columns.Length == 0)
        {
            yield break;
        }

        var title = ShownText.Cut(CleanText.Line(table.Title), SlackLimits.Label);
        if (title.Length > 0)
        {
            yield return new(new RichTextBlock([new RichTextSection([new TextLeaf(title, new(Bold: true))])]), title);
        }

        var limit = Math.Min(SlackLimits.Cell, SlackLimits.WordsInTable / 2 / columns.Length);
        var names = columns.Select(c => Blank(ShownText.Cut(CleanText.Line(c.Name), Math.Min(limit, SlackLimits.Label)))).ToArray();
        var rows = new List<IReadOnlyList<TableCell>> { names.Select(TableCell (name) => new RawTextCell(name)).ToArray() };
        var lines = new List<string> { string.Join(" | ", names) };
        var words = names.Sum(n => n.Length);
        foreach (var row in table.Rows.Take(SlackLimits.RowsInTable))
        {
            var cells = columns.Select((_, i) => i < row.Count && Portions.Of(row[i], limit, most: 1) is [var text, ..] ? text : null).ToArray();
            words += cells.Sum(c => c?.ToString().Length ?? 1);
            if (words > SlackLimits.WordsInTable)
            {
                break;
            }

            rows.Add([.. cells.Select(Cell)]);
            lines.Add(string.Join(" | ", cells.Select(c => c?.ToString() ?? "")));
        }

        yield return new(
            new TableBlock(rows, [.. columns.Select(c => c.IsNumber ? new ColumnSetting("right") : null)]), string.Join('\n', lines));
        if (table.Rows.Count > rows.Count - 1)
        {
            var more = $"+{table.Rows.Count - rows.Count + 1} more rows, too long to show here.";
            yield return new(new ContextBlock([TextObject.Plain(more)]), more);
        }
    }

    private static TableCell Cell(RichText? text) =>
        text is null ? new RawTextCell(Blank("")) : new RichTextCell([new RichTextSection([.. Pieces.Of(text, most: 1).SelectMany(leaves => leaves)])]);

    private static string Blank(string words) => words.Length > 0 ? words : " ";
}
