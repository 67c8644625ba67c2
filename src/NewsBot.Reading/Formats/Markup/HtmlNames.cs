using System.Collections.Frozen;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Which names HTML has, and which of them may stay in a story's markup.</summary>
internal static class HtmlNames
{
    public const int Longest = 16;

    /// <summary>Kept, with the attributes of <see cref="Attributes"/>.</summary>
    public static FrozenSet<string> Kept { get; } = Set(
        """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em
        figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt ruby s samp section
        small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptLookup = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Dropped with everything in them.</summary>
    public static FrozenSet<string> DroppedWhole { get; } = Set(
        "script style iframe frameset noembed noframes template xmp plaintext svg math applet canvas title textarea select");

    /// <summary>Dropped, their content kept.</summary>
    public static FrozenSet<string> Unwrapped { get; } = Set(
        """
        html head body form fieldset legend label button input option optgroup output datalist object embed param noscript base basefont meta link blink marquee
        nobr frame bgsound layer ilayer keygen isindex listing xml slot dialog data meter progress search portal fencedframe
        """);

    /// <summary>Break the line, so that words on both sides stay apart.</summary>
    public static FrozenSet<string> Breaking { get; } = Set(
        "address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul");

    /// <summary>The attributes that are kept. There are fewer than the 128 bits that mark them.</summary>
    public static FrozenDictionary<string, HtmlAttribute> Attributes { get; } = Set(
        """
        abbr align alt axis border cellpadding cellspacing char charoff charset cite class clear cols colspan color compact controls coords datetime dir face
        frame headers height href hreflang hspace id ismap label lang longdesc loop media name noshade nowrap open poster preload rel rev reversed rows rowspan
        rules scope shape size span src srclang start summary tabindex target title type usemap valign value vspace width xml:lang
        """).Select((name, number) => new HtmlAttribute(name, UInt128.One << number, name is "href" or "src" or "cite" or "longdesc" or "poster" or "usemap"))
        .ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>Whether the value of that attribute is an address.</summary>
    public static bool IsAddress(string attribute) => Attributes.TryGetValue(attribute, out var known) && known.IsAddress;

    /// <summary>The name in lower case without making a string of it; empty for names longer than any that HTML has.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> name, Span<char> buffer) =>
        name.Length > buffer.Length ? default : buffer[..name.ToLowerInvariant(buffer)];

    public static bool IsVoid(ReadOnlySpan<char> name) => name is "br" or "img" or "hr" or "area" or "col" or "source" or "track" or "wbr";

    public static bool IsKept(ReadOnlySpan<char> name) => KeptLookup.Contains(name);

    public static bool IsDroppedWhole(ReadOnlySpan<char> name) => DroppedWhole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    public static bool IsKnown(string name) => Kept.Contains(name) || DroppedWhole.Contains(name) || Unwrapped.Contains(name);

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
