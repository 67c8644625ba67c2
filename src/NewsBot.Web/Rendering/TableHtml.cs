using NewsBot.Core.Messages;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Rendering;

/// <summary>Draws a table. It scrolls in its own box where the page is narrower.</summary>
internal static class TableHtml
{
    public static Html Draw(Table table) => Html.Of($"""
        <div class="table" role="region" aria-label="{table.Title}" tabindex="0"><table>
        {Caption(table.Title)}
        <thead><tr>{Html.Concat(table.Columns.Select(Name))}</tr></thead>
        <tbody>
        {Html.Lines(table.Rows.Select(row => Html.Of($"<tr>{Html.Concat(table.Columns.Select((column, i) => Cell(column, i < row.Count ? row[i] : null)))}</tr>")))}
        </tbody>
        </table></div>
        """);

    private static Html Caption(string title) => title.Length > 0 ? Html.Of($"<caption>{title}</caption>") : Html.Empty;

    private static Html Name(Column column) => column.IsNumber
        ? Html.Of($"""<th scope="col" class="number">{column.Name}</th>""")
        : Html.Of($"""<th scope="col">{column.Name}</th>""");

    private static Html Cell(Column column, RichText? text)
    {
        var words = text is null ? Html.Empty : MessageHtml.Draw(text);
        return column.IsNumber ? Html.Of($"""<td class="number">{words}</td>""") : Html.Of($"<td>{words}</td>");
    }
}
