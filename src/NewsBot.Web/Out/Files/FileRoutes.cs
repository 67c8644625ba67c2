using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Core.Published;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Files;

/// <summary>The lists as files, whole: csv, json, markdown, html. The filters are those of the pages.</summary>
internal static class FileRoutes
{
    private static readonly FileFormat[] Formats =
    [
        new("csv", "text/csv; charset=utf-8; header=present", CsvList.Write),
        new("json", "application/json; charset=utf-8", JsonList.Write),
        new("md", "text/markdown; charset=utf-8", MarkdownList.Write),
        new("html", "text/html; charset=utf-8", HtmlList.Write),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var format in Formats)
        {
            routes.MapPage($"/list.{format.Ending}", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(http, view => All(view, format), stop));
            routes.MapPage($"/targets/{{id:guid}}/list.{format.Ending}", (Guid id, HttpContext http, TrackerDesk desk, AsOfLists asOf, CancellationToken stop) =>
                desk.ShowAsync(http, view => OneAsync(view, id, format, asOf, stop), stop));
        }
    }

    private static Rendered All(View view, FileFormat format) => ListQuery.Read(view.Query) switch
    {
        { Fault: { } fault } => TroublePages.BadRequest(fault),
        { Query.AsOf: not null } => TroublePages.BadRequest("All lists at once are given as they stand: as-of works on one target's list."),
        var (query, _) => Draw(query, view.Record.Entries, view.Record.ChangedAt, format),
    };

    private static async ValueTask<Rendered?> OneAsync(View view, Guid id, FileFormat format, AsOfLists asOf, CancellationToken cancellationToken)
    {
        if (view.Record.Target(new(id)) is not { } target)
        {
            return null;
        }

        var (query, fault) = ListQuery.Read(view.Query);
        if (fault is not null)
        {
            return TroublePages.BadRequest(fault);
        }

        if (query.AsOf is not { } moment || moment >= view.Record.ChangedAt)
        {
            return Draw(query, target.Entries, target.ChangedAt, format);
        }

        var then = await asOf.ReadAsync(target.Figure, moment, view.Asker, cancellationToken);
        return then.List is { } list ? Draw(query, list.Entries, moment, format) : TroublePages.NotNow(then);
    }

    // As of the last change, not of the moment of asking: the same list is the same file, byte for byte.
    private static Rendered Draw(ListQuery query, IEnumerable<PublishedEntry> entries, DateTimeOffset? asOf, FileFormat format) =>
        Rendered.Text(format.Type, format.Write(query.Printed(entries, (asOf ?? DateTimeOffset.UnixEpoch).ToUniversalTime())), $"calls.{format.Ending}");

    private sealed record FileFormat(string Ending, string Type, Func<EntryList, string> Write);
}
