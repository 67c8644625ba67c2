using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Charsets;

/// <summary>
/// What a charset's label means: first as browsers understand it (WHATWG: latin-1 is windows-1252, gb2312 is gb18030), then as
/// code page numbers and the names other software uses for them.
/// </summary>
internal static partial class CharsetLabels
{
    static CharsetLabels() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly Dictionary<string, int> Pages = Table(
        (65001, "utf8 utf-8 u8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig cp65001"),
        (1252, "windows-1252 cp1252 x-cp1252 ansi_x3.4-1968 ascii us-ascii us iso646-us ansi_x3.4-1986 cp819 ibm819 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 csisolatin1 latin1 latin-1 l1 646 cp367 ibm367 csascii iso-8859-1-windows-3.1-latin-1"),
        (28592, "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 csisolatin2 latin2 l2"),
        (28593, "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 csisolatin3 latin3 l3"),
        (28594, "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 csisolatin4 latin4 l4"),
        (28595, "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 csisolatincyrillic cyrillic"),
        (28596, "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 csisolatinarabic arabic ecma-114 asmo-708 iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i"),
        (28598, "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 csisolatinhebrew hebrew visual iso-8859-8-e iso-8859-8-i csiso88598e csiso88598i logical"),
        (1254, "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 csisolatin5 latin5 l5"),
        (28603, "iso-8859-13 iso8859-13 iso885913 iso_8859-13 latin7 l7"),
        (28605, "iso-8859-15 iso8859-15 iso885915 iso_8859-15 csisolatin9 latin9 l9"),
        (874, "windows-874 cp874 dos-874 tis-620 tis620 tis-620-0 tis-620-2529-0 tis-620-2529-1 iso-8859-11 iso8859-11 iso885911 iso_8859-11 iso-ir-166 thai"),
        (20866, "koi8-r koi8_r koi koi8 cskoi8r"),
        (21866, "koi8-u koi8_u koi8-ru"),
        (10000, "macintosh mac csmacintosh x-mac-roman mac-roman macroman"),
        (10007, "x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic"),
        (10006, "mac-greek macgreek"),
        (10029, "mac-latin2 maclatin2 mac-centeuro maccentraleurope"),
        (10079, "mac-iceland maciceland"),
        (10081, "mac-turkish macturkish"),
        (10082, "mac-croatian maccroatian"),
        (10010, "mac-romanian macromanian"),
        (54936, "gb18030 gb18030-2000 gbk x-gbk cp936 ms936 936 windows-936 gb2312 gb_2312 gb_2312-80 csgb2312 csiso58gb231280 chinese iso-ir-58 euc-cn euccn eucgb2312-cn gb2312-1980 gb2312-80"),
        (52936, "hz hzgb hz-gb hz-gb-2312"),
        (950, "big5 big5-hkscs big5hkscs hkscs cn-big5 csbig5 x-x-big5 big5-tw cp950 ms950 windows-950"),
        (51932, "euc-jp eucjp ujis u-jis x-euc-jp cseucpkdfmtjapanese euc-jis-2004 euc-jisx0213 euc-jis2004 eucjis2004 jisx0213 eucjisx0213"),
        (50220, "iso-2022-jp iso2022jp iso2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext"),
        (932, "shift_jis shift-jis shiftjis sjis s_jis x-sjis csshiftjis ms_kanji ms-kanji mskanji ms932 windows-31j cp932 932 shift-jis-2004 shift-jisx0213 sjis-2004 sjisx0213"),
        (949, "euc-kr euckr korean ks_c_5601 ks_c-5601 ks_c-5601-1987 ks_c-5601-1989 ksx1001 ks_x-1001 ksc5601 ksc_5601 iso-ir-149 cseuckr csksc56011987 windows-949 cp949 949 ms949 uhc"),
        (50225, "iso-2022-kr iso2022kr iso2022-kr csiso2022kr"),
        (1361, "johab cp1361 ms1361"),
        (20273, "273"),
        (20424, "424 ebcdic-cp-he"),
        (775, "cspc775baltic"),
        (850, "cspc850multilingual"),
        (852, "cspcp852"),
        (861, "cp-is"),
        (862, "cspc862latinhebrew"),
        (869, "cp-gr"),
        (1200, "utf-16 utf16 u16 utf-16le utf16le unicode csunicode iso-10646-ucs-2 ucs-2 ucs2 unicodefeff utf-16-le unicodelittleunmarked"),
        (1201, "utf-16be utf16be unicodefffe utf-16-be unicodebigunmarked"),
        (12000, "utf-32 utf32 u32 utf-32le utf32le ucs-4 ucs4 csucs4 iso-10646-ucs-4 utf-32-le"),
        (12001, "utf-32be utf32be utf-32-be"));

