using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsBot.Core.Stories;
using NewsBot.Web.Tracker;

namespace NewsBot.Web.Assets;

/// <summary>The style sheet and the scripts of the chat and the desk.</summary>
internal static class DeskAssets
{
    private static readonly byte[] Style = SiteAssets.Read("desk.css");
    private static readonly byte[] Chat = SiteAssets.Read("chat.js");
    private static readonly byte[] Keys = SiteAssets.Read("desk.js");

    public static string StyleAddress { get; } = Address("/desk.css", Style);

    public static string ChatAddress { get; } = Address("/chat.js", Chat);

    public static string KeysAddress { get; } = Address("/desk.js", Keys);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/desk.css", (HttpContext context) => SiteAssets.Send(context, Style, "text/css; charset=utf-8"));
        routes.MapPage("/chat.js", (HttpContext context) => SiteAssets.Send(context, Chat, "text/javascript; charset=utf-8"));
        routes.MapPage("/desk.js", (HttpContext context) => SiteAssets.Send(context, Keys, "text/javascript; charset=utf-8"));
    }

    private static string Address(string path, byte[] bytes) => $"{path}?v={StableHash.Twelve(Convert.ToBase64String(bytes))}";
}
