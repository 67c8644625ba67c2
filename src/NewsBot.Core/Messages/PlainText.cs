using System.Globalization;

namespace NewsBot.Core.Messages;

/// <summary>Draws a message in plain characters: for pipes, for logs, and where a surface asks for a text beside its own drawing.</summary>
public static class PlainText
{
    /// <param name="width">Lines are broken at blanks before this column; at least 20.</param>
    /// <param name="withLinks">Number the links and list their addresses below; false leaves the words alone.</param>
    public static string Render(Message message, int width = 100, bool withLinks = true)
    {
        ArgumentNullException.ThrowIfNull(message);
        var links = withLinks ? new List<string>() : null;
        var page = TextPage.Render(message, new PlainPen(links), width);
        for (var i = 0; i < links?.Count; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "\n" : "")}[{i + 1}] {links[i]}\n");
        }

        return page.ToString().TrimEnd('\n');
    }
}
