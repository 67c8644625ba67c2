using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// A chat client on a developer's own machine (Microsoft 365 Agents Playground, Bot Framework Emulator), which proves nothing of itself.
/// It is served only where the environment is Development, nothing is set under <c>NewsBot:Teams</c>, it calls from this machine, and
/// answers go to this machine. No setting widens that.
/// </summary>
internal sealed class LocalClient(IHostEnvironment environment, IOptions<TeamsOptions> options)
{
    /// <summary>The tenant of a client that names none.</summary>
    public const string Tenant = "local-client";

    public bool IsOn => environment.IsDevelopment() && !options.Value.IsOn;

    /// <summary>Whether the call came from this machine, and not through a proxy on it.</summary>
    public static bool Calls(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    public bool MayBeAnswered(string? serviceUrl) =>
        IsOn
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.IsLoopback
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
