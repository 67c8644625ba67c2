using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// Installs the app into a workspace or an organisation over the web (OAuth v2). The way back is bound to the browser that went: its state is
/// in a cookie, holds for ten minutes and serves once.
/// </summary>
internal sealed class SlackInstall(
    SlackHttp http,
    SlackInstallations installations,
    SlackWelcome welcome,
    IDataProtectionProvider protection,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    ILogger<SlackInstall> logger)
{
    private const string Cookie = "newsbot-slack-state";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("NewsBot.Slack.InstallState.v1");
    private readonly OnceOnly _used = new(clock, Life, capacity: 10_000);

    /// <summary>The page that starts an installation, also for those who come from Slack's own pages.</summary>
    public static Task PageAsync(HttpContext context) => InstallPages.WriteAsync(
        context,
        StatusCodes.Status200OK,
        "Add NewsBot to Slack",
        "NewsBot keeps, for your desk, the list of who has publicly called for whom to go. You need the right to install apps in your workspace.",
        SlackEndpoints.InstallStart);

    /// <summary>Sends the browser to Slack.</summary>
    public Task StartAsync(HttpContext context)
    {
        var state = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var kept = _protector.Protect($"{clock.GetUtcNow().Add(Life).ToUnixTimeSeconds()} {state}");
        context.Response.Cookies.Append(Cookie, kept, CookieOf(context, Life));
        var scopes = string.Join(',', SlackPermissions.Needed.Keys.Concat(SlackPermissions.Wished.Keys));
        var address = new Uri(options.Value.Site, "oauth/v2/authorize").AbsoluteUri
            + $"?client_id={Uri.EscapeDataString(options.Value.ClientId!.Trim())}&scope={Uri.EscapeDataString(scopes)}"
            + $"&redirect_uri={Uri.EscapeDataString(RedirectUri(context))}&state={state}";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    /// <summary>Takes the browser back from Slack, and trades its code for a token.</summary>
    public async Task BackAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var isOurs = IsOurs(context.Request.Cookies[Cookie], query["state"].ToString());
        context.Response.Cookies.Delete(Cookie, CookieOf(context, TimeSpan.Zero));
        if (!isOurs)
        {
            logger.Refused(context.Request.Path, "its state is not that of this browser, or is older than ten minutes");
            await InstallPages.WriteAsync(
                context, StatusCodes.Status400BadRequest, "Please begin again",
                "This installation was not begun in this browser, or more than ten minutes ago. Nothing was changed.", SlackEndpoints.Install);
        }
        else if (query["error"].ToString() is { Length: > 0 } error)
        {
            await RefusedAsync(context, error);
        }
        else
        {
            await ExchangeAsync(context, query["code"].ToString());
        }
    }

    private async Task ExchangeAsync(HttpContext context, string code)
    {
        var answer = await http.ExchangeAsync(code, RedirectUri(context), context.RequestAborted);
        if (OAuthAnswer.Installation(answer, clock.GetUtcNow()) is not { } installation)
        {
            await RefusedAsync(context, answer.Error ?? "the answer names no token");
            return;
        }

        var known = await http.CallAsync("auth.test", installation.Token, SlackHttp.Form(), context.RequestAborted);
        await installations.AddAsync(installation with { BotId = known.Text("bot_id") }, context.RequestAborted);
        await welcome.GreetInstallerAsync(installation, CancellationToken.None);
        var missing = SlackPermissions.Needed.Where(p => !installation.May(p.Key)).Select(p => $"{p.Key} ({p.Value})").ToArray();
        await InstallPages.WriteAsync(
            context,
            StatusCodes.Status200OK,
            "NewsBot is installed",
            (missing.Length == 0 ? "" : $"Not allowed, so that this will not work: {string.Join(", ", missing)}. ")
                + "Invite it into a channel with /invite, then say “/newsbot help”.",
            next: null);
    }

    private async Task RefusedAsync(HttpContext context, string error)
    {
        logger.NotInstalled(error);
        await InstallPages.WriteAsync(context, StatusCodes.Status400BadRequest, "NewsBot was not installed", InstallPages.Explain(error), SlackEndpoints.Install);
    }

    private bool IsOurs(string? cookie, string state)
    {
        if (string.IsNullOrEmpty(cookie) || state.Length == 0)
        {
            return false;
        }

        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var ends, var own]
                && long.TryParse(ends, out var seconds)
                && seconds >= clock.GetUtcNow().ToUnixTimeSeconds()
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(state))
                && _used.TryClaim(state);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private string RedirectUri(HttpContext context)
    {
        var own = options.Value.PublicBase ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}/");
        return new Uri(own, SlackEndpoints.InstallBack).AbsoluteUri;
    }

    private CookieOptions CookieOf(HttpContext context, TimeSpan life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = "/slack",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps || options.Value.PublicBase?.Scheme == Uri.UriSchemeHttps,
    };
}
