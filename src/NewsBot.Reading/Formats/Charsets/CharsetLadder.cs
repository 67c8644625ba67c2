using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsBot.Reading.Formats.Charsets;

/// <summary>
/// Turns bytes into text: byte order mark, the header's charset, the document's own declaration, UTF-8 where the bytes are valid,
/// a guess from the bytes, windows-1252. A charset that cannot decode the bytes gives way to the next one; nothing is thrown away for a bad byte.
/// </summary>
internal static partial class CharsetLadder
{
    private const int Window = 4096;

    // So many bytes beyond ASCII that happen to be UTF-8 are UTF-8.
    private const int FewestOfUtf8 = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Marked(bytes, out var skip) is { } marked)
        {
            return WithoutMarks(marked.GetString(bytes[skip..]));
        }

        var declared = Declared(bytes);
        Span<string?> labels = [CharsetOf(contentType), declared];
        foreach (var label in labels)
        {
            if (CharsetLabels.Find(label) is { } named && Try(named, bytes) is { } text)
            {
                return WithoutMarks(text);
            }
        }

        if (Unmarked(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        return WithoutMarks(
            CharsetGuess.Escaped(bytes) is { } escaped ? CharsetLabels.Find(escaped)!.GetString(bytes)
                : TryExactly(StrictUtf8, bytes) ?? Last(bytes, declared ?? CharsetOf(contentType)));
    }

    /// <summary>Whether it is UTF-8 without a fault in it, and nothing says otherwise; a byte order mark may stand before it.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var isMarked = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        if (!isMarked && CharsetLabels.Find(CharsetOf(contentType) ?? Declared(bytes) ?? "utf-8") is not UTF8Encoding)
        {
            return false;
        }

        return Utf8.IsValid(bytes) && (isMarked || (!LooksWide(bytes) && CharsetGuess.Escaped(bytes) is null));
    }

    /// <summary>The charset parameter of a Content-Type.</summary>
    public static string? CharsetOf(string? contentType) =>
        contentType is not null && CharsetParameter.Match(contentType) is { Success: true } match ? match.Groups[1].Value : null;

    // No rung held: a named charset with a few bad bytes is nearer the truth than windows-1252.
    private static string Last(ReadOnlySpan<byte> bytes, string? label)
    {
        if (MostlyUtf8(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var named = CharsetLabels.Find(label);
        return (named is null or UTF8Encoding || IsWide(named) ? CharsetGuess.Of(bytes) ?? Encoding.GetEncoding(1252) : named).GetString(bytes);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (default(Encoding), 0),
        };
        return encoding;
    }

    // "<?" or "< and a letter" in two or four bytes a character, or in EBCDIC.
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0, 0, 0, _, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, 0x3C, 0, 0, 0, _, ..] => new UTF32Encoding(true, false),
        [0x3C, 0, _, 0, ..] => Encoding.Unicode,
        [0, 0x3C, 0, _, ..] => Encoding.BigEndianUnicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => CharsetLabels.Find("ibm037"),
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Window)];
        var text = Unmarked(bytes) is { } wide ? wide.GetString(head) : Encoding.Latin1.GetString(head);
        return XmlDeclaration.Match(text) is { Success: true } match ? match.Groups[1].Value
            : MetaTag.Match(text) is { Success: true } meta ? meta.Groups[1].Value
            : null;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        // A declaration that was read byte by byte cannot stand in a document of two bytes a character, nor the other way round.
        if (IsWide(encoding))
        {
            return LooksWide(bytes) ? (Unmarked(bytes) ?? encoding).GetString(bytes) : null;
        }

        return LooksWide(bytes) ? null : TryExactly(encoding, bytes);
    }

    private static string? TryExactly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // latin-1 is what servers say who were never told; UTF-8 with letters in it does not come about by chance.
            if (Utf8.IsValid(bytes) && HighBytes(bytes) >= (encoding.CodePage == 1252 ? 1 : FewestOfUtf8))
            {
                return Encoding.UTF8.GetString(bytes);
            }

            if (encoding.CodePage == 1252)
            {
                return encoding.GetString(bytes);
            }

            return encoding is TableEncoding
                ? encoding.GetString(bytes)
                : Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int HighBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = 0; count < FewestOfUtf8 && bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next; at += next + 1)
        {
            count++;
        }

        return count;
    }

    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    private static bool LooksWide(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Window)].Count((byte)0) > Math.Min(bytes.Length, Window) / 4;

    // One broken character in a long UTF-8 text must not turn every other accent into two letters.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done;
            (good, bad) = valid ? (good + 1, bad) : (good, bad + 1);
            bytes = bytes[used..];
        }

        return good > bad * 4;
    }

    private static string WithoutMarks(string text) => text.TrimStart('\uFEFF');

    [GeneratedRegex("""charset\s*=\s*["']?\s*([^\s"';,>]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex CharsetParameter { get; }

    [GeneratedRegex("""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([^"'\s]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex XmlDeclaration { get; }

    [GeneratedRegex("""<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([^"'\s/>;]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex MetaTag { get; }
}
