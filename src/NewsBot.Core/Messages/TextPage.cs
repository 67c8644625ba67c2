using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Draws a message in lines of characters; the pen says how words are set off.</summary>
internal sealed class TextPage
{
    private const int Narrowest = 20;
    private const string Gap = "  ";

    private static readonly Ink Faint = new(Faint: true);
    private static readonly Ink Spoken = new(Spoken: true);

    private readonly StringBuilder _page;
    private readonly ITextPen _pen;
    private readonly TextLines _lines;

    private TextPage(StringBuilder page, ITextPen pen, int width)
    {
        _page = page;
        _pen = pen;
        _lines = new(page, pen, Math.Max(width, Narrowest));
    }

    public static StringBuilder Render(Message message, ITextPen pen, int width)
    {
        var page = new StringBuilder();
        var drawing = new TextPage(page, pen, width);
        foreach (var block in message.Blocks)
        {
            if (page.Length > 0 && block is not Bullets)
            {
                page.Append('\n');
            }

            drawing.Draw(block);
        }

        return page;
    }

    private void Draw(Block block)
    {
        switch (block)
        {
            case Heading heading:
                _lines.Append(CleanText.Line(heading.Text), new(Strong: true, Underlined: heading.Level > 1));
                break;
            case Paragraph paragraph:
                _lines.Append(_lines.Of(paragraph.Text));
                break;
            case Quotation quotation:
                Draw(quotation);
                break;
            case Bullets bullets:
                Draw(bullets);
                break;
            case Table table:
                Draw(table);
                break;
            case Facts facts:
                foreach (var fact in facts.Items)
                {
                    _lines.Append([new(CleanText.Line(fact.Name) + ": ", Faint), .. _lines.Of(fact.Value)], rest: Gap);
                }

                break;
            case Chart chart:
                _lines.Append(CleanText.Line(chart.Title), new(Strong: true));
                foreach (var line in ChartBars.Lines(chart, Math.Clamp(_lines.Width - 40, 10, 40)))
                {
                    _page.Append(line).Append('\n');
                }

                break;
            case Listing listing:
                foreach (var line in Listing.LinesOf(listing.Text))
                {
                    _page.Append(line).Append('\n');
                }

                break;
            case Choices { Items.Count: > 0 } choices:
                Say("You can say", choices.Items.Select(c => c.Says));
                break;
            case Menu { Items.Count: > 0 } menu:
                Say(CleanText.Line(menu.Prompt), menu.Items.Select(c => c.Says));
                break;
            case Form form:
                Say("You can say", [FormLine.Spoken(form)]);
                break;
            case Context context:
                _lines.Append(_lines.Of(context.Text, Faint));
                break;
        }
    }

    private void Draw(Quotation quotation)
    {
        var words = new Stretch("“" + CleanText.Line(quotation.Words) + "”", new(Italic: true));
        _lines.Append(quotation.Source is { } source ? [words, new(" — ", default), .. _lines.Of(source)] : [words], Gap, Gap);
    }

    private void Draw(Bullets bullets)
    {
        for (var i = 0; i < bullets.Items.Count; i++)
        {
            var mark = bullets.IsNumbered ? $"{i + 1}. " : "• ";
            _lines.Append(_lines.Of(bullets.Items[i]), mark, new string(' ', mark.Length));
        }
    }

    private void Say(string lead, IEnumerable<string> says)
    {
        var stretches = new List<Stretch> { new(lead + ": ", Faint) };
        foreach (var words in says)
        {
            stretches.Add(new(stretches.Count == 1 ? "" : " · ", default));
            stretches.Add(new(CleanText.Line(words), Spoken));
        }

        _lines.Append(stretches);
    }

    // Side by side where the width allows, else a line a row with the columns' names, so that no word is cut away.
    private void Draw(Table table)
    {
        if (table.Title.Length > 0)
        {
            _lines.Append(CleanText.Line(table.Title), new(Strong: true));
        }

        var names = table.Columns.Select(c => CleanText.Line(c.Name)).ToArray();
        var rows = table.Rows.Select(row => names.Select((_, i) => i < row.Count ? _lines.Of(row[i]) : []).ToArray()).ToArray();
        var widths = names.Select((name, i) => rows.Select(row => WidthOf(row[i])).Append(TextWidth.Of(name)).Max()).ToArray();
        if (names.Length == 0)
        {
            return;
        }

        if (widths.Sum(w => (long)w) + (Gap.Length * (widths.Length - 1)) > _lines.Width)
        {
            foreach (var row in rows)
            {
                _lines.Append([.. row.SelectMany((cell, i) => (Stretch[])[new($"{(i > 0 ? " · " : "")}{names[i]}: ", Faint), .. cell])], "• ", Gap);
            }

            return;
        }

        Row(names.Select(name => (IReadOnlyList<Stretch>)[new(name, new(Strong: true))]).ToArray());
        _page.Append(_pen.Draw(string.Join(Gap, widths.Select(w => new string('─', w))), Faint)).Append('\n');
        foreach (var row in rows)
        {
            Row(row);
        }

        void Row(IReadOnlyList<Stretch>[] cells)
        {
            var line = new StringBuilder();
            for (var i = 0; i < cells.Length; i++)
            {
                var pad = new string(' ', widths[i] - WidthOf(cells[i]));
                line.Append(i > 0 ? Gap : "").Append(table.Columns[i].IsNumber ? pad + _lines.Line(cells[i]) : _lines.Line(cells[i]) + pad);
            }

            _page.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    private static int WidthOf(IReadOnlyList<Stretch> cell) => string.Join(' ', string.Concat(cell.Select(s => s.Text))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)) is var words ? TextWidth.Of(words) : 0;
}
