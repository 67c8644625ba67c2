using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>
/// Draws one block. All words are runs of rich text: a card's plain text blocks and facts read Markdown, in which a headline could
/// become a link or a layout of its own.
/// </summary>
internal sealed class ElementDrawing(CardPurpose purpose)
{
    private readonly ButtonDrawing _buttons = new(purpose);

    public IEnumerable<DrawnElement> Of(Block block) => block switch
    {
        Heading heading => Title(heading.Text, heading.Level == 1 ? "Large" : "Medium"),
        Paragraph paragraph => Text(paragraph.Text),
        Quotation quotation => Text(Spoken(quotation)).Select(Quote),
        Bullets bullets => bullets.Items.SelectMany((item, i) => Line(bullets.IsNumbered ? $"{i + 1}. " : "• ", item)),
        Table table => Tabled(table),
        Facts facts => facts.Items.SelectMany(fact => Line("", new([new Run($"{fact.Name}: ", Strong: true), .. fact.Value.Runs]))),
        Chart chart => Charted(chart),
        Listing listing => ListingDrawing.Of(listing),
        Choices choices => _buttons.Choices(choices.Items),
        Menu menu => _buttons.Menu(menu),
        Form form => _buttons.Form(form),
        Context context => Small(context.Text),
        _ => throw new NotSupportedException($"Teams has no drawing of {block.GetType().Name}."),
    };

    private static IEnumerable<DrawnElement> Title(string text, string size)
    {
        var words = OneLine(text, CardLimits.Heading);
        return words.Length == 0 ? [] : [Rich(new(new Run(words, Strong: true)), size, spacing: "Medium")];
    }

    private static IEnumerable<DrawnElement> Text(RichText text) =>
        Portions.Of(text, CardLimits.Portion, CardLimits.PortionsOfOneBlock).Select(portion => Rich(portion));

    private static RichText Spoken(Quotation quotation) => quotation.Source is { } source
        ? new([new Run(quotation.Words), new Run(" — "), .. source.Runs])
        : RichText.Of(quotation.Words);

    private static DrawnElement Quote(DrawnElement text) => new(new CardContainer([text.Element], "emphasis"), text.Words);

    private static IEnumerable<DrawnElement> Line(string mark, RichText text) => Portions.Of(text, CardLimits.Portion, most: 1)
        .Select(portion => Rich(mark.Length > 0 ? new([new Run(mark), .. portion.Runs]) : portion, spacing: "Small"));

    private static IEnumerable<DrawnElement> Small(RichText text) =>
        Portions.Of(text, CardLimits.Portion, most: 1).Select(portion => Rich(portion, size: "Small", subtle: true));

    internal static DrawnElement Rich(RichText portion, string? size = null, string? spacing = null, bool? subtle = null) =>
        new(new RichTextBlock(CardRuns.Of(portion, size, subtle)) { Spacing = spacing }, portion.ToString());

    // A few rows at a time, so that a long table goes on under its head on the next card.
    private static IEnumerable<DrawnElement> Tabled(Table table)
    {
        if (table.Columns.Count is 0 or > CardLimits.TableColumns)
        {
            return Title(table.Title, "Default").Concat(table.Rows.SelectMany(row => Line("• ", Listed(table, row))));
        }

        TableColumn[] columns = [.. table.Columns.Select(c => new TableColumn(c.IsNumber ? 1 : 2, c.IsNumber ? "Right" : null))];
        var head = new TableRow([.. table.Columns.Select(c => Cell(new(new Run(OneLine(c.Name, CardLimits.ColumnName), Strong: true))))]);
        var rows = table.Rows.Select(row => (
            Row: new TableRow([.. table.Columns.Select((_, i) => Cell(i < row.Count ? row[i] : RichText.Of("")))]),
            Words: ShownText.Cut(Listed(table, row).ToString(), CardLimits.Cell * table.Columns.Count)));
        return Title(table.Title, "Default").Concat(Parts(rows).Select(part => new DrawnElement(
            new CardTable(columns, [head, .. part.Select(r => r.Row)]), string.Join('\n', part.Select(r => r.Words)))));
    }

    private static IEnumerable<(TableRow Row, string Words)[]> Parts(IEnumerable<(TableRow Row, string Words)> rows)
    {
        var part = new List<(TableRow Row, string Words)>();
        var size = 0;
        foreach (var row in rows)
        {
            var room = JsonSerializer.Serialize(row.Row, OutgoingJson.Context.TableRow).Length;
            if (part.Count > 0 && (part.Count == CardLimits.TableRows || size + room > CardLimits.Table))
            {
                yield return [.. part];
                part.Clear();
                size = 0;
            }

            part.Add(row);
            size += room;
        }

        if (part.Count > 0)
        {
            yield return [.. part];
        }
    }

    private static TableCell Cell(RichText text) =>
        new([.. Portions.Of(text, CardLimits.Cell, most: 1).Take(1).Select(portion => new RichTextBlock(CardRuns.Of(portion)))]);

    private static RichText Listed(Table table, IReadOnlyList<RichText> row) => new([.. table.Columns.Zip(row)
        .SelectMany((cell, i) => (Run[])[new($"{(i > 0 ? " · " : "")}{ShownText.Clean(cell.First.Name)}: "), .. cell.Second.Runs])]);

    // Not every client draws charts: those that do not show bars of characters, and what it shows in a sentence stands below for everybody.
    private static IEnumerable<DrawnElement> Charted(Chart chart)
    {
        var lines = string.Join('\n', ChartBars.Lines(chart));
        var points = chart.Points.TakeLast(ChartBars.MostPoints)
            .Select(p => new BarChartPoint(CardRuns.Inert(OneLine(p.Label, CardLimits.Label)), Math.Max(0, p.Value))).ToArray();
        if (points.Length > 0)
        {
            var title = CardRuns.Inert(OneLine(chart.Title, CardLimits.Heading));
            yield return new(
                new BarChart(title, points)
                {
                    Fallback = new RichTextBlock([new TextRun(title + "\n") { Weight = "Bolder" }, new TextRun(CardRuns.Inert(lines)) { FontType = "Monospace" }]),
                },
                $"{title}\n{lines}");
        }

        foreach (var line in Small(RichText.Of(chart.Summary)))
        {
            yield return line;
        }
    }

    private static string OneLine(string text, int limit) => ShownText.Cut(ShownText.Clean(text).ReplaceLineEndings(" ").Trim(), limit);
}
