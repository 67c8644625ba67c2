namespace NewsBot.Core.Messages;

/// <summary>Addresses made fit to be pressed.</summary>
public static class ShownLink
{
    private const int Longest = 2000;

    /// <summary>
    /// The address in plain ASCII, or null when no link may be made of it: not http or https, with a user name in it (which reads as
    /// another site), or too long for a chat to carry.
    /// </summary>
    public static string? Of(Uri? link)
    {
        if (link is not { IsAbsoluteUri: true } || link.Scheme is not ("http" or "https") || link.UserInfo.Length > 0 || link.Host.Length == 0)
        {
            return null;
        }

        var host = link.HostNameType == UriHostNameType.IPv6 ? link.Host : link.IdnHost;
        var port = link.IsDefaultPort ? "" : $":{link.Port}";
        var rest = link.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        var address = $"{link.Scheme}://{host}{port}{Encode(rest)}";
        return address.Length <= Longest ? address : null;
    }

    // What chat markup would take for the end of a link.
    private static string Encode(string rest) =>
        rest.Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
}
