using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Workspaces;
using NewsBot.Web.Asking;
using NewsBot.Web.SignIn;

namespace NewsBot.Web.Chat;

/// <summary>Which conversation a browser is in. Each is a channel of its own, to which digests and alerts can be sent like to any other.</summary>
internal static class ChatChannels
{
    public const string Surface = "web";

    private const int Bytes = 16;

    /// <summary>The terminal's channel: what this host posts while no chat workspace is connected.</summary>
    public static ChatChannel House { get; } = new(WorkspaceId.Local, "terminal", "console");

    /// <summary>
    /// Somebody whom a provider knows has one conversation wherever they sign in; everybody else has one a browser. The address tells neither the
    /// person nor the cookie.
    /// </summary>
    public static ChatChannel Of(HttpContext context)
    {
        var secret = Visitor.Of(context).Subject ?? BrowserThread.Kept(context);
        return new(WorkspaceId.Local, Surface, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("chat " + secret)).AsSpan(0, Bytes)));
    }
}
