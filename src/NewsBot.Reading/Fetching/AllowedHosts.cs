using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// The hosts that may be fetched although they are on private addresses or unusual ports: those of the settings, and those
/// that the program itself allows at run time (the address it listens on). Safe to use from many threads.
/// </summary>
public sealed class AllowedHosts
{
    private readonly ConcurrentDictionary<HostAndPort, bool> _hosts = new();

    public AllowedHosts(IOptions<ReadingOptions> options)
    {
        foreach (var text in options.Value.AllowedPrivateHosts)
        {
            if (HostAndPort.TryParse(text, out var host))
            {
                _hosts[host] = true;
            }
        }
    }

    /// <summary>Allows the host of <paramref name="address"/>, at its port only.</summary>
    public void Allow(Uri address) => _hosts[HostAndPort.Of(address)] = true;

    /// <summary>Whether the host of <paramref name="address"/> was allowed by name, at its port or at any.</summary>
    public bool Allows(Uri address) => Allows(HostAndPort.Of(address));

    internal bool Allows(HostAndPort host) => _hosts.ContainsKey(host) || _hosts.ContainsKey(host with { Port = null });
}
