using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Draws a message as CommonMark. Whatever in the text would be taken for markup is escaped.</summary>
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
                page.Append("> ").Append(LineStart(Escape(quotation.Words))).Append('\n');
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    page.Append("- ").Append(LineStart(Words(item))).Append('\n');
                }

                break;
            case Facts facts:
                foreach (var fact in facts.Items)
                {
                    page.Append("- **").Append(Escape(fact.Name)).Append(":** ").Append(Words(fact.Value)).Append('\n');
                }

                break;
            case Choices choices:
                foreach (var choice in choices.Items)
                {
                    page.Append("- ").Append(LineStart(Escape(choice.Says))).Append('\n');
                }

                break;
            case Context context:
                page.Append('*').Append(Words(context.Text).Trim()).Append("*\n");
                break;
        }
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
