using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsBot.Reading.Fetching;

/// <summary>What went wrong with a fetch, in words for the person who runs NewsBot: what happened, and what to do.</summary>
internal static class Words
{
    public static string PrivateAddress(string host) =>
        $"{host} is on a private network address, so it was not asked. If you trust it, add it to NewsBot:Reading:AllowedPrivateHosts.";

    public static string Port(Uri address) =>
        $"Port {address.Port} of {address.IdnHost} was not asked: only 80 and 443 are. If you trust it, add it to NewsBot:Reading:AllowedPorts.";

    public static string Scheme(string scheme) => $"Addresses of the kind \"{scheme}:\" are not fetched. Use one that starts with https:// or http://.";

    public static string TooLarge(int limit) =>
        $"The answer is larger than {limit / (1024 * 1024.0):0.#} MB, so it was not read. Use a smaller feed, or raise NewsBot:Reading:LargestBody.";

    public static string TooSlow(Uri address, TimeSpan limit) =>
        $"{address.IdnHost} did not finish its answer within {limit.TotalSeconds:0.#} seconds. NewsBot will try again; if this stays, check the address.";

    public static string NoHeaders(Uri address, TimeSpan limit) =>
        $"{address.IdnHost} did not begin its answer within {limit.TotalSeconds:0.#} seconds. NewsBot will try again; if this stays, check the address.";

    public static string Robots(Uri address) =>
        $"{address.IdnHost} does not want robots to read this address (robots.txt), so it was not asked. Ask the publisher to allow NewsBot there.";

    public static string RobotsAway(Uri address) =>
        $"{address.IdnHost} could not tell whether robots may read it (robots.txt has a fault there), so it was not asked. NewsBot will try again.";

    public static string TooManyRedirects(int limit) => $"The address was redirected more than {limit} times. Open it in a browser and use the address where you end.";

    public static string RedirectLoop { get; } = "The address redirects to itself in a circle. Ask the publisher, or use another address.";

    public static string BadRedirect { get; } = "The server redirects to an address that cannot be read. Ask the publisher, or use another address.";

    public static string Downgrade(Uri target) =>
        $"The server redirects from https to plain http ({target.IdnHost}), which is not followed. Use an https address of the publisher.";

    public static string Coding(string coding) =>
        $"The answer is compressed in a way that NewsBot does not read (\"{coding}\"). Ask the publisher to send it plain or as gzip.";

    public static string Damaged { get; } = "The answer is damaged: it could not be decompressed. NewsBot will try again; if this stays, tell the publisher.";

    public static string AskedToWait(string host, DateTimeOffset until) =>
        $"{host} asked for fewer requests; it is left alone until {until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC. Nothing needs doing.";

    public static string BotProtection { get; } =
        "Blocked by bot protection: the publisher's site asks for a browser check. Ask them to allow NewsBot's user agent, or use another feed.";

    /// <summary>Null for statuses that are no fault.</summary>
    public static string? Status(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 or 304 => null,
        401 or 407 => $"The publisher asks for a password (HTTP {(int)status}). Put user:password@ into the address, or use another feed.",
        402 => "The publisher asks for payment (HTTP 402). Use another feed.",
        403 => "Blocked by the publisher (HTTP 403). Ask them to allow NewsBot's user agent, or use another feed.",
        404 => "Not found (HTTP 404). Check the address; the publisher may have moved it.",
        410 => "Gone for good, the publisher says (HTTP 410). Remove the feed or use its new address.",
        429 => "The publisher asks for fewer requests (HTTP 429). NewsBot waits as long as it is asked to; nothing needs doing.",
        451 => "Not available for legal reasons (HTTP 451). Use another feed.",
        503 => "The publisher's server is not available for now (HTTP 503). NewsBot will try again later.",
        >= 500 => $"The publisher's server has a fault (HTTP {(int)status}). NewsBot will try again later.",
        _ => $"The server gave an answer that is not understood (HTTP {(int)status}). Check the address.",
    };

    /// <summary>Whether nothing came back at all: the name, the line or the certificate, and not the answer, was at fault.</summary>
    public static bool IsUnreachable(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchRefusedException)
            {
                return false;
            }

            if (inner is SocketException or AuthenticationException)
            {
                return true;
            }
        }

        return fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } or OperationCanceledException;
    }

    public static string Of(Exception fault, Uri address)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case FetchRefusedException refused:
                    return refused.Message;
                case AuthenticationException:
                    return $"{address.IdnHost} has no valid certificate, so no safe connection could be made. Check the address, or tell the publisher.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return $"{address.IdnHost} cannot be found. Check the address and the network.";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return $"{address.IdnHost} refuses the connection. Check the address; the server may be down.";
                case SocketException { SocketErrorCode: SocketError.NetworkUnreachable or SocketError.HostUnreachable }:
                    return $"{address.IdnHost} cannot be reached. Check the network.";
            }
        }

        return fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                $"{address.IdnHost} sent more headers than NewsBot reads (32 KB). Tell the publisher, or use another address.",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } or OperationCanceledException or TimeoutException =>
                $"{address.IdnHost} could not be connected to in time. Check the address and the network.",
            _ => $"{address.IdnHost} broke off its answer. NewsBot will try again; if this stays, tell the publisher.",
        };
    }
}
