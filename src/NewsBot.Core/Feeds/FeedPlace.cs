using System.Net;

namespace NewsBot.Core.Feeds;

/// <summary>Whose server an address is on: what one publisher answers for is asked one at a time.</summary>
public static class FeedPlace
{
    private static readonly HashSet<string> SecondLevels =
        new(["ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "mil", "ne", "net", "nom", "or", "org", "plc", "sch"], StringComparer.Ordinal);

    /// <summary>
    /// The part of a host that somebody registered, well enough for politeness: the last two labels, three below a short second level such
    /// as co.uk or com.au. Two strangers below one such name would merely wait for each other. An IP address is given back as it is.
    /// </summary>
    public static string Domain(string host)
    {
        if (IPAddress.TryParse(host, out _))
        {
            return host;
        }

        var labels = host.TrimEnd('.').ToLowerInvariant().Split('.');
        var keep = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels.TakeLast(keep));
    }

    /// <summary>The registrable domain of a feed; null where it is on a machine of one's own (an IP address, a name without a dot).</summary>
    public static string? Of(Uri url) =>
        url.HostNameType == UriHostNameType.Dns && url.IdnHost.Contains('.', StringComparison.Ordinal) ? Domain(url.IdnHost) : null;

    /// <summary>The host of a feed, lower case, in ASCII.</summary>
    public static string Host(Uri url) => url.IdnHost.TrimEnd('.').ToLowerInvariant();
}
