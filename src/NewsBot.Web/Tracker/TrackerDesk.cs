using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Published;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Tracker;

/// <summary>Has an address drawn, once for each state of the record.</summary>
internal sealed class TrackerDesk(PublishedRecords records, RenderedPages pages, IOptions<WebOptions> options)
{
    /// <param name="draw">Null where there is nothing at that address.</param>
    public Task<IResult> ShowAsync(HttpContext http, Func<View, Rendered?> draw, CancellationToken cancellationToken) =>
        ShowAsync(http, view => new ValueTask<Rendered?>(draw(view)), cancellationToken);

    /// <inheritdoc cref="ShowAsync(HttpContext, Func{View, Rendered?}, CancellationToken)"/>
    public async Task<IResult> ShowAsync(HttpContext http, Func<View, ValueTask<Rendered?>> draw, CancellationToken cancellationToken)
    {
        var record = await records.NowAsync(cancellationToken);
        var key = Key(http.Request);
        if (pages.Find(record.Version, key) is { } kept)
        {
            return new RenderedResult(kept);
        }

        if (await draw(new(record, Site(http.Request), http.Request.Path.Value ?? "/", http.Request.Query, http.Connection.RemoteIpAddress)) is not { } drawn)
        {
            return TroublePages.NotFound();
        }

        if (drawn.Status == StatusCodes.Status200OK)
        {
            pages.Keep(record.Version, key, drawn);
        }

        return new RenderedResult(drawn);
    }

    /// <summary>The site's own address as whoever asks knows it, ending in a slash.</summary>
    public Uri Site(HttpRequest request) => options.Value.PublicAddress ?? new($"{request.Scheme}://{request.Host}/");

    private string Key(HttpRequest request) => options.Value.PublicAddress is null
        ? string.Concat($"{request.Scheme}://{request.Host.Value}", request.Path.ToUriComponent(), request.QueryString.Value)
        : request.Path.ToUriComponent() + request.QueryString.Value;
}
