using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NewsBot.Core.Stories;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Assets;

/// <summary>The page's own style sheet and mark, carried inside the program.</summary>
internal static class SiteAssets
{
    private static readonly byte[] Style = Read("site.css");
    private static readonly byte[] Mark = Read("mark.svg");

    /// <summary>The style sheet's address; it changes with its content, so that browsers may keep it.</summary>
    public static string StyleAddress { get; } = "/site.css?v=" + StableHash.Twelve(System.Text.Encoding.UTF8.GetString(Style));

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/site.css", (HttpContext context) => Send(context, Style, "text/css; charset=utf-8"));
        routes.MapPage("/mark.svg", (HttpContext context) => Send(context, Mark, "image/svg+xml"));
    }

    internal static FileContentHttpResult Send(HttpContext context, byte[] bytes, string type)
    {
        context.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={(int)TimeSpan.FromDays(7).TotalSeconds}");
        var tag = new EntityTagHeaderValue($"\"{StableHash.Twelve(Convert.ToBase64String(bytes))}\"");
        return TypedResults.Bytes(bytes, type, entityTag: tag);
    }

    internal static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("Assets/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
