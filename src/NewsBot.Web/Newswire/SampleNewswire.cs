using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NewsBot.Core.Stories;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;

namespace NewsBot.Web.Newswire;

/// <summary>
/// A few invented papers that the host serves to itself, so that everything can be tried without the outside world. They are
/// read as any other feed is: over HTTP, the feed first, then each story's page.
/// </summary>
public static class SampleNewswire
{
    /// <summary>The papers' feeds as served by a host at <paramref name="hostAddress"/>.</summary>
    public static IReadOnlyList<(string Name, Uri Url)> Feeds(Uri hostAddress) =>
        [.. new NewsStand(DateTimeOffset.UnixEpoch.AddYears(1)).Papers.Select(p => (p.Name, new Uri(hostAddress, p.FeedPath)))];

    /// <summary>Serves the papers under <c>/newswire/</c>, dated back from now so that they are always fresh.</summary>
    public static void MapSampleNewswire(this IEndpointRouteBuilder routes)
    {
        var clock = routes.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System;
        var stand = new NewsStand(clock.GetUtcNow());
        var newswire = routes.MapGroup("/newswire").AddEndpointFilter<PageGuard>().AddEndpointFilter(ForReadersOnly);
        newswire.MapGet("/", () => new HtmlPage(FrontPage.Of(stand.Papers)));
        newswire.MapGet("/newswire.css", () => TypedResults.Bytes(NewsStand.File("newswire.css"), "text/css; charset=utf-8"));
        newswire.MapGet("/picture.svg", () => TypedResults.Bytes(NewsStand.File("picture.svg"), "image/svg+xml"));
        foreach (var paper in stand.Papers)
        {
            Map(newswire.MapGroup(paper.Key), paper);
        }
    }

    private static void Map(RouteGroupBuilder group, Paper paper)
    {
        group.MapGet("/", () => new HtmlPage(FrontPage.Of(paper)));
        group.MapGet(Path.GetFileName(paper.FeedPath), (HttpContext context) =>
        {
            var feed = FeedPage.Of(paper, Site(context.Request));
            return Send(feed.Body, feed.ContentType, paper.Updated);
        });
        foreach (var story in paper.Stories)
        {
            group.MapGet(Path.GetFileName(story.Path), (HttpContext context) => Send(
                System.Text.Encoding.UTF8.GetBytes(StoryPage.Draw(paper, story, Site(context.Request))),
                "text/html; charset=utf-8",
                story.Published));
        }
    }

    /// <summary>Answers "not modified" to a reader that has this already.</summary>
    private static FileContentHttpResult Send(byte[] body, string type, DateTimeOffset changed) => TypedResults.Bytes(
        body, type, lastModified: changed, entityTag: new EntityTagHeaderValue($"\"{StableHash.Twelve(Convert.ToBase64String(body))}\""));

    private static Uri Site(HttpRequest request) => new($"{request.Scheme}://{request.Host}/");

    /// <summary>Feed readers may keep the papers for a minute; search engines should not keep them at all.</summary>
    private static ValueTask<object?> ForReadersOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=60";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        return next(context);
    }
}
