using System.Net;

namespace NewsBot.Reading.Fetching;

/// <summary>Takes from an answer's headers what a reader of feeds or pages needs.</summary>
internal static class AnswerReader
{
    public static FetchAnswer Head(HttpResponseMessage response, Uri address, DateTimeOffset now) => new()
    {
        Address = address,
        Status = response.StatusCode,
        Problem = IsRedirect(response.StatusCode) ? null : Fault(response),
        ContentType = Raw(response, "Content-Type"),
        ContentLocation = Uri.TryCreate(address, Raw(response, "Content-Location"), out var located) ? located : null,
        ETag = Raw(response, "ETag"),
        LastModified = Raw(response, "Last-Modified"),
        WaitAtLeast = ServerWish.Of(response, now),
    };

    public static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    public static Uri? Target(HttpResponseMessage response, Uri address) =>
        Raw(response, "Location") is { } location && Uri.TryCreate(address, location, out var target) ? target : null;

    public static IReadOnlyCollection<string> Codings(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? [.. values] : [];

    private static string? Fault(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.Forbidden && Raw(response, "cf-mitigated") is not null ? Words.BotProtection : Words.Status(response.StatusCode);

    private static string? Raw(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.FirstOrDefault()
            : null;
}
