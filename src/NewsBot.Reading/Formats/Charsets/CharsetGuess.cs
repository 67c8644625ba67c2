using System.Text;

namespace NewsBot.Reading.Formats.Charsets;

/// <summary>
/// Guesses a charset that nothing names, from which bytes stand beside each other: the East Asian ones by where their common characters
/// lie, the others by the ten commonest letters of a language. Western text, and what is too short to tell, is left to others.
/// </summary>
internal static class CharsetGuess
{
    private const int Window = 65536;
    private const int FewestHighBytes = 12;
    private const double Enough = 0.45;

    private static readonly (string Label, byte[] Common)[] Alphabets =
    [
        ("windows-1251", [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB]),
        ("koi8-r", [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2, 0xD7, 0xCC]),
        ("windows-1255", [0xE9, 0xE5, 0xE4, 0xEC, 0xE0, 0xF8, 0xFA, 0xF9, 0xEE, 0xE1]),
        ("windows-1253", [0xE1, 0xEF, 0xE9, 0xE5, 0xF4, 0xED, 0xF3, 0xE7, 0xF2, 0xF1]),
        ("windows-1256", [0xC7, 0xE1, 0xED, 0xE3, 0xE6, 0xE4, 0xD1, 0xCA, 0xC8, 0xE5]),
        ("windows-874", [0xD2, 0xB9, 0xC3, 0xCD, 0xA1, 0xE0, 0xA7, 0xE8, 0xC1, 0xC2]),
    ];

    /// <summary>Null where nothing speaks for one charset more than for the others.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, Window)];
        return CharsetLabels.Find(Escaped(window) ?? Paired(window) ?? Lettered(window));
    }

    /// <summary>Seven-bit charsets, which switch by escape sequences (RFC 1468, RFC 1557).</summary>
    public static string? Escaped(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\u001b$"u8) is var at && at < 0 ? null
            : at + 2 < bytes.Length && bytes[at + 2] is (byte)'B' or (byte)'@' ? "iso-2022-jp"
            : bytes[at..].StartsWith("\u001b$)C"u8) ? "iso-2022-kr"
            : null;

    private static string? Paired(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, kana = 0, shiftKana = 0, hangul = 0, hanzi = 0, traditional = 0, lowTrails = 0, early = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (i + 1 == bytes.Length || bytes[i + 1] < 0x40)
            {
                return null;
            }

            var trail = bytes[++i];
            pairs++;
            early += lead < 0xA1 ? 1 : 0;
            lowTrails += trail < 0xA1 ? 1 : 0;
            kana += lead is 0xA4 or 0xA5 && trail >= 0xA1 ? 1 : 0;
            shiftKana += lead is 0x82 or 0x83 ? 1 : 0;
            hangul += lead is >= 0xB0 and <= 0xC8 ? 1 : 0;
            hanzi += lead is >= 0xB0 and <= 0xD7 ? 1 : 0;
            traditional += lead is >= 0xA4 and <= 0xC6 ? 1 : 0;
        }

        bool Most(int count, double share) => count >= pairs * share;
        return pairs * 2 < FewestHighBytes ? null
            : Most(shiftKana, 0.2) ? "shift_jis"
            : Most(lowTrails, 0.1) ? (early == 0 && Most(traditional, 0.7) ? "big5" : Most(hanzi, 0.6) ? "gb18030" : null)
            : early > 0 ? null
            : Most(kana, 0.2) ? "euc-jp"
            : Most(hangul, 0.8) ? "euc-kr"
            : Most(hanzi, 0.6) ? "gb18030"
            : null;
    }

    private static string? Lettered(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = stackalloc int[256];
        int high = 0, neighbours = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            counts[bytes[i]]++;
            high += bytes[i] >= 0x80 ? 1 : 0;
            neighbours += i > 0 && bytes[i] >= 0x80 && bytes[i - 1] >= 0x80 ? 1 : 0;
        }

        // In Latin scripts, letters with accents seldom stand beside each other.
        if (high < FewestHighBytes || neighbours < high / 2)
        {
            return null;
        }

        var (best, most) = (default(string), (int)(high * Enough));
        foreach (var (label, common) in Alphabets)
        {
            var count = 0;
            foreach (var letter in common)
            {
                count += counts[letter];
            }

            (best, most) = count > most ? (label, count) : (best, most);
        }

        return best;
    }
}
