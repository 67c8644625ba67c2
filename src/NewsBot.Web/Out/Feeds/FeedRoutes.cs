using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Core.Published;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Feeds;

/// <summary>Calls and changes as Atom and JSON Feed, of one list and of all.</summary>
internal static class FeedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "calls", Calls);
        Map(routes, "changes", (view, target) => (FeedOfCalls.Changes(view, target), null));
    }

    private static void Map(IEndpointRouteBuilder routes, string name, Func<View, PublishedTarget?, (FeedDocument? Feed, string? Fault)> of)
    {
        foreach (var (ending, write) in (ReadOnlySpan<(string, Func<FeedDocument, Rendered>)>)
        [
            ("atom", feed => new(AtomWriter.Type, AtomWriter.Write(feed))),
            ("feed.json", feed => new(JsonFeedWriter.Type, JsonFeedWriter.Write(feed))),
        ])
        {
            routes.MapPage($"/{name}.{ending}", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Draw(of(view, null), write), stop));
            routes.MapPage($"/targets/{{id:guid}}/{name}.{ending}", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) =>
                desk.ShowAsync(http, view => view.Record.Target(new(id)) is { } target ? Draw(of(view, target), write) : null, stop));
        }
    }

    private static Rendered Draw((FeedDocument? Feed, string? Fault) found, Func<FeedDocument, Rendered> write) =>
        found.Feed is { } feed ? write(feed) : TroublePages.BadRequest(found.Fault ?? "");

    private static (FeedDocument?, string?) Calls(View view, PublishedTarget? target)
    {
        var (query, fault) = ListQuery.Read(view.Query);
        return fault is null ? (FeedOfCalls.Calls(view, target, query), null) : (null, fault);
    }
}
