using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// The only way out: http and https to public addresses, with bounds on time, size, headers and redirects. What goes wrong comes
/// back in plain words; only the caller's own cancellation is thrown.
/// </summary>
internal sealed class SafeHttp : IDisposable
{
    private readonly ReadingOptions _options;
    private readonly AllowedHosts _allowed;
    private readonly DomainTurns _turns;
    private readonly TimeProvider _clock;
    private readonly HttpMessageInvoker _http;
    private readonly RobotsFiles _robots;
    private readonly string _userAgent;

    public SafeHttp(IOptions<ReadingOptions> options, AllowedHosts allowed, DomainTurns turns, IDialler dialler, TimeProvider clock)
    {
        (_options, _allowed, _turns, _clock) = (options.Value, allowed, turns, clock);
        _userAgent = UserAgent.Of(_options.Contact);
        _robots = new(GetAsync, allowed, clock);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // A proxy from the environment would be what the guard sees instead of the real host.
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = _options.ConnectTime,
            ConnectCallback = new GuardedConnector(allowed, dialler).ConnectAsync,
            MaxConnectionsPerServer = 4,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // A feed is asked again in minutes: thousands of idle connections would wait for that.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            // Validators go back byte for byte, whatever bytes a server put into them.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    /// <summary>What a site's robots.txt says to us.</summary>
    public Task<RobotsRules> RobotsAsync(Uri address, CancellationToken cancellationToken) => _robots.ForAsync(address, cancellationToken);

    public async Task<FetchAnswer> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var password = Password.Of(request.Address);
        var address = Password.Without(request.Address);
        var spent = TimeSpan.Zero;
        var isForGood = true;
        while (true)
        {
            if (Refusal(address) is { } refusal)
            {
                return refusal;
            }

            if (!visited.Add(address.AbsoluteUri))
            {
                return Refused(address, Words.RedirectLoop);
            }

            var rules = request.ObeysRobots ? await _robots.ForAsync(address, cancellationToken).ConfigureAwait(false) : RobotsRules.AllowAll;
            if (!rules.Allows(address))
            {
                return rules.Away is not { } away ? Refused(address, Words.Robots(address))
                    : away with { Address = address, Problem = away.Status is null ? away.Problem : Words.RobotsAway(address) };
            }

            using var turn = await _turns.TakeAsync(address, rules.Delay, cancellationToken).ConfigureAwait(false);
            var since = _clock.GetTimestamp();
            var (answer, next) = await HopAsync(request with { Address = address }, password, _options.WholeTime - spent, cancellationToken).ConfigureAwait(false);
            spent += _clock.GetElapsedTime(since);
            if (next is null)
            {
                return visited.Count > 1 && isForGood ? answer with { MovedTo = address } : answer;
            }

            isForGood &= AnswerReader.IsForGood(answer.Status!.Value);
            if (visited.Count > _options.MostRedirects)
            {
                return Refused(address, Words.TooManyRedirects(_options.MostRedirects)) with { Status = answer.Status };
            }

            if (address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            {
                return Refused(address, Words.Downgrade(next)) with { Status = answer.Status };
            }

            if (spent >= _options.WholeTime)
            {
                return Refused(address, Words.TooSlow(address, _options.WholeTime)) with { Status = answer.Status };
            }

            address = Password.Without(next);
        }
    }

    public void Dispose() => _http.Dispose();

    private static FetchAnswer Refused(Uri address, string problem) => new() { Address = address, Problem = problem, Trouble = FeedTrouble.Broken };

    private FetchAnswer? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return Refused(address, Words.Scheme(address.IsAbsoluteUri ? address.Scheme : "?"));
        }

        if (address.Port is not (80 or 443) && !_options.AllowedPorts.Contains(address.Port) && !_allowed.Allows(address))
        {
            return Refused(address, Words.Port(address));
        }

        return _turns.PeaceUntil(address) is { } until
            ? Refused(address, Words.AskedToWait(address.IdnHost, until)) with
            {
                Trouble = FeedTrouble.Busy,
                Wish = new(until - _clock.GetUtcNow(), $"{address.IdnHost} asked for fewer requests"),
            }
            : null;
    }

    private async Task<(FetchAnswer Answer, Uri? Next)> HopAsync(FetchRequest request, Password? password, TimeSpan time, CancellationToken cancellationToken)
    {
        var address = request.Address;
        using var limit = new CancellationTokenSource(time, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            try
            {
                return await AskAsync(request, password, plain: false, both.Token).ConfigureAwait(false);
            }
            catch (InvalidDataException)
            {
                return await AskAsync(request, password, plain: true, both.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (Refused(address, Words.TooSlow(address, _options.WholeTime)), null);
        }
        catch (InvalidDataException)
        {
            return (Refused(address, Words.Damaged), null);
        }
        catch (Exception fault) when (fault is HttpRequestException or FetchRefusedException or IOException or OperationCanceledException)
        {
            return (Refused(address, Words.Of(fault, address)) with { Trouble = Words.IsUnreachable(fault) ? FeedTrouble.Unreachable : FeedTrouble.Broken }, null);
        }
    }

    private async Task<(FetchAnswer Answer, Uri? Next)> AskAsync(FetchRequest request, Password? password, bool plain, CancellationToken cancellationToken)
    {
        var address = request.Address;
        using var message = Message(request, password, plain);
        using var response = await HeadersAsync(message, cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        var answer = AnswerReader.Head(response, address, now);
        if (answer.BusyPlace is { } place)
        {
            _turns.LeaveAlone(address, place, answer.Wish?.For ?? ServerWish.Unspoken);
            answer = answer with { BusyPlace = _allowed.Allows(address) ? null : place };
        }

        if (AnswerReader.IsRedirect(response.StatusCode))
        {
            // What is sent to one address is not sent on to another.
            var next = request.Form is null ? AnswerReader.Target(response, address) : null;
            return (next is null ? answer with { Problem = Words.BadRedirect, Trouble = FeedTrouble.Broken } : answer, next);
        }

        if (answer.Problem is not null || response.StatusCode == HttpStatusCode.NotModified)
        {
            return (answer, null);
        }

        if (response.Content.Headers.ContentLength > _options.LargestBody)
        {
            throw new FetchRefusedException(Words.TooLarge(_options.LargestBody));
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var bytes = await CappedInflater.ReadAsync(body, AnswerReader.Codings(response), _options.LargestBody, cancellationToken).ConfigureAwait(false);
            return (answer with { Body = bytes }, null);
        }
    }

    private async Task<HttpResponseMessage> HeadersAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.HeaderTime, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await _http.SendAsync(message, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new FetchRefusedException(Words.NoHeaders(message.RequestUri!, _options.HeaderTime), fault);
        }
    }

    private HttpRequestMessage Message(FetchRequest request, Password? password, bool plain)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, request.Address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
            Content = request.Form is { } form ? new FormUrlEncodedContent(form) : null,
        };
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", _userAgent);
        headers.TryAddWithoutValidation("Accept", request.Accept);
        headers.TryAddWithoutValidation("Accept-Encoding", plain ? "identity" : "gzip, br, deflate");
        if (request.Validators is { } validators)
        {
            Add(headers, "If-None-Match", validators.ETag);
            Add(headers, "If-Modified-Since", validators.LastModified);
        }

        Add(headers, "Authorization", password?.For(request.Address));
        return message;
    }

    private static void Add(System.Net.Http.Headers.HttpRequestHeaders headers, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) && value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}
