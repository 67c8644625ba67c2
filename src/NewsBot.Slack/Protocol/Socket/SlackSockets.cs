using System.Net.WebSockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Slack.Protocol.Socket;

/// <summary>
/// Keeps Socket Mode connected for ever. Before a connection ends the next one is open: at no moment is nobody listening. Only where Slack
/// refuses the token itself is it given up.
/// </summary>
internal sealed class SlackSockets(SlackHttp http, IOptions<SlackOptions> options, SocketTimings timings, TimeProvider clock, ILogger<SlackSockets> logger)
{
    private const int MostConnections = 10;

    private static readonly HashSet<string> Hopeless = new(StringComparer.Ordinal)
    {
        "not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "not_allowed_token_type",
    };

    private SocketStatus _status = new("off", clock.GetUtcNow());
    private long _lastFrame;

    /// <summary>How it is doing, for those who look after the host.</summary>
    public SocketStatus Status =>
        Volatile.Read(ref _lastFrame) is > 0 and var ticks ? _status with { LastFrameAt = new DateTimeOffset(ticks, TimeSpan.Zero) } : _status;

    /// <summary>Runs until cancelled, or until the token is refused.</summary>
    public async Task RunAsync(Func<SlackEnvelope, Task<EnvelopeAck>> handle, CancellationToken cancellationToken)
    {
        SlackSocket? current = null;
        var retiring = new List<Task>();
        var failures = 0;
        try
        {
            Tell("connecting");
            while (true)
            {
                var opened = await OpenAsync(handle, cancellationToken);
                if (opened.IsHopeless)
                {
                    Tell("stopped", opened.Problem);
                    logger.SocketGivenUp(opened.Problem ?? "");
                    return;
                }

                if (opened.Socket is not { } next)
                {
                    Tell("reconnecting", opened.Problem);
                    await WaitAsync(++failures, opened.RetryAfter, cancellationToken);
                    continue;
                }

                retiring.RemoveAll(t => t.IsCompleted);
                if (current is not null)
                {
                    retiring.Add(current.RetireAsync(timings.Overlap, cancellationToken));
                }

                current = next;
                Tell("connected");
                logger.SocketConnected(next.Connections);
                var since = clock.GetUtcNow();
                var reason = await EndingAsync(next, cancellationToken);
                logger.SocketEnding(reason);
                var isPlanned = reason is "warning" or "refresh_requested" or "lifetime";
                failures = isPlanned || clock.GetUtcNow() - since > timings.Steady ? 0 : failures + 1;
                if (isPlanned && next.Connections < MostConnections)
                {
                    continue;
                }

                // Gone already, or there is no free place beside it.
                await current.DisposeAsync();
                current = null;
                Tell("reconnecting", reason == "link_disabled" ? "Socket Mode is switched off in the app's settings." : null);
                if (reason == "link_disabled")
                {
                    await Task.Delay(timings.SwitchedOff, clock, cancellationToken);
                }

                if (failures > 0)
                {
                    await WaitAsync(failures, asked: null, cancellationToken);
                }
            }
        }
        finally
        {
            if (current is not null)
            {
                await current.DisposeAsync();
            }

            await Task.WhenAll(retiring);
        }
    }

    private async Task<OpenedSocket> OpenAsync(Func<SlackEnvelope, Task<EnvelopeAck>> handle, CancellationToken cancellationToken)
    {
        var answer = await http.CallAsync("apps.connections.open", options.Value.AppToken?.Trim(), SlackHttp.Form(), cancellationToken);
        if (answer.Error is { } error)
        {
            return new(null, $"Slack does not open a connection ({error}).", Hopeless.Contains(error), answer.RetryAfter);
        }

        if (!Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var told) || SlackHttp.Callable(told) is not { } address || !IsSafe(address))
        {
            return new(null, "Slack gave no address to connect to.");
        }

        try
        {
            return new(await SlackSocket.ConnectAsync(address, timings, handle, Heard, cancellationToken));
        }
        catch (Exception fault) when (fault is WebSocketException or TimeoutException or HttpRequestException or IOException)
        {
            return new(null, fault.Message);
        }
    }

    private bool IsSafe(Uri address) => address.Scheme == "wss" || (address.Scheme == "ws" && address.IsLoopback && options.Value.ApiBase.IsLoopback);

    /// <summary>Why the connection should be replaced: Slack says so, it is gone, or its time is nearly over.</summary>
    private async Task<string> EndingAsync(SlackSocket socket, CancellationToken cancellationToken)
    {
        if (socket.Lifetime is not { } lifetime)
        {
            return await socket.Ending.WaitAsync(cancellationToken);
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(socket.Ending, Task.Delay(lifetime * 0.9, clock, enough.Token));
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == socket.Ending ? await socket.Ending : "lifetime";
    }

    // Doubled each time, up to a limit, and never the same for two hosts.
    private Task WaitAsync(int failures, TimeSpan? asked, CancellationToken cancellationToken)
    {
        var wait = timings.FirstWait * Math.Pow(2, Math.Min(failures - 1, 16));
        wait = (wait > timings.LongestWait ? timings.LongestWait : wait) * (RandomNumberGenerator.GetInt32(500, 1000) / 1000.0);
        return Task.Delay(asked is { } least && least > wait ? least : wait, clock, cancellationToken);
    }

    private void Heard() => Volatile.Write(ref _lastFrame, clock.GetUtcNow().UtcTicks);

    private void Tell(string state, string? problem = null)
    {
        if (_status.State != state || _status.Problem != problem)
        {
            _status = new(state, clock.GetUtcNow(), Problem: problem);
            if (problem is not null)
            {
                logger.SocketAway(problem);
            }
        }
    }
}
