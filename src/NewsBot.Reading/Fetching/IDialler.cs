using System.Net;

namespace NewsBot.Reading.Fetching;

/// <summary>The line out of this machine: names become addresses, and addresses connections.</summary>
internal interface IDialler
{
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <exception cref="System.Net.Sockets.SocketException">Nobody answers there.</exception>
    Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken);
}
