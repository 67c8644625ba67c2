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

    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var retryAfter = response.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null;
        if ((int)response.StatusCode >= 400)
        {
            return Clamp(retryAfter ?? RateLimitReset(response) ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? Unspoken : null));
        }

        return Clamp(Longer(retryAfter, Freshness(response, now)));
    }

    public static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => one > other || other is null ? one : other;

    public static TimeSpan? Clamp(TimeSpan? wish) => wish <= TimeSpan.Zero ? null : wish > Longest ? Longest : wish;

    private static TimeSpan? Freshness(HttpResponseMessage response, DateTimeOffset now)
    {
        var cache = response.Headers.CacheControl;
        if (cache is { NoCache: true } or { NoStore: true })
        {
            return null;
        }

        if (cache?.MaxAge is { } age)
        {
            return age - (response.Headers.Age ?? TimeSpan.Zero);
        }

        return response.Content.Headers.Expires - (response.Headers.Date ?? now);
    }

    // Seconds left, as some large sites put it beside a 403 that means "too fast".
    private static TimeSpan? RateLimitReset(HttpResponseMessage response) =>
        First(response.Headers, "x-ratelimit-reset") is { } text
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string? First(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
