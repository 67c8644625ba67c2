using Microsoft.Extensions.Options;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// Which hosts our token may be sent to: the services of the cloud that is set up, and of no other. Asked when an activity comes and again
/// before every call, since an address may be old or altered.
/// </summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> options)
{
    public bool Trusts(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && (IsMicrosofts(address) || IsAllowed(address));

    private bool IsMicrosofts(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && BotCloud.Of(options.Value).Has(address.IdnHost);

    private bool IsAllowed(Uri address) =>
        options.Value.AllowedServiceHosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
