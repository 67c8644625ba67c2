using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Fetching;

namespace NewsBot.Benchmarks.Watching;

/// <summary>
/// Thousands of feeds on one real HTTP server on loopback, each under a host of its own; names lead here by <see cref="IDialler"/>, so that the
/// guard and the politeness of the fetcher are as in the world outside. Counts who was asked against his will.
/// </summary>
internal sealed class FeedFarm : IDialler, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);
    private int _port;
    private long _asked;
    private long _answered;
    private int _hanging;

    private FeedFarm(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public long Asked => Interlocked.Read(ref _asked);

    public long Answered => Interlocked.Read(ref _answered);

    public int Hanging => _hanging;

    /// <summary>What was asked although its domain was being asked, within the pause, or before the time it had asked for.</summary>
    public ConcurrentQueue<string> Rude { get; } = new();

    public static async Task<FeedFarm> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        var farm = new FeedFarm(builder.Build(), clock);
        farm._app.Run(farm.AnswerAsync);
        await farm._app.StartAsync();
        farm._port = new Uri(farm._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return farm;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        // A public address, so that the guard has something to look at; never connected to.
        var hash = (uint)host.GetHashCode(StringComparison.Ordinal);
        return Task.FromResult<IPAddress[]>([new([5, (byte)(hash >> 16), (byte)(hash >> 8), (byte)hash])]);
    }

    public async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // Many addresses of loopback, or the ports of one would run out.
            await socket.ConnectAsync(new IPAddress([127, 0, address.GetAddressBytes()[2], (byte)(address.GetAddressBytes()[3] | 1)]), _port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a host or its domain had asked for peace between two moments.</summary>
    public bool WasLeftAlone(string host, DateTimeOffset from, DateTimeOffset to) =>
        _places.TryGetValue(FeedPlace.Domain(host), out var place) && place.WasLeftAlone(host, from, to);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _asked);
        var host = context.Request.Host.Host;
        var place = _places.GetOrAdd(FeedPlace.Domain(host), _ => new());
        place.Enter(this, host, context.Request.Path);
        try
        {
            await AnswerAsync(context, host, place);
            await context.Response.CompleteAsync();
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has given up.
        }
        finally
        {
            place.Leave(this);
            Interlocked.Increment(ref _answered);
        }
    }

    private async Task AnswerAsync(HttpContext context, string host, Place place)
    {
        var response = context.Response;
        response.Headers.Connection = "close";
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/story/", StringComparison.Ordinal))
        {
            response.ContentType = "text/html; charset=utf-8";
            await response.WriteAsync($"<!doctype html><html lang=\"en\"><head><title>Part {path[7..]}</title></head><body><article><h1>Part {path[7..]}</h1><p>The mayor spoke to the council of the town for a long while, and the town listened to part {path[7..]} of it.</p></article></body></html>");
            return;
        }

        if (path is not ("/feed" or "/moved"))
        {
            response.StatusCode = 404;
            return;
        }

        var feed = new FarmFeed(int.Parse(host.AsSpan(1, host.IndexOf('.') - 1), CultureInfo.InvariantCulture));
        switch (path == "/moved" ? FarmManner.Modest : feed.Manner)
        {
            case FarmManner.Missing:
                response.StatusCode = 404;
                return;
            case FarmManner.Gone:
                response.StatusCode = 410;
                return;
            case FarmManner.Faulty:
                response.StatusCode = 500;
                return;
            case FarmManner.MovedForGood:
                (response.StatusCode, response.Headers.Location) = (301, "/moved");
                return;
            case FarmManner.MovedForNow:
                (response.StatusCode, response.Headers.Location) = (302, "/moved");
                return;
            case FarmManner.TooMany when place.Turn(host):
                (response.StatusCode, response.Headers.RetryAfter) = (429, "3600");
                place.NotBefore(FeedPlace.Domain(host), _clock.GetUtcNow(), _clock.GetUtcNow().AddHours(1));
                return;
            case FarmManner.Unavailable when place.Turn(host):
                (response.StatusCode, response.Headers.RetryAfter) = (503, "1200");
                place.NotBefore(host, _clock.GetUtcNow(), _clock.GetUtcNow().AddMinutes(20));
                return;
            case FarmManner.NoFeed:
                response.ContentType = "text/html";
                await response.WriteAsync("<!doctype html><html><body>Hello</body></html>");
                return;
            case FarmManner.Slow:
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, context.RequestAborted);
                break;
            case FarmManner.Hangs:
                await HangAsync(context);
                return;
            case FarmManner.AsksForPatience:
                response.Headers.CacheControl = "max-age=7200";
                break;
        }

        var now = _clock.GetUtcNow();
        var tag = $"\"{feed.Newest(now)}\"";
        if (feed.Manner != FarmManner.Forgetful)
        {
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                response.StatusCode = 304;
                return;
            }
        }

        response.ContentType = "application/rss+xml";
        await response.WriteAsync(feed.Document(now));
    }

    private async Task HangAsync(HttpContext context)
    {
        Interlocked.Increment(ref _hanging);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref _hanging);
        }
    }

    /// <summary>A domain, and how it was treated.</summary>
    private sealed class Place
    {
        private readonly List<(string Who, DateTimeOffset From, DateTimeOffset Until)> _peace = [];
        private readonly Dictionary<string, int> _turns = new(StringComparer.Ordinal);
        private readonly Lock _lock = new();
        private DateTimeOffset _left;
        private int _inside;

        public void Enter(FeedFarm farm, string host, string path)
        {
            lock (_lock)
            {
                var now = farm._clock.GetUtcNow();
                var why = _inside++ > 0 ? "while it was being asked"
                    : now - _left < Pause && _left != default ? "within the pause"
                    : _peace.Any(p => p.Until > now && (p.Who == host || p.Who == FeedPlace.Domain(host))) ? "before the time it had asked for"
                    : null;
                if (why is not null)
                {
                    farm.Rude.Enqueue($"{now:O} {host}{path} was asked {why}");
                }
            }
        }

        public void Leave(FeedFarm farm)
        {
            lock (_lock)
            {
                _inside--;
                _left = farm._clock.GetUtcNow();
            }
        }

        public void NotBefore(string who, DateTimeOffset from, DateTimeOffset at)
        {
            lock (_lock)
            {
                _peace.Add((who, from, at));
            }
        }

        public bool WasLeftAlone(string host, DateTimeOffset from, DateTimeOffset to)
        {
            lock (_lock)
            {
                return _peace.Any(p => p.From < to && p.Until > from && (p.Who == host || p.Who == FeedPlace.Domain(host)));
            }
        }

        public bool Turn(string host)
        {
            lock (_lock)
            {
                return (_turns[host] = _turns.GetValueOrDefault(host) + 1) % 2 == 1;
            }
        }
    }
}
