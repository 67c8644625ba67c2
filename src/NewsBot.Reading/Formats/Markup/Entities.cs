using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Resolves character references once: numbers, all names that HTML has, and names given beside. What is none stays as it is.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    public static string Decode(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? Decode(text, null, out _) : text;

    /// <param name="declared">Names that the document declares itself.</param>
    /// <param name="isSound">False where an ampersand stands that starts no reference.</param>
    public static string Decode(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string>? declared, out bool isSound)
    {
        isSound = true;
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        using var result = new CharBuffer(text.Length);
        while (at >= 0)
        {
            result.Write(text[..at]);
            text = text[at..];
            var length = Read(text, declared, result);
            isSound &= length > 0;
            if (length == 0)
            {
                result.Write("&");
                length = 1;
            }

            text = text[length..];
            at = text.IndexOf('&');
        }

        result.Write(text);
        return result.ToString();
    }

    /// <summary>The length of the reference at the start of the text, its meaning written; 0 where there is none.</summary>
    private static int Read(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string>? declared, CharBuffer result)
    {
        if (text.Length > 2 && text[1] == '#')
        {
            return ReadNumber(text, result);
        }

        var end = 1;
        while (end < text.Length && end <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        var name = text[1..end];
        if (end == 1 || end >= text.Length || text[end] != ';')
        {
            return ReadUnended(name, text[end..], result);
        }

        var meaning = declared is not null && declared.TryGetValue(name.ToString(), out var given) ? given : Meaning(name);
        result.Write(meaning);
        return meaning is null ? 0 : end + 1;
    }

    // Old HTML left the semicolon out, and browsers still read a few names without it; not where an address may go on ("?a=1&copy=2").
    private static int ReadUnended(ReadOnlySpan<char> name, ReadOnlySpan<char> rest, CharBuffer result)
    {
        if (rest.StartsWith("=", StringComparison.Ordinal) || HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is not { Length: > 0 } meaning)
        {
            return 0;
        }

        result.Write(meaning);
        return name.Length + 1;
    }

    private static string? Meaning(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";")),
    };

    private static int ReadNumber(ReadOnlySpan<char> text, CharBuffer result)
    {
        var isHex = text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        // A number that is no character (half a surrogate pair, a control character) is dropped, not shown.
        if (int.TryParse(text[start..end], isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && (value is 9 or 10 or 13 || (value >= 32 && value is not (0xFFFE or 0xFFFF) && Rune.IsValid(value))))
        {
            Span<char> units = stackalloc char[2];
            result.Write(value < 0x100 ? [Characters.FromWindows((char)value)] : units[..new Rune(value).EncodeToUtf16(units)]);
        }

        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }
}
