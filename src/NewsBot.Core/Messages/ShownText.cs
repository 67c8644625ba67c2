using System.Globalization;
using System.Text;

namespace NewsBot.Core.Messages;

/// <summary>Words made fit to be shown: what cannot be seen but changes how the rest reads is left away. Markup is the surface's own matter.</summary>
public static class ShownText
{
    /// <summary>The words without control characters, direction overrides, zero-width marks and halves of characters.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        Span<char> letters = stackalloc char[2];
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                clean.Append('\n');
            }
            else if (rune.Value is '\t' or 0xA0 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (!IsHidden(rune))
            {
                clean.Append(letters[..rune.EncodeToUtf16(letters)]);
            }
        }

        return clean.ToString();
    }

    /// <summary>At most <paramref name="limit"/> UTF-16 units, cut between what people see as characters and closed by "…".</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, Border(text, 0, limit - 1)).TrimEnd(), "…");
    }

    /// <summary>The last place at or before <paramref name="limit"/> units after <paramref name="start"/> that splits no visible character.</summary>
    public static int Border(string text, int start, int limit)
    {
        var end = start;
        while (end < text.Length)
        {
            var step = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + step - start > limit)
            {
                break;
            }

            end += step;
        }

        if (end > start || start >= text.Length)
        {
            return end;
        }

        // One "character" longer than the limit, a letter under a heap of accents: split the heap, but no surrogate pair.
        var cut = Math.Max(start + 1, start + limit);
        return char.IsHighSurrogate(text[cut - 1]) && cut < text.Length ? cut + 1 : cut;
    }

    /// <summary>Most text has nothing to be left away, and is not copied. Pairs are looked at by the long way.</summary>
    private static bool IsClean(string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAnyExceptInRange(' ', '~'); at >= 0; at = rest.IndexOfAnyExceptInRange(' ', '~'))
        {
            if (rest[at] is not '\n' && (char.IsSurrogate(rest[at]) || rest[at] is '\t' or '\u00A0' or '\u2028' or '\u2029' || IsHidden(new Rune(rest[at]))))
            {
                return false;
            }

            rest = rest[(at + 1)..];
        }

        return true;
    }

    // U+200D joins emoji and U+FE0F colours them, so both stay; U+FFFD stands where half a character was; U+xxFFFE and U+xxFFFF are none.
    private static bool IsHidden(Rune rune) =>
        rune.Value is 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or 0xAD or 0x61C or 0xFFFD
            or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || Rune.IsControl(rune);
}
