using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace NewsBot.Web.Asking;

/// <summary>Keeps one address from asking more than its share. In version 6 of the protocol somebody has a whole network of addresses: it counts as one.</summary>
internal class AddressLimiter(int perMinute) : IDisposable
{
    private const int BytesOfNetwork = 8;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetSlidingWindowLimiter(
        address,
        _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 }));

    public bool MayAsk(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(Network(address ?? IPAddress.None));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static IPAddress Network(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, BytesOfNetwork, bytes.Length - BytesOfNetwork);
        return new(bytes);
    }
}
