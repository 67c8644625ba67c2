using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// Opens connections for <see cref="SafeHttp"/>: resolves a name once, refuses it when any of its addresses leads inside, and
/// connects to the very addresses that were checked, so that a name cannot change its mind in between.
/// </summary>
internal sealed class GuardedConnector(AllowedHosts allowed, IDialler dialler)
{
    private readonly HashSet<IPAddress> _own = [.. OwnAddresses()];

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host.Trim('[', ']');
        var port = context.DnsEndPoint.Port;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await dialler.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (!allowed.Allows(new HostAndPort(host.TrimEnd('.').ToLowerInvariant(), port)) && addresses.Any(IsInside))
        {
            throw new FetchRefusedException(Words.PrivateAddress(host));
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await dialler.ConnectAsync(addresses[i], port, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                // The next of its addresses may answer.
            }
        }
    }

    private static IEnumerable<IPAddress> OwnAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(known => new IPAddress(known.Address.GetAddressBytes()));

    private bool IsInside(IPAddress address) => !AddressGuard.IsPublic(address) || _own.Contains(address);
}
