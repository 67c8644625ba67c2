using Microsoft.Extensions.Options;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// Which hosts our token may be sent to. Asked when an activity comes and again before every call, since an address may be old or altered.
/// </summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options)
{
    // The zone trafficmanager.net is everybody's, so of it only the one full name counts.
    private const string Shared = "smba.trafficmanager.net";
    private static readonly string[] Zones =
    [
        ".botframework.com", ".teams.microsoft.com", ".teams.microsoft.us", ".botframework.azure.us", ".botframework.azure.cn",
    ];

    public bool Trusts(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && (IsMicrosofts(address) || IsAllowed(address));

    private static bool IsMicrosofts(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && (address.IdnHost == Shared || Zones.Any(zone => address.IdnHost.EndsWith(zone, StringComparison.Ordinal)));

    private bool IsAllowed(Uri address) =>
        options.Value.AllowedServiceHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
