using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Embed;

/// <summary>The list for a frame on another site, and how that site learns of it.</summary>
internal static class EmbedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/targets/{id:guid}/embed", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Draw(view, id), stop))
            .AddEndpointFilter<EmbedGuard>();
        routes.MapPage("/oembed", (HttpContext http, TrackerDesk desk, CancellationToken stop) =>
        {
            // Sites ask from their own pages, too.
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return desk.ShowAsync(http, OEmbed.Draw, stop);
        });
    }

    private static Rendered? Draw(View view, Guid id)
    {
        var (query, fault) = ListQuery.Read(view.Query);
        return view.Record.Target(new(id)) is not { } target ? null
            : fault is not null ? TroublePages.BadRequest(fault)
            : EmbedPage.Draw(view, target, query with { AsOf = null, After = null });
    }
}
