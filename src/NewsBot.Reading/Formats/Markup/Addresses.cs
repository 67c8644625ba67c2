using System.Buffers;

namespace NewsBot.Reading.Formats.Markup;

/// <summary>Relative addresses made absolute. An absolute one stays as it was written.</summary>
internal static class Addresses
{
    private static readonly string[] Harmless = ["http", "https", "mailto", "tel", "ftp", "news", "geo", "sip", "xmpp", "feed", "magnet", "urn", "tag"];
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\t");

    /// <summary>The address with blanks and line breaks taken off, absolute where that can be worked out.</summary>
    public static string Resolve(string address, Uri? baseAddress) => Resolve(address, baseAddress?.OriginalString);

    /// <inheritdoc cref="Resolve(string, Uri?)"/>
    public static string Resolve(string address, string? baseAddress)
    {
        address = Tidy(address);
        if (IsWeb(address))
        {
            return WithOneAuthority(address);
        }

        if (baseAddress is null)
        {
            return address;
        }

        return Scheme(address) switch
        {
            null => RelativeReference.Join(baseAddress, address) ?? address,
            // "http:page": the way of the oldest browsers to write a relative address (RFC 3986, section 5.2.2).
            ("http" or "https") and var scheme when baseAddress.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase) =>
                RelativeReference.Join(baseAddress, address[(scheme.Length + 1)..]) ?? address,
            _ => address,
        };
    }

    /// <summary>The text before the colon where the address has a scheme; null where it is relative.</summary>
    public static string? Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0]))
        {
            return null;
        }

        foreach (var c in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return null;
            }
        }

        return address[..colon].ToLowerInvariant();
    }

    /// <summary>Whether nothing happens when somebody follows it but that a page opens.</summary>
    public static bool IsHarmless(ReadOnlySpan<char> address)
    {
        if (IsWeb(address))
        {
            return true;
        }

        var tidy = new string([.. address.ToString().Where(c => c > ' ' && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))]);
        var colon = tidy.IndexOf(':', StringComparison.Ordinal);
        var slash = tidy.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (slash >= 0 && slash < colon) || Harmless.Contains(tidy[..colon].ToLowerInvariant());
    }

    /// <summary>An absolute address that others can stand against; null for anything else.</summary>
    public static string? AsBase(string? address)
    {
        var start = address is null ? -1 : address.IndexOf("://", StringComparison.Ordinal) + 3;
        return start > 3 && start < address!.Length && char.IsLetterOrDigit(address[start]) && Scheme(address) is not null ? address : null;
    }

    /// <summary>An absolute address; null for anything else.</summary>
    public static Uri? AsUri(string? address) =>
        address is not null && Scheme(address) is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>An absolute http or https address; null for anything else.</summary>
    public static Uri? AsWeb(string? address) => AsUri(address) is { Scheme: "http" or "https" } uri ? uri : null;

    /// <summary>Whether it starts as addresses of the web do.</summary>
    public static bool IsWeb(ReadOnlySpan<char> address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // "http:////host/": browsers see one host there, and so do their authors.
    private static string WithOneAuthority(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal) + 2;
        var host = start;
        while (host < address.Length && address[host] == '/')
        {
            host++;
        }

        return host == start || host == address.Length ? address : string.Concat(address.AsSpan(0, start), address.AsSpan(host));
    }

    private static string Tidy(string address)
    {
        address = address.Trim();
        return address.AsSpan().IndexOfAny(Breaks) < 0 ? address : new string([.. address.Where(c => c is not ('\r' or '\n' or '\t'))]);
    }
}
