using System.Buffers;
using System.Text;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Single characters that feeds and pages should not have in them.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(c => c is not (9 or 10 or 13)).Select(c => (char)c)]);

    // What 0x80 to 0x9F mean in windows-1252; 0 where they mean nothing.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>Drops control characters that XML forbids and halves of surrogate pairs.</summary>
    public static string WithoutForbidden(string text)
    {
        var first = FirstDoubtful(text);
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

        return kept.Length == text.Length ? text : kept.ToString();
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

    // Three searches that the processor is fast at; one for all of these is not.
    private static int FirstDoubtful(ReadOnlySpan<char> text)
    {
        var control = text.IndexOfAny(Controls);
        var surrogate = (control < 0 ? text : text[..control]).IndexOfAnyInRange('\uD800', '\uDFFF');
        var first = surrogate < 0 ? control : surrogate;
        var mark = (first < 0 ? text : text[..first]).IndexOfAny('\uFFFE', '\uFFFF');
        return mark < 0 ? first : mark;
    }
}
