using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using NewsBot.Reading.Fetching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests;

/// <summary>A line out of this machine on which names have the addresses that the test says, and every connection ends at one server.</summary>
internal sealed class ScriptedDialler(LoopbackServer server) : IDialler
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentQueue<IPAddress> Connected { get; } = new();

    public ConcurrentQueue<string> Resolved { get; } = new();

    /// <summary>What a name resolves to, one answer after the other; the last one stays.</summary>
    public ScriptedDialler Name(string host, params string[] answers)
    {
        _names[host] = new(answers.Select(a => a.Split(' ').Select(IPAddress.Parse).ToArray()));
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Resolved.Enqueue(host);
        return _names.TryGetValue(host, out var answers)
            ? Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek())
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    public async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        Connected.Enqueue(address);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Address.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
