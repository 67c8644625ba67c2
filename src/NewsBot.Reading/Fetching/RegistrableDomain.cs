using System.Net;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// The part of a host that somebody registered, well enough for politeness: the last two labels, three below a short
/// second level such as co.uk or com.au. Two strangers below one such name would merely wait for each other.
/// </summary>
internal static class RegistrableDomain
{
    private static readonly HashSet<string> SecondLevels =
        new(["ac", "co", "com", "edu", "go", "gob", "gov", "gouv", "mil", "ne", "net", "nom", "or", "org", "plc", "sch"], StringComparer.Ordinal);

    public static string Of(string host)
    {
        if (IPAddress.TryParse(host, out _))
        {
            return host;
        }

        var labels = host.TrimEnd('.').ToLowerInvariant().Split('.');
        var keep = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels.TakeLast(keep));
    }
}
