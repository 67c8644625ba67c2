using System.Net;
using System.Net.Sockets;

namespace NewsBot.Testing.Slack;

/// <summary>Stands between two programs and passes on what each says, until it falls silent: nothing passes any more, and neither side is told.</summary>
public sealed class SilentRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _silent = new();
    private readonly List<TcpClient> _clients = [];
    private readonly Task _accepting;

    private SilentRelay(int port)
    {
        _listener.Start();
        _accepting = AcceptAsync(port);
    }

    /// <summary>Where it listens.</summary>
    public string Authority => _listener.LocalEndpoint.ToString()!;

    /// <param name="port">On this machine, where what it hears goes.</param>
    public static SilentRelay To(int port) => new(port);

    public Task FallSilentAsync() => _silent.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _silent.CancelAsync();
        _listener.Stop();
        await _accepting;
        _clients.ForEach(client => client.Dispose());
        _silent.Dispose();
    }

    private async Task AcceptAsync(int port)
    {
        try
        {
            while (true)
            {
                var (here, there) = (await _listener.AcceptTcpClientAsync(_silent.Token), new TcpClient());
                _clients.AddRange(here, there);
                await there.ConnectAsync(IPAddress.Loopback, port, _silent.Token);
                _ = Task.WhenAll(PassAsync(here, there), PassAsync(there, here));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Silent, or put away.
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), _silent.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Neither side is told.
        }
    }
}
