using System.Buffers;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Single characters that feeds and pages should not have in them.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Where(c => (c < ' ' && c is not (9 or 10 or 13)) || c is (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF).Select(c => (char)c)]);

    // What 0x80 to 0x9F mean in windows-1252; 0 where they mean nothing.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>Drops control characters that XML forbids and halves of surrogate pairs.</summary>
    public static string WithoutForbidden(string text)
    {
        var first = text.AsSpan().IndexOfAny(Doubtful);
        if (first < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && (c >= ' ' || c is '\t' or '\n' or '\r') && c is not ('\uFFFE' or '\uFFFF'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>Turns the invisible characters 0x80 to 0x9F into the quotation marks and dashes that were meant.</summary>
    public static string FromWindows(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = FromWindows(source[i]);
                }
            })
            : text;

    public static char FromWindows(char c) => c is >= '\u0080' and <= '\u009F' && Windows[c - 0x80] is not '\0' and var meant ? meant : c;
}
