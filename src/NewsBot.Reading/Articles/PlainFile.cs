using NewsBot.Core.Stories;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>A file without markup: blank lines part its paragraphs; where there are none, every line is one.</summary>
internal static class PlainFile
{
    public static Page Read(string text, Uri url)
    {
        var lines = Characters.WithoutForbidden(text).Split('\n').Select(line => line.Trim()).ToList();
        var hasBlankLines = lines.SkipWhile(l => l.Length == 0).Reverse().SkipWhile(l => l.Length == 0).Any(l => l.Length == 0);
        var paragraphs = new Paragraphs();
        var paragraph = new List<string>();
        foreach (var line in lines.Append(string.Empty))
        {
            if (line.Length > 0)
            {
                paragraph.Add(line);
            }

            if (line.Length == 0 || !hasBlankLines)
            {
                paragraphs.Add(string.Join(' ', paragraph));
                paragraph.Clear();
            }
        }

        return new() { Text = paragraphs.ToString(), Url = url };
    }
}
