using System.Net;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Security;

/// <summary>Tells whether somebody sits at this very machine.</summary>
internal static class Local
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via", "X-Original-For", "X-Original-Proto"];

    /// <summary>
    /// It comes from this machine, for this machine's own name, and nothing tells of a proxy that passes on what somebody else asked: no header of
    /// theirs, no HTTP/1.0, and no page of another name.
    /// </summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsOwnName(context.Request.Host.Host)
        && !HttpProtocol.IsHttp10(context.Request.Protocol)
        && !Forwarding.Any(context.Request.Headers.ContainsKey)
        // Our own pages hide where they are (Referrer-Policy), and their forms come from "null".
        && (context.Request.Headers.Origin.ToString() is "" or "null" || (Uri.TryCreate(context.Request.Headers.Origin, UriKind.Absolute, out var page) && IsOwnName(page.Host)));

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
