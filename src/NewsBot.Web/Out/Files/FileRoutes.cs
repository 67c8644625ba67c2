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
    private static readonly (string Ending, string Type, Func<EntryList, string> Write)[] Formats =
    [
        ("csv", "text/csv; charset=utf-8; header=present", CsvList.Write),
        ("json", "application/json; charset=utf-8", JsonList.Write),
        ("md", "text/markdown; charset=utf-8", MarkdownList.Write),
        ("html", "text/html; charset=utf-8", HtmlList.Write),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (ending, type, write) in Formats)
        {
            routes.MapPage($"/list.{ending}", (HttpContext http, TrackerDesk desk, CancellationToken stop) => desk.ShowAsync(
                http, view => Draw(view, view.Record.Entries, view.Record.ChangedAt, ending, type, write), stop));
            routes.MapPage($"/targets/{{id:guid}}/list.{ending}", (Guid id, HttpContext http, TrackerDesk desk, AsOfLists asOf, CancellationToken stop) => desk.ShowAsync(
                http,
                async view =>
                {
                    if (view.Record.Target(new(id)) is not { } target)
                    {
                        return null;
                    }

                    var moment = ListQuery.Read(view.Query).Query.AsOf;
                    var list = moment is { } at && at < view.Record.ChangedAt ? await asOf.ReadAsync(target.Figure.Id, at, stop) : target;
                    return Draw(view, list?.Entries ?? [], list == target ? target.ChangedAt : moment, ending, type, write);
                },
                stop));
        }
    }

    // As of the last change, not of the moment of asking: the same list is the same file, byte for byte.
    private static Rendered Draw(View view, IEnumerable<PublishedEntry> entries, DateTimeOffset? asOf, string ending, string type, Func<EntryList, string> write) =>
        ListQuery.Read(view.Query) is { Fault: { } fault }
            ? TroublePages.BadRequest(fault)
            : Rendered.Text(type, write(ListQuery.Read(view.Query).Query.Printed(entries, (asOf ?? DateTimeOffset.UnixEpoch).ToUniversalTime())), $"calls.{ending}");
}
