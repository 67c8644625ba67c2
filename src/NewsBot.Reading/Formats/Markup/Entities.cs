using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Resolves character references once: numbers, all names that HTML has, and names given beside. What is none stays as it is.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    public static string Decode(string text, IReadOnlyDictionary<string, string>? declared = null)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0 && at < text.Length)
        {
            if (TryRead(text, at, declared, out var meaning, out var length))
            {
                result.Append(text, copied, at - copied).Append(meaning);
                copied = at + length;
                at = copied;
            }
            else
            {
                at++;
            }

            at = at < text.Length ? text.IndexOf('&', at) : -1;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool TryRead(string text, int at, IReadOnlyDictionary<string, string>? declared, out string meaning, out int length)
    {
        (meaning, length) = (string.Empty, 0);
        if (at + 2 < text.Length && text[at + 1] == '#')
        {
            return TryNumber(text, at, out meaning, out length);
        }

        var end = at + 1;
        while (end < text.Length && end - at <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        if (end == at + 1 || end >= text.Length || text[end] != ';')
        {
            return false;
        }

        var name = text[(at + 1)..end];
        length = end + 1 - at;
        if (declared is not null && declared.TryGetValue(name, out var given))
        {
            meaning = given;
            return true;
        }

        meaning = name switch
        {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => HtmlEntityProvider.Resolver.GetSymbol(name + ";") ?? string.Empty,
        };
        return meaning.Length > 0;
    }

    private static bool TryNumber(string text, int at, out string meaning, out int length)
    {
        var isHex = text[at + 2] is 'x' or 'X';
        var start = at + (isHex ? 3 : 2);
        var end = start;
        while (end < text.Length && end - start < 10 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        (meaning, length) = (string.Empty, (end < text.Length && text[end] == ';' ? end + 1 : end) - at);
        if (end == start || !long.TryParse(text.AsSpan(start, end - start), isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        // A number that is no character (half a surrogate pair, a control character) is dropped, not shown.
        if (value is 9 or 10 or 13 || (value >= 32 && Rune.IsValid((int)Math.Min(value, int.MaxValue))))
        {
            meaning = value < 0x100 ? Characters.FromWindows((char)value).ToString() : new Rune((int)value).ToString();
        }

        return true;
    }
}
