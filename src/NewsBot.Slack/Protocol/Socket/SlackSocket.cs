using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace NewsBot.Slack.Protocol.Socket;

/// <summary>One connection of Socket Mode. It is read, and acknowledged on, until it is closed.</summary>
/// <param name="handle">Takes each delivery.</param>
/// <param name="heard">Told of every frame.</param>
internal sealed class SlackSocket(ClientWebSocket socket, Func<SlackEnvelope, Task<EnvelopeAck>> handle, Action heard) : IAsyncDisposable
{
    private const int LargestFrame = 4 * 1024 * 1024;

    private static readonly TimeSpan CloseWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<Task, bool> _handling = new();
    private Task _reading = Task.CompletedTask;

    /// <summary>How many connections the app has, this one counted in; 0 where Slack did not say.</summary>
    public int Connections { get; private set; }

    /// <summary>How long Slack means to keep the connection; null where it did not say.</summary>
    public TimeSpan? Lifetime { get; private set; }

    /// <summary>Done with the reason once the connection should be replaced, or is gone.</summary>
    public Task<string> Ending => _ending.Task;

    /// <summary>Connects and waits for Slack's hello.</summary>
    /// <exception cref="WebSocketException">It could not be connected, or ended before the hello.</exception>
    /// <exception cref="TimeoutException">No hello came in time.</exception>
    public static async Task<SlackSocket> ConnectAsync(
        Uri address, SocketTimings timings, Func<SlackEnvelope, Task<EnvelopeAck>> handle, Action heard, CancellationToken cancellationToken)
    {
        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = timings.Ping;
        client.Options.KeepAliveTimeout = timings.Silence;
        var socket = new SlackSocket(client, handle, heard);
        try
        {
            using var limit = new CancellationTokenSource(timings.Hello, TimeProvider.System);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            await client.ConnectAsync(address, both.Token);
            socket._reading = socket.ReadAllAsync();
            await Task.WhenAny(socket._hello.Task, socket.Ending).WaitAsync(both.Token);
            return socket._hello.Task.IsCompleted ? socket : throw new WebSocketException($"Slack ended the connection at once: {await socket.Ending}.");
        }
        catch (Exception fault)
        {
            await socket.DisposeAsync();
            if (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException("Slack did not say hello in time.", fault);
            }

            throw;
        }
    }

    /// <summary>Reads on until Slack closes it, at most for so long or until cancelled, and then closes it.</summary>
    public async Task RetireAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_reading, Task.Delay(atMost, TimeProvider.System, cancellationToken));
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                // What came is still acknowledged.
                using var limit = new CancellationTokenSource(CloseWait, TimeProvider.System);
                await Task.WhenAny(Task.WhenAll(_handling.Keys), Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, limit.Token));
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await Task.WhenAny(_reading, Task.Delay(CloseWait, TimeProvider.System, limit.Token));
            }
        }
        catch (Exception fault) when (IsGone(fault) || fault is InvalidOperationException)
        {
            // It is closed already.
        }

        await _closed.CancelAsync();
        socket.Abort();
        await _reading;
        socket.Dispose();
    }

    private static bool IsGone(Exception fault) =>
        fault is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;

    private async Task ReadAllAsync()
    {
        var reason = "closed";
        try
        {
            while (await ReadAsync() is { } frame)
            {
                heard();
                if (SlackPayload.Parse(frame) is { } json)
                {
                    Take(json);
                }
            }
        }
        catch (InvalidDataException fault)
        {
            reason = fault.Message;
        }
        catch (Exception fault) when (IsGone(fault))
        {
            reason = "broken";
        }

        _ending.TrySetResult(reason);
    }

    private void Take(JsonElement json)
    {
        switch (json.Words("type"))
        {
            case "hello":
                Connections = (int)(json.Number("num_connections") ?? 0);
                Lifetime = json.Child("debug_info")?.Number("approximate_connection_time") is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null;
                _hello.TrySetResult();
                break;
            case "disconnect":
                _ending.TrySetResult(json.Words("reason") ?? "unknown");
                break;
            default:
                if (json.Words("envelope_id") is { } id)
                {
                    var handling = HandleAsync(new(id, json.Words("type") ?? "", json.Child("payload") ?? default) { TakesPayload = !json.IsFalse("accepts_response_payload") });
                    _handling[handling] = true;
                    _ = handling.ContinueWith(done => _handling.TryRemove(done, out _), TaskScheduler.Default);
                }

                break;
        }
    }

    private async Task HandleAsync(SlackEnvelope envelope)
    {
        if (await handle(envelope) is not { IsTaken: true } taken)
        {
            return;
        }

        var payload = taken.Payload is not null && envelope.TakesPayload ? $",\"payload\":{taken.Payload}" : "";
        var ack = Encoding.UTF8.GetBytes($"{{\"envelope_id\":\"{JsonEncodedText.Encode(envelope.Id)}\"{payload}}}");
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(ack, WebSocketMessageType.Text, endOfMessage: true, _closed.Token);
        }
        catch (Exception fault) when (IsGone(fault))
        {
            // It is kept all the same, and known when it comes again.
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>One whole frame, however it was cut, empty for one that is no text; null once the other side has closed.</summary>
    private async Task<byte[]?> ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), _closed.Token);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (frame.Length + read.Count > LargestFrame)
            {
                throw new InvalidDataException("a frame was larger than 4 MB");
            }

            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                return read.MessageType == WebSocketMessageType.Text ? frame.ToArray() : [];
            }
        }
    }
}
