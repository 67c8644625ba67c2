using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

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
    private readonly string _userAgent;

    public SafeHttp(IOptions<ReadingOptions> options, AllowedHosts allowed, DomainTurns turns, TimeProvider clock)
    {
        (_options, _allowed, _turns, _clock) = (options.Value, allowed, turns, clock);
        _userAgent = UserAgent.Of(_options.Contact);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // A proxy from the environment would be what the guard sees instead of the real host.
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = _options.ConnectTime,
            ConnectCallback = new GuardedConnector(allowed).ConnectAsync,
            MaxConnectionsPerServer = 4,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // Validators go back byte for byte, whatever bytes a server put into them.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    public async Task<FetchAnswer> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var password = Password.Of(request.Address);
        var address = Password.Without(request.Address);
        while (true)
        {
            if (Refusal(address) is { } refusal)
            {
                return new() { Address = address, Problem = refusal };
            }

            if (!visited.Add(address.AbsoluteUri))
            {
                return new() { Address = address, Problem = Words.RedirectLoop };
            }

            var (answer, next) = await HopAsync(request with { Address = address }, password, cancellationToken).ConfigureAwait(false);
            if (next is null)
            {
                return answer;
            }

            if (visited.Count > _options.MostRedirects)
            {
                return answer with { Problem = Words.TooManyRedirects(_options.MostRedirects) };
            }

            if (address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
            {
                return answer with { Problem = Words.Downgrade(next) };
            }

            address = Password.Without(next);
        }
    }

    public void Dispose() => _http.Dispose();

    private string? Refusal(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return Words.Scheme(address.IsAbsoluteUri ? address.Scheme : "?");
        }

        if (address.Port is not (80 or 443) && !_options.AllowedPorts.Contains(address.Port) && !_allowed.Allows(address))
        {
            return Words.Port(address);
        }

        return _turns.PeaceUntil(address) is { } until ? Words.AskedToWait(address.IdnHost, until) : null;
    }

    private async Task<(FetchAnswer Answer, Uri? Next)> HopAsync(FetchRequest request, Password? password, CancellationToken cancellationToken)
    {
        var address = request.Address;
        using var turn = await _turns.TakeAsync(address, cancellationToken).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(_options.WholeTime, _clock);
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
            return (new() { Address = address, Problem = Words.TooSlow(address, _options.WholeTime) }, null);
        }
        catch (InvalidDataException)
        {
            return (new() { Address = address, Problem = Words.Damaged }, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or FetchRefusedException or IOException or OperationCanceledException)
        {
            return (new() { Address = address, Problem = Words.Of(fault, address) }, null);
        }
    }

    private async Task<(FetchAnswer Answer, Uri? Next)> AskAsync(FetchRequest request, Password? password, bool plain, CancellationToken cancellationToken)
    {
        var address = request.Address;
        using var message = Message(request, password, plain);
        using var response = await _http.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        var answer = AnswerReader.Head(response, address, now);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            _turns.LeaveAlone(address, answer.WaitAtLeast ?? ServerWish.Unspoken);
        }

        if (AnswerReader.IsRedirect(response.StatusCode))
        {
            var next = AnswerReader.Target(response, address);
            return (next is null ? answer with { Problem = Words.BadRedirect } : answer, next);
        }

        if (answer.Problem is not null || response.StatusCode == HttpStatusCode.NotModified)
        {
            return (answer, null);
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var bytes = await CappedInflater.ReadAsync(body, AnswerReader.Codings(response), _options.LargestBody, cancellationToken).ConfigureAwait(false);
            return (answer with { Body = bytes }, null);
        }
    }

    private HttpRequestMessage Message(FetchRequest request, Password? password, bool plain)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrHigher };
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
