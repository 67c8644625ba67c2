using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace NewsBot.Reading.Fetching;

/// <summary>How long a server asks to be left alone. Nothing over a day is believed.</summary>
internal static class ServerWish
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>What a server that wants peace (429) gets when it does not say for how long.</summary>
    public static readonly TimeSpan Unspoken = TimeSpan.FromMinutes(15);

    public static Wish? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var retryAfter = response.Headers.RetryAfter is { } retry && (retry.Delta ?? retry.Date - now) is { } wait
            ? Believed(wait, "Retry-After: " + retry)
            : null;
        return (int)response.StatusCode >= 400
            ? retryAfter ?? RateLimitReset(response) ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? new(Unspoken, null) : null)
            : Wish.Longer(retryAfter, Freshness(response, now));
    }

    /// <summary>Null for what is no time; a day for what is longer.</summary>
    public static Wish? Believed(TimeSpan? wish, string because) =>
        wish is not { } span || span <= TimeSpan.Zero ? null : new(span > Longest ? Longest : span, because);

    private static Wish? Freshness(HttpResponseMessage response, DateTimeOffset now)
    {
        var cache = response.Headers.CacheControl;
        if (cache is { NoCache: true } or { NoStore: true })
        {
            return null;
        }

        if (cache?.MaxAge is { } age)
        {
            return Believed(age - (response.Headers.Age ?? TimeSpan.Zero), string.Create(CultureInfo.InvariantCulture, $"max-age={age.TotalSeconds:0}"));
        }

        return Believed(response.Content.Headers.Expires - (response.Headers.Date ?? now), "Expires");
    }

    // Seconds left, as some large sites put it beside a 403 that means "too fast".
    private static Wish? RateLimitReset(HttpResponseMessage response) =>
        First(response.Headers, "x-ratelimit-reset") is { } text
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= Longest.TotalSeconds
            ? Believed(TimeSpan.FromSeconds(seconds), "x-ratelimit-reset: " + text)
            : null;

    private static string? First(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
