using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Testing.Slack;

/// <summary>
/// Socket Mode's other side: one-time addresses, hello, deliveries to any open connection, disconnects of every reason, connections that
/// fall silent or break. What is not acknowledged is sent again with another envelope.
/// </summary>
public sealed class SlackSocketServer
{
    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Connection> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _insteadOfHello = new();
    private int _count;

    /// <summary>How many connections are open.</summary>
    public int Open => _open.Count;

    /// <summary>How many were opened in all.</summary>
    public int Opened { get; private set; }

    /// <summary>How often a delivery found no open connection.</summary>
    public int Deaf { get; private set; }

    /// <summary>What hello says of how long a connection will last; null says nothing.</summary>
    public int? LifetimeSeconds { get; set; }

    /// <summary>What hello says of how many connections there are; null for the truth.</summary>
    public int? SaysConnections { get; set; }

    /// <summary>Name and port under which connections are offered; null for its own.</summary>
    public string? Authority { get; set; }

    /// <summary>The next connection is told this instead of hello.</summary>
    public void InsteadOfHello(string frame) => _insteadOfHello.Enqueue(frame);

    internal string Ticket()
    {
        var ticket = $"t{Interlocked.Increment(ref _count)}";
        _tickets[ticket] = true;
        return ticket;
    }

    internal async Task ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || !_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new Connection(socket);
        var id = $"c{Interlocked.Increment(ref _count)}";
        Opened++;
        if (_insteadOfHello.TryDequeue(out var other))
        {
            await connection.SendAsync(other);
        }
        else
        {
            var debug = LifetimeSeconds is { } seconds ? $",\"debug_info\":{{\"approximate_connection_time\":{seconds}}}" : "";
            await connection.SendAsync($$"""{"type":"hello","num_connections":{{SaysConnections ?? _open.Count + 1}},"connection_info":{"app_id":"{{SlackDouble.App}}"}{{debug}}}""");
            _open[id] = connection;
        }

        try
        {
            while (await connection.ReadAsync() is { } ack)
            {
                using var json = JsonDocument.Parse(ack);
                if (_waiting.TryRemove(json.RootElement.GetProperty("envelope_id").GetString()!, out var waiting))
                {
                    waiting.TrySetResult(json.RootElement.Clone());
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // Broken off, by whichever side.
        }
        finally
        {
            _open.TryRemove(id, out _);
        }
    }

    /// <summary>Delivers until it is acknowledged; the acknowledgement.</summary>
    public async Task<JsonElement> DeliverAsync(string type, string payload, TimeSpan? patience = null, int tries = 4, string more = ",\"accepts_response_payload\":true")
    {
        for (var attempt = 0; attempt < tries; attempt++)
        {
            if (_open.IsEmpty)
            {
                Deaf++;
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                continue;
            }

            var connections = _open.Values.ToArray();
            var envelope = Guid.NewGuid().ToString();
            var acknowledged = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting[envelope] = acknowledged;
            try
            {
                await connections[Random.Shared.Next(connections.Length)].SendAsync(
                    $$"""{"envelope_id":"{{envelope}}","type":"{{type}}","payload":{{payload}}{{more}},"retry_attempt":{{attempt}}}""");
                return await acknowledged.Task.WaitAsync(patience ?? TimeSpan.FromSeconds(3));
            }
            catch (TimeoutException)
            {
                _waiting.TryRemove(envelope, out _);
            }
            catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException)
            {
                // Closed by ourselves in this moment: it was never sent.
                _waiting.TryRemove(envelope, out _);
                attempt--;
            }
        }

        throw new TimeoutException("It was never acknowledged.");
    }

    /// <summary>Sends a frame to every open connection, whatever is in it.</summary>
    public Task SendAsync(string frame) => Task.WhenAll(_open.Values.Select(c => c.SendAsync(frame)));

    /// <summary>Says why, and closes what is open now a little later, as Slack does.</summary>
    public async Task DisconnectAsync(string reason, TimeSpan after)
    {
        foreach (var (id, connection) in _open.ToArray())
        {
            await TellAsync(connection, $$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"applink"}}""");
            _ = CloseLaterAsync(id, connection, after);
        }
    }

    /// <summary>Breaks what is open off, without a word.</summary>
    public void Break()
    {
        foreach (var (id, connection) in _open.ToArray())
        {
            _open.TryRemove(id, out _);
            connection.Abort();
        }
    }

    // It may be gone in this very moment.
    private static async Task TellAsync(Connection connection, string frame)
    {
        try
        {
            await connection.SendAsync(frame);
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException)
        {
            // Nobody is there to be told.
        }
    }

    private async Task CloseLaterAsync(string id, Connection connection, TimeSpan after)
    {
        await Task.Delay(after, TimeProvider.System);
        _open.TryRemove(id, out _);
        await connection.CloseAsync();
    }

    private sealed class Connection(WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim _sending = new(1, 1);
        private readonly CancellationTokenSource _abort = new();

        public async Task SendAsync(string frame)
        {
            await _sending.WaitAsync();
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, _abort.Token);
            }
            catch (OperationCanceledException)
            {
                throw new WebSocketException("broken off");
            }
            finally
            {
                _sending.Release();
            }
        }

        public async Task<string?> ReadAsync()
        {
            var buffer = new byte[64 * 1024];
            var read = await socket.ReceiveAsync(buffer.AsMemory(), _abort.Token);
            return read.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, read.Count);
        }

        public async Task CloseAsync()
        {
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
            catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or InvalidOperationException)
            {
                // It is gone already.
            }
        }

        // What aborts stays usable: it may be used in the moment in which the connection ends.
        public void Dispose() => _sending.Dispose();

        public void Abort()
        {
            socket.Abort();
            _abort.Cancel();
        }
    }
}
