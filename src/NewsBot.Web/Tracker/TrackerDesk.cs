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
        var site = Site(http.Request);
        var key = $"{site}{http.Request.Path}{http.Request.QueryString}";
        if (pages.Find(record.Version, key) is { } kept)
        {
            return new RenderedResult(kept);
        }

        if (await draw(new(record, site, http.Request.Path.Value ?? "/", http.Request.Query)) is not { } drawn)
        {
            return TroublePages.NotFound();
        }

        if (drawn.Status == StatusCodes.Status200OK)
        {
            pages.Keep(record.Version, key, drawn);
        }

        return new RenderedResult(drawn);
    }

    private Uri Site(HttpRequest request) => options.Value.PublicAddress ?? new($"{request.Scheme}://{request.Host}/");
}
