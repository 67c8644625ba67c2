using System.Globalization;
using System.Net;

namespace NewsBot.Reading.Fetching;

/// <param name="Host">Lower case, ASCII, an IPv6 address without brackets.</param>
/// <param name="Port">Null means any.</param>
internal readonly record struct HostAndPort(string Host, int? Port)
{
    public static HostAndPort Of(Uri address) => new(Plain(address.IdnHost), address.Port);

    public static bool TryParse(string? text, out HostAndPort result)
    {
        result = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (IPAddress.TryParse(text, out var bare) && text.Contains(':', StringComparison.Ordinal) && text[0] != '[')
        {
            result = new(bare.ToString(), null);
            return true;
        }

        var colon = text.LastIndexOf(':');
        int? port = null;
        if (colon > text.LastIndexOf(']'))
        {
            if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
            {
                return false;
            }

            port = number;
            text = text[..colon];
        }

        if (Uri.CheckHostName(text) == UriHostNameType.Unknown || !Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address))
        {
            return false;
        }

        result = new(Plain(address.IdnHost), port);
        return true;
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
}
