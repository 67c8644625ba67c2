namespace NewsBot.Core.Messages;

/// <summary>Text from outside made fit for one line.</summary>
public static class CleanText
{
    /// <summary>The words that can be seen, line breaks and runs of blanks turned into one blank.</summary>
    public static string Line(string? text)
    {
        var clean = ShownText.Clean(text ?? "");
        return IsLine(clean) ? clean : string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>As <see cref="Line"/>, but a blank at either end, which parts it from its neighbours, stays.</summary>
    public static string Stretch(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var line = Line(text);
        return line.Length == 0 ? (text.Any(char.IsWhiteSpace) ? " " : "")
            : (char.IsWhiteSpace(text[0]) ? " " : "") + line + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    /// <summary>Whether it has no blank but single spaces between words.</summary>
    private static bool IsLine(string clean)
    {
        var wasBlank = true;
        foreach (var letter in clean)
        {
            var isBlank = char.IsWhiteSpace(letter);
            if (isBlank && (wasBlank || letter != ' '))
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return clean.Length == 0 || !wasBlank;
    }

    /// <summary>One line of at most so many characters, cut with … behind.</summary>
    public static string Clip(string? text, int most) => ShownText.Cut(Line(text), most);
}
