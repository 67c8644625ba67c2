namespace NewsBot.Reading.Formats.Markup;

/// <summary>Relative addresses made absolute. An absolute one stays as it was written.</summary>
internal static class Addresses
{
    private static readonly string[] Harmless = ["http", "https", "mailto", "tel", "ftp", "news", "geo", "sip", "xmpp", "feed", "magnet", "urn", "tag"];

    /// <summary>The address with blanks and line breaks taken off, absolute where that can be worked out.</summary>
    public static string Resolve(string address, Uri? baseAddress)
    {
        address = Tidy(address);
        if (baseAddress is null || Scheme(address) is not null)
        {
            return address;
        }

        return RelativeReference.Join(baseAddress.OriginalString, address) ?? address;
    }

    /// <summary>The text before the colon where the address has a scheme; null where it is relative.</summary>
    public static string? Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0]))
        {
            return null;
        }

        var scheme = address[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? scheme.ToLowerInvariant() : null;
    }

    /// <summary>Whether nothing happens when somebody follows it but that a page opens.</summary>
    public static bool IsHarmless(string address)
    {
        if (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var tidy = new string([.. address.Where(c => c > ' ' && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))]);
        var colon = tidy.IndexOf(':', StringComparison.Ordinal);
        var slash = tidy.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (slash >= 0 && slash < colon) || Harmless.Contains(tidy[..colon].ToLowerInvariant());
    }

    /// <summary>An absolute address that can serve as a base; null for anything else.</summary>
    public static Uri? AsUri(string? address) =>
        address is not null && Scheme(address) is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>An absolute http or https address; null for anything else.</summary>
    public static Uri? AsWeb(string? address) => AsUri(address) is { Scheme: "http" or "https" } uri ? uri : null;

    private static string Tidy(string address)
    {
        address = address.Trim();
        return address.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? address : new string([.. address.Where(c => c is not ('\r' or '\n' or '\t'))]);
    }
}