    // One-byte charsets that .NET lacks, under the names by which they are asked for.
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["iso8859-10"] = "iso-8859-10",
        ["iso885910"] = "iso-8859-10",
        ["latin6"] = "iso-8859-10",
        ["l6"] = "iso-8859-10",
        ["iso-ir-157"] = "iso-8859-10",
        ["csisolatin6"] = "iso-8859-10",
        ["iso8859-14"] = "iso-8859-14",
        ["iso885914"] = "iso-8859-14",
        ["latin8"] = "iso-8859-14",
        ["l8"] = "iso-8859-14",
        ["iso8859-16"] = "iso-8859-16",
        ["iso885916"] = "iso-8859-16",
        ["latin10"] = "iso-8859-16",
        ["l10"] = "iso-8859-16",
        ["iso-ir-199"] = "iso-8859-14",
        ["iso-celtic"] = "iso-8859-14",
        ["iso-ir-226"] = "iso-8859-16",
        ["iso8859-7"] = "iso-8859-7",
        ["iso88597"] = "iso-8859-7",
        ["iso-ir-126"] = "iso-8859-7",
        ["csisolatingreek"] = "iso-8859-7",
        ["greek"] = "iso-8859-7",
        ["greek8"] = "iso-8859-7",
        ["ecma-118"] = "iso-8859-7",
        ["elot-928"] = "iso-8859-7",
        ["sun-eu-greek"] = "iso-8859-7",
        ["kz-1048"] = "kz1048",
        ["rk1048"] = "kz1048",
        ["strk1048-2002"] = "kz1048",
        ["cp1051"] = "hp-roman8",
        ["ibm1051"] = "hp-roman8",
        ["cshproman8"] = "hp-roman8",
        ["roman8"] = "hp-roman8",
        ["r8"] = "hp-roman8",
        ["cp154"] = "ptcp154",
        ["csptcp154"] = "ptcp154",
        ["pt154"] = "ptcp154",
        ["cyrillic-asian"] = "ptcp154",
        ["1125"] = "cp1125",
        ["ibm1125"] = "cp1125",
        ["cp866u"] = "cp1125",
        ["ruscii"] = "cp1125",
        ["1006"] = "cp1006",
        ["856"] = "cp856",
        ["ibm856"] = "cp856",
    };

    /// <summary>Null for labels nobody knows, and for UTF-7, which is never read: it smuggles markup.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim(' ', '\t', '\r', '\n', '"', '\'', ';').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > 40 || name.Contains("utf-7", StringComparison.Ordinal) || name == "utf7")
        {
            return null;
        }

        return Find(name, name.Replace('_', '-'));
    }

    private static Encoding? Find(string name, string dashed)
    {
        // "iso_8859-5:1988" and its like: the year of the standard says nothing.
        if (Year.Match(dashed) is { Success: true } year)
        {
            dashed = name = year.Groups[1].Value;
        }

        if (Pages.TryGetValue(name, out var page) || Pages.TryGetValue(dashed, out page))
        {
            return Encoding.GetEncoding(page);
        }

        var table = Tables.GetValueOrDefault(dashed, dashed);
        if (HighHalves.All.TryGetValue(table, out var half))
        {
            return new TableEncoding(half);
        }

        return Numbered(dashed) ?? Named(name);
    }

    // cp437, ibm-850, windows-1251, cswindows1250, or the bare number.
    private static Encoding? Numbered(string name)
    {
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz-");
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page is < 37 or > 1361 || !IsCodePageName(name[..^digits.Length]))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(page);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsCodePageName(string prefix) =>
        prefix.TrimEnd('-') is "" or "cp" or "ibm" or "windows" or "win" or "ms" or "dos" or "cswindows" or "csibm" or "cspc" or "x-cp" or "x-windows" or "microsoft-cp" or "ebcdic-cp";

    private static Encoding? Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^(iso-?8859-[0-9]{1,2})[-:][0-9]{4}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Year { get; }

    private static Dictionary<string, int> Table(params ReadOnlySpan<(int Page, string Labels)> rows)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (page, labels) in rows)
        {
            foreach (var label in labels.Split(' '))
            {
                table[label] = page;
            }
        }

        return table;
    }
}
