using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Api;

/// <summary>The read-only JSON API. What it takes and gives is told by <see cref="ApiDescription"/>.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void Map(IEndpointRouteBuilder pages)
    {
        var api = pages.MapGroup(Root).AddEndpointFilter((context, next) =>
        {
            // Public and read-only: pages of other sites may read it.
            var headers = context.HttpContext.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "ETag";
            return next(context);
        });
        // Browsers ask first whether another site's page may send If-None-Match.
        api.MapMethods("/{**path}", [HttpMethods.Options], (HttpContext http) =>
        {
            http.Response.Headers.AccessControlAllowMethods = "GET, HEAD";
            http.Response.Headers.AccessControlAllowHeaders = "If-None-Match";
            http.Response.Headers.AccessControlMaxAge = "86400";
            return Results.NoContent();
        });
        api.MapPage("/openapi.json", (HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, view => new Rendered(ApiProblem.JsonType, ApiDescription.Write(view.Site)), stop));
        api.MapPage("/targets", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, Targets, stop));
        api.MapPage("/targets/{id:guid}", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Target(view, id), stop));
        api.MapPage("/targets/{id:guid}/entries", (Guid id, HttpContext http, TrackerDesk desk, AsOfLists asOf, CancellationToken stop) =>
            desk.ShowAsync(http, view => TargetEntriesAsync(view, id, asOf, stop), stop));
        api.MapPage("/targets/{id:guid}/changes", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(
            http, view => view.Record.Target(new(id)) is { } target ? Changes(view, target.Changes, target.ChangedAt) : NoTarget(), stop));
        api.MapPage("/entries", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, Entries, stop));
        api.MapPage("/entries/{id}", (string id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Entry(view, id), stop));
        api.MapPage("/callers/{id:guid}/entries", (Guid id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Caller(view, id), stop));
        api.MapPage("/stories/{id}", (string id, HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => Story(view, id), stop));
        api.MapPage("/changes", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(
            http, view => Changes(view, view.Record.Changes, view.Record.ChangedAt), stop));
        api.MapPage("/search", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, Search, stop));
        api.MapPage("/{**path}", (HttpContext http, TrackerDesk desk, CancellationToken stop) =>
            desk.ShowAsync(http, _ => ApiProblem.NotFound($"There is nothing at this address; {Root}/openapi.json lists all there is."), stop));
        pages.MapPage("/api", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, ApiPageHtml.Draw, stop));
    }

    private static Rendered Targets(View view) => Paged(view, view.Record.ChangedAt, view.Record.Targets, t => t.Figure.Id.ToString(), ApiWords.Of, ApiJson.Default.ApiTarget);

    private static Rendered Target(View view, Guid id) => view.Record.Target(new(id)) is not { } target ? NoTarget()
        : ApiProblem.Json(ApiProblem.JsonType, new ApiTargetFile(ApiWords.Of(view, target), [.. target.Running.Select(ApiWords.Of)]), ApiJson.Default.ApiTargetFile);

    private static async ValueTask<Rendered?> TargetEntriesAsync(View view, Guid id, AsOfLists asOf, CancellationToken cancellationToken)
    {
        if (view.Record.Target(new(id)) is not { } target)
        {
            return NoTarget();
        }

        var (query, fault) = ListQuery.Read(view.Query);
        if (fault is not null)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, fault);
        }

        var isPast = query.AsOf < view.Record.ChangedAt;
        var then = isPast ? await asOf.ReadAsync(target.Figure, query.AsOf!.Value, view.Asker, cancellationToken) : new(target);
        return then.List is not { } list ? ApiProblem.Of(then.Status, then.Refusal!) : Paged(view, isPast ? query.AsOf : target.ChangedAt, query.Of(list), e => e.Entry.Id, ApiWords.Of, ApiJson.Default.ApiEntry);
    }

    private static Rendered Entries(View view)
    {
        var (query, fault) = ListQuery.Read(view.Query);
        return fault is not null ? ApiProblem.Of(StatusCodes.Status400BadRequest, fault)
            : query.AsOf is not null || view.Query.ContainsKey("sort") ? ApiProblem.Of(StatusCodes.Status400BadRequest, "All lists at once are given as they stand, list after list: as-of and sort work on one target's list.")
            : Paged(view, view.Record.ChangedAt, [.. view.Record.Entries.Where(query.Holding())], e => e.Entry.Id, ApiWords.Of, ApiJson.Default.ApiEntry);
    }

    private static Rendered Entry(View view, string id)
    {
        if (Addresses.Number(id) is not { } number || view.Record.Entry(number) is not { } entry)
        {
            return Addresses.Number(id) is { } gone && view.Record.WasRemoved(gone)
                ? ApiProblem.Of(StatusCodes.Status410Gone, $"{Addresses.Id(gone)} was taken off the list, or is under check. Please do not use it.")
                : ApiProblem.NotFound("There is no public entry of that id.");
        }

        return ApiProblem.Json(
            ApiProblem.JsonType,
            new ApiEntryFile(
                ApiWords.Of(view, entry),
                [.. entry.Entry.Reports.Select(r => ApiWords.Of(view, r))],
                [.. entry.Changes.Where(c => c.Label.Length > 0).Select(c => ApiWords.Of(view, c))]),
            ApiJson.Default.ApiEntryFile);
    }

    private static Rendered Caller(View view, Guid id) => view.Record.By(new(id)) is { Count: > 0 } entries
        ? Paged(view, view.Record.ChangedAt, entries, e => e.Entry.Id, ApiWords.Of, ApiJson.Default.ApiEntry)
        : ApiProblem.NotFound("No public call of a caller of that id is on record.");

    private static Rendered Story(View view, string slug) =>
        Addresses.Story(slug) is { } id && view.Record.In(id).FirstOrDefault() is { } entry
            ? ApiProblem.Json(ApiProblem.JsonType, ApiWords.Of(view, entry.Entry.Reports.First(r => r.Story.Id == id).Story), ApiJson.Default.ApiStory)
            : ApiProblem.NotFound("No story of that id reports a public call.");

    private static Rendered Changes(View view, IReadOnlyList<PublishedChange> changes, DateTimeOffset? asOf) =>
        Paged(view, asOf, changes, c => c.Id, ApiWords.Of, ApiJson.Default.ApiChange);

    private static Rendered Search(View view) => CleanText.Clip(view.Query["q"], SearchPage.LongestTyped) is { Length: > 0 } typed
        ? Paged(view, view.Record.ChangedAt, view.Record.Search(typed), e => e.Entry.Id, ApiWords.Of, ApiJson.Default.ApiEntry)
        : ApiProblem.Of(StatusCodes.Status400BadRequest, "Give the words to search for as q.");

    private static Rendered Paged<TItem, T>(
        View view, DateTimeOffset? asOf, IReadOnlyList<TItem> items, Func<TItem, string> key, Func<View, TItem, T> tell,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> info)
    {
        var limit = ApiPage.Usual;
        if (view.Query["limit"].ToString() is { Length: > 0 } asked
            && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > ApiPage.Most))
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, $"limit is a number from 1 to {ApiPage.Most}.");
        }

        var from = items;
        if (view.Query["after"].ToString() is { Length: > 0 } after)
        {
            var at = Enumerable.Range(0, items.Count).FirstOrDefault(i => key(items[i]).Equals(after, StringComparison.OrdinalIgnoreCase), -1);
            if (at < 0)
            {
                return ApiProblem.Of(StatusCodes.Status410Gone, "What after names is not on this list any more: begin again without it.");
            }

            from = [.. items.Skip(at + 1)];
        }

        return ApiPage.Write(asOf, items.Count, from, limit, i => tell(view, i), info, last => view.Absolute(view.Path + Next(view.Query, key(last))));
    }

    private static string Next(IQueryCollection query, string after) => "?" + string.Join('&', query
        .Where(q => q.Key != "after")
        .SelectMany(q => q.Value, (q, value) => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(value ?? "")}")
        .Append($"after={Uri.EscapeDataString(after)}"));

    private static Rendered NoTarget() => ApiProblem.NotFound("Nobody of that id is asked to go.");
}
