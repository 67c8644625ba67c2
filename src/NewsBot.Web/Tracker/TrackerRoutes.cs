using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Core.Figures;
using NewsBot.Web.Out.Cards;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Tracker;

/// <summary>The addresses of the tracker's pages. They are permanent.</summary>
internal static class TrackerRoutes
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPage("/targets", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, TargetsPage.Draw, stop));
        pages.MapPage("/targets/{id:guid}", (Guid id, HttpContext http, TrackerDesk desk, AsOfLists asOf, CancellationToken stop) =>
            desk.ShowAsync(http, view => TargetAsync(view, new(id), asOf, stop), stop));
        pages.MapPage("/targets/{id:guid}/card.png", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => view.Record.Target(new(id)) is { } target ? CountCard.Draw(target) : null, stop));
        pages.MapPage("/targets/{id:guid}/timeline", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => view.Record.Target(new(id)) is { } target ? TimelinePage.Draw(view, target) : null, stop));
        pages.MapPage("/targets/{id:guid}/backing", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => view.Record.Target(new(id)) is { } target ? BackingPage.Draw(view, target) : null, stop));
        pages.MapPage("/targets/{id:guid}/changes", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => view.Record.Target(new(id)) is { } target ? ChangesPage.Draw(view, target) : null, stop));
        pages.MapPage("/changes", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => ChangesPage.Draw(view, null), stop));
        pages.MapPage("/callers/{id:guid}", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => CallerPage.Draw(view, new(id)), stop));
        pages.MapPage("/entries/{id}", (string id, HttpContext http, TrackerDesk desk, EntryFiles files, CancellationToken stop) =>
            desk.ShowAsync(http, view => EntryAsync(view, id, files, stop), stop));
        pages.MapPage("/stories/{slug}", (string slug, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => Addresses.Story(slug) is { } story ? StoryPage.Draw(view, story) : null, stop));
        pages.MapPage("/search", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, SearchPage.Draw, stop));
    }

    /// <summary>Answers HEAD as well.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    private static async ValueTask<Rendered?> TargetAsync(View view, FigureId id, AsOfLists asOf, CancellationToken cancellationToken)
    {
        var (query, fault) = ListQuery.Read(view.Query);
        if (view.Record.Target(id) is not { } now)
        {
            return null;
        }

        if (now.Figure.Id != id)
        {
            return Rendered.Moved(Addresses.Target(now.Figure.Id) + query.Address());
        }

        if (query.AsOf is not { } moment || moment >= view.Record.ChangedAt)
        {
            return TargetPage.Draw(view, now, query with { AsOf = null }, fault);
        }

        var then = await asOf.ReadAsync(now.Figure, moment, view.Asker, cancellationToken);
        return then.List is { } list ? TargetPage.Draw(view, list, query, fault) : TroublePages.NotNow(then);
    }

    private static async ValueTask<Rendered?> EntryAsync(View view, string id, EntryFiles files, CancellationToken cancellationToken)
    {
        if (Addresses.Number(id) is not { } number)
        {
            return null;
        }

        if (view.Record.WasRemoved(number))
        {
            return EntryPage.Gone(number);
        }

        if (await files.ReadAsync(number, cancellationToken) is not var (entry, stances) || view.Record.Entry(entry.Number) is not { } published)
        {
            return null;
        }

        return entry.Number != number || id[0] != 'C'
            ? Rendered.Moved(Addresses.Of(entry.Number))
            : EntryPage.Draw(view, published, entry, stances, files.Line);
    }
}
