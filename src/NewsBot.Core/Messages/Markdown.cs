using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>
/// Draws a message as CommonMark, with the tables and struck words of GitHub Flavored Markdown. Whatever in the text would be taken for
/// markup is escaped.
/// </summary>
public static class Markdown
{
    private const string Marks = "\\`*_{}[]<>()#+-!|~&@";

    public static string Render(Message message)
    {
        var page = new StringBuilder();
        foreach (var block in message.Blocks)
        {
            if (page.Length > 0)
            {
                page.Append('\n');
            }

            Draw(page, block);
        }

        return page.ToString().TrimEnd('\n');
    }

    /// <summary>The words with every mark made harmless.</summary>
    public static string Escape(string? text)
    {
        var safe = new StringBuilder();
        foreach (var c in CleanText.Stretch(text))
        {
            if (Marks.Contains(c, StringComparison.Ordinal))
            {
                safe.Append('\\');
            }

            safe.Append(c);
        }

        return safe.ToString();
    }

    private static void Draw(StringBuilder page, Block block)
    {
        switch (block)
        {
            case Heading heading:
                page.Append(heading.Level == 1 ? "# " : "## ").Append(Escape(heading.Text)).Append('\n');
                break;
            case Paragraph paragraph:
                page.Append(LineStart(Words(paragraph.Text))).Append('\n');
                break;
            case Quotation quotation:
                page.Append("> ").Append(LineStart(Escape(quotation.Words)));
                page.Append(quotation.Source is { } source ? $"\n>\n> — {Words(source)}\n" : "\n");
                break;
            case Bullets bullets:
                for (var i = 0; i < bullets.Items.Count; i++)
                {
                    page.Append(bullets.IsNumbered ? $"{i + 1}. " : "- ").Append(LineStart(Words(bullets.Items[i]))).Append('\n');
                }

                break;
            case Table table:
                Draw(page, table);
                break;
            case Facts facts:
                foreach (var fact in facts.Items)
                {
                    page.Append("- **").Append(Escape(fact.Name)).Append(":** ").Append(Words(fact.Value)).Append('\n');
                }

                break;
            case Chart chart:
                Title(page, chart.Title);
                Fence(page, ChartBars.Lines(chart));
                break;
            case Listing listing:
                Title(page, listing.Name);
                Fence(page, [.. Listing.LinesOf(listing.Text)]);
                break;
            case Choices choices:
                Say(page, choices.Items.Select(c => c.Says));
                break;
            case Menu menu:
                Title(page, menu.Prompt);
                Say(page, menu.Items.Select(c => c.Says));
                break;
            case Form form:
                Say(page, [FormLine.Spoken(form)]);
                break;
            case Context context:
                page.Append('*').Append(Words(context.Text).Trim()).Append("*\n");
                break;
        }
    }

    private static void Say(StringBuilder page, IEnumerable<string> says)
    {
        foreach (var words in says)
        {
            page.Append("- ").Append(LineStart(Escape(words))).Append('\n');
        }
    }

    /// <summary>A code block whose fence is longer than any row of backticks in it.</summary>
    private static void Fence(StringBuilder page, IReadOnlyList<string> lines)
    {
        var longest = lines.Select(l => l.Length - l.TrimStart('`', ' ').Length).Append(2).Max();
        var fence = new string('`', longest + 1);
        page.Append(fence).Append("text\n").AppendJoin('\n', lines).Append('\n').Append(fence).Append('\n');
    }

    private static void Title(StringBuilder page, string title)
    {
        if (Escape(title).Trim() is { Length: > 0 } words)
        {
            page.Append("**").Append(words).Append("**\n\n");
        }
    }

    private static void Draw(StringBuilder page, Table table)
    {
        if (table.Columns.Count == 0)
        {
            return;
        }

        Title(page, table.Title);
        Row(table.Columns.Select(c => Escape(c.Name).Trim()));
        Row(table.Columns.Select(c => c.IsNumber ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            Row(table.Columns.Select((_, i) => i < row.Count ? Words(row[i]) : ""));
        }

        void Row(IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Words(RichText text)
    {
        var words = new StringBuilder();
        foreach (var run in text.Runs)
        {
            var inner = Escape(run.Text);
            var bare = inner.Trim();
            if (bare.Length == 0)
            {
                words.Append(inner);
                continue;
            }

            // Emphasis and links do not take blanks at their edges.
            var before = inner[..(inner.Length - inner.TrimStart().Length)];
            var after = inner[inner.TrimEnd().Length..];
            var marked = run.Strong ? $"**{bare}**" : bare;
            marked = run.Struck ? $"~~{marked}~~" : marked;
            words.Append(before)
                .Append(ShownLink.Of(run.Link) is { } link ? $"[{marked}](<{link}>)" : marked)
                .Append(after);
        }

        return words.ToString().Trim();
    }

    /// <summary>A number and a point at the start of a line would become a list.</summary>
    private static string LineStart(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < line.Length && line[digits] == '.' ? line[..digits] + '\\' + line[digits..] : line;
    }
}
