using System.Net;
using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>Takes from an answer's headers what a reader of feeds or pages needs.</summary>
internal static class AnswerReader
{
    public static FetchAnswer Head(HttpResponseMessage response, Uri address, DateTimeOffset now)
    {
        var problem = IsRedirect(response.StatusCode) ? null : Fault(response);
        var wish = ServerWish.Of(response, now);
        return new()
        {
            Address = address,
            Status = response.StatusCode,
            Problem = problem,
            Trouble = problem is null ? FeedTrouble.None : Trouble(response.StatusCode, wish),
            ContentType = Raw(response, "Content-Type"),
            ContentLocation = Uri.TryCreate(address, Raw(response, "Content-Location"), out var located) ? located : null,
            ETag = Raw(response, "ETag"),
            LastModified = Raw(response, "Last-Modified"),
            Wish = wish,
            Links = response.Headers.NonValidated.TryGetValues("Link", out var links) ? [.. links] : [],
            BusyPlace = BusyPlace(response.StatusCode, wish, address),
        };
    }

    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    public static bool IsForGood(HttpStatusCode status) => (int)status is 301 or 308;

    public static Uri? Target(HttpResponseMessage response, Uri address) =>
        Raw(response, "Location") is { } location && Uri.TryCreate(address, location, out var target) ? target : null;

    public static IReadOnlyCollection<string> Codings(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? [.. values] : [];

    private static FeedTrouble Trouble(HttpStatusCode status, Wish? wish) => (int)status switch
    {
        401 or 407 => FeedTrouble.Locked,
        404 => FeedTrouble.Missing,
        410 => FeedTrouble.Gone,
        429 => FeedTrouble.Busy,
        403 or 503 when wish is not null => FeedTrouble.Busy,
        _ => FeedTrouble.Broken,
    };

    /// <summary>Too many requests mean all that its owner has; a server that is down means itself.</summary>
    private static string? BusyPlace(HttpStatusCode status, Wish? wish, Uri address) => (int)status switch
    {
        429 => RegistrableDomain.Of(address.IdnHost),
        403 when wish is not null => RegistrableDomain.Of(address.IdnHost),
        503 when wish is not null => FeedPlace.Host(address),
        _ => null,
    };

    private static string? Fault(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Forbidden && Raw(response, "cf-mitigated") is not null ? Words.BotProtection : Words.Status(response.StatusCode);

    private static string? Raw(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.FirstOrDefault()
            : null;
}
