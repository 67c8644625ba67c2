using System.Globalization;

namespace NewsBot.Extraction.Text;

/// <summary>HTML that was left over in a text: character references and tags.</summary>
internal static class Entities
{
    private const int Longest = 12;

    /// <summary>The number of characters that make up a reference or a tag at a place, and what they stand for; 0 where there is none.</summary>
    public static int Read(string text, int at, out string decoded)
    {
        decoded = "";
        if (text[at] == '<')
        {
            return Tag(text, at, out decoded);
        }

        if (text[at] != '&')
        {
            return 0;
        }

        var end = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1)).IndexOf(';');
        if (end < 1)
        {
            return 0;
        }

        var name = text.AsSpan(at + 1, end);
        decoded = name switch
        {
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            "nbsp" or "ensp" or "emsp" or "thinsp" => " ",
            "lsquo" => "‘",
            "rsquo" => "’",
            "ldquo" or "laquo" => "“",
            "rdquo" or "raquo" => "”",
            "ndash" or "mdash" => "–",
            "hellip" => "…",
            "pound" => "£",
            "lt" or "gt" => " ",
            _ => Numbered(name),
        };
        return decoded.Length == 0 ? 0 : end + 2;
    }

    private static string Numbered(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return "";
        }

        var number = name.Length > 1 && name[1] is 'x' or 'X'
            ? int.TryParse(name[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : 0
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var plain) ? plain : 0;
        return number switch
        {
            0xA0 => " ",
            0x2014 => "–",
            > 0x1F and < 0xD800 => ((char)number).ToString(),
            _ => "",
        };
    }

    private static int Tag(string text, int at, out string decoded)
    {
        decoded = "";
        var rest = text.AsSpan(at + 1);
        if (rest.Length == 0 || !(char.IsAsciiLetter(rest[0]) || (rest[0] == '/' && rest.Length > 1 && char.IsAsciiLetter(rest[1]))))
        {
            return 0;
        }

        var end = rest[..Math.Min(200, rest.Length)].IndexOfAny('>', '\n');
        if (end < 0 || rest[end] != '>')
        {
            return 0;
        }

        var name = rest[..end].TrimStart('/');
        decoded = name.StartsWith("br", StringComparison.OrdinalIgnoreCase) || name.StartsWith("p", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("li", StringComparison.OrdinalIgnoreCase) || name.StartsWith("div", StringComparison.OrdinalIgnoreCase) ? "\n" : "";
        return end + 2;
    }
}
