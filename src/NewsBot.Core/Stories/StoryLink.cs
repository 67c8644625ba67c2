using System.Collections.Frozen;

namespace NewsBot.Core.Stories;

/// <summary>One address for one story: what only tracks the reader is taken off.</summary>
public static class StoryLink
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ocid", "icid", "ito", "at_medium", "at_campaign", "at_custom1", "smid", "ref", "ns_mchannel",
        "ns_source", "ns_campaign", "ns_linkname", "ns_fee",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The address without fragment, tracking parameters and default port, or null where <paramref name="link"/> is not an
    /// absolute http(s) address.
    /// </summary>
    public static Uri? Clean(string? link, Uri? from = null)
    {
        if (!Uri.TryCreate(from, link?.Trim(), out var uri) && !Uri.TryCreate(link?.Trim(), UriKind.Absolute, out uri))
        {
            return null;
        }

        // "/rel" is an absolute file address to Uri on Unix: the scheme decides, not IsAbsoluteUri.
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p));
        return new UriBuilder(uri) { Fragment = "", Query = string.Join('&', kept), Port = uri.IsDefaultPort ? -1 : uri.Port }.Uri;
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
