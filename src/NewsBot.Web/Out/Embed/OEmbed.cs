using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsBot.Core.Messages;
using NewsBot.Core.Published;
using NewsBot.Web.Markup;
using NewsBot.Web.Out.Api;
using NewsBot.Web.Pages;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Out.Embed;

/// <summary>Tells a page of ours as something that another site can show in a frame (oEmbed 1.0, https://oembed.com).</summary>
internal static class OEmbed
{
    private const int Width = 640;
    private const int Height = 720;
    private const int Least = 200;
    private const string Path = "/targets/";

    public static Rendered? Draw(View view)
    {
        if (view.Query["format"].ToString() is not ("" or "json"))
        {
            return ApiProblem.Of(StatusCodes.Status501NotImplemented, "Only json is given: leave format out, or give format=json.");
        }

        if (Target(view) is not var (target, filters))
        {
            return null;
        }

        var (width, height) = (Size(view.Query["maxwidth"], Width), Size(view.Query["maxheight"], Height));
        var title = $"Who has called for {EntryHtml.Name(target.Figure.Name)} to go";
        var frame = Html.Of($"""<iframe src="{view.Absolute(Addresses.Target(target.Figure.Id) + "/embed" + filters)}" width="{width}" height="{height}" title="{title}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>""");
        return ApiProblem.Json("application/json; charset=utf-8", new OEmbedAnswer(
            "1.0", "rich", ShownText.Clean(title), "NewsBot", view.Site.AbsoluteUri, 3600, frame.ToString(), width, height), ApiJson.Default.OEmbedAnswer);
    }

    /// <summary>Whose list the given page of ours is, and what it is narrowed to, as far as that means something; null for any other address.</summary>
    private static (PublishedTarget Target, string Filters)? Target(View view) =>
        Uri.TryCreate(view.Site, view.Query["url"].ToString(), out var page)
        && page.Authority == view.Site.Authority
        && page.AbsolutePath.StartsWith(Path, StringComparison.Ordinal)
        && Guid.TryParseExact(page.AbsolutePath[Path.Length..].Split('/')[0], "D", out var id)
        && view.Record.Target(new(id)) is { } target
            ? (target, (ListQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(page.Query))).Query with { AsOf = null, After = null }).Address())
            : null;

    private static int Size(string? given, int usual) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? Math.Clamp(most, Least, usual) : usual;
}
