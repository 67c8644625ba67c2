using System.Globalization;
using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Draws a message in plain characters: for pipes, for logs, and where a surface asks for a text beside its own drawing.</summary>
public static class PlainText
{
    /// <param name="width">Lines are broken at blanks before this column; at least 20.</param>
    /// <param name="withLinks">Number the links and list their addresses below; false leaves the words alone.</param>
    public static string Render(Message message, int width = 100, bool withLinks = true)
    {
        width = Math.Max(width, 20);
        var page = new StringBuilder();
        var links = withLinks ? new List<string>() : null;
        foreach (var block in message.Blocks)
        {
            if (page.Length > 0 && block is not Bullets)
            {
                page.Append('\n');
            }

            Draw(page, block, width, links);
        }

        if (links is { Count: > 0 })
        {
            page.Append('\n');
            for (var i = 0; i < links.Count; i++)
            {
                page.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {links[i]}\n");
            }
        }

        return page.ToString().TrimEnd('\n');
    }

    private static void Draw(StringBuilder page, Block block, int width, List<string>? links)
    {
        switch (block)
        {
            case Heading heading:
                WordWrap.Append(page, CleanText.Line(heading.Text), width);
                break;
            case Paragraph paragraph:
                WordWrap.Append(page, Words(paragraph.Text, links), width);
                break;
            case Quotation quotation:
                WordWrap.Append(page, "“" + CleanText.Line(quotation.Words) + "”", width, "  ", "  ");
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items)
                {
                    WordWrap.Append(page, Words(item, links), width, "• ", "  ");
                }

                break;
            case Facts facts:
                foreach (var fact in facts.Items)
                {
                    WordWrap.Append(page, CleanText.Line(fact.Name) + ": " + Words(fact.Value, links), width, "", "  ");
                }

                break;
            case Choices choices when choices.Items.Count > 0:
                WordWrap.Append(page, "You can say: " + string.Join(" · ", choices.Items.Select(c => CleanText.Line(c.Says))), width);
                break;
            case Context context:
                WordWrap.Append(page, Words(context.Text, links), width);
                break;
        }
    }

    private static string Words(RichText text, List<string>? links)
    {
        var words = new StringBuilder();
        foreach (var run in text.Runs)
        {
            words.Append(CleanText.Stretch(run.Text));
            if (links is not null && ShownLink.Of(run.Link) is { } link)
            {
                var number = links.IndexOf(link) + 1;
                if (number == 0)
                {
                    links.Add(link);
                    number = links.Count;
                }

                words.Append(CultureInfo.InvariantCulture, $" [{number}]");
            }
        }

        return words.ToString().Trim();
    }
}
