using System.Net;
using System.Net.Sockets;

namespace NewsBot.Reading.Fetching;

/// <summary>Tells public internet addresses from all those that lead inside, in whatever form they are written.</summary>
internal static class AddressGuard
{
    // RFC 6890 and later entries of the IANA special-purpose registry.
    private static readonly IPNetwork[] Inside =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/3"),
    ];

    // Of IPv6 only the global unicast block is outside; these parts of it are not. 6to4 and Teredo (in 2001::/23) carry an IPv4 address.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Inside6 =
    [
        IPNetwork.Parse("2002::/16"), IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"),
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Inside.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => GlobalUnicast.Contains(address) && !Inside6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
