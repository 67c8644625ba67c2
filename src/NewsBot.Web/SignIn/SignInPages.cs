using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Web.Asking;
using NewsBot.Web.Markup;
using NewsBot.Web.Pages;
using NewsBot.Web.Security;

namespace NewsBot.Web.SignIn;

/// <summary>In and out.</summary>
internal static class SignInPages
{
    private const string Start = "/desk";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", Show);
        pages.MapGet("/sign-in/link", OpenLinkAsync);
        pages.MapGet("/sign-in/provider", GoToProviderAsync);
        pages.MapGet("/sign-in/return", ComeBackAsync);
        pages.MapPost("/sign-out", SignOutAsync).AddEndpointFilter<ForgeryGuard>();
    }

    /// <summary>A page goes to the one that says how to sign in; what would have changed something says that it was not done.</summary>
    public static IResult AskToSignIn(HttpContext context) => HttpMethods.IsGet(context.Request.Method)
        ? Results.Redirect("/sign-in?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString))
        : Page("You are not signed in, so nothing was done. Sign in, and do it again.", null, StatusCodes.Status401Unauthorized);

    private static HtmlPage Show(string? to, HttpContext context, IOptions<SignInOptions> options) => options.Value.HasProvider
        ? Page("The desk and the chat are for the people of this newsroom.", Html.Of($"""<p><a class="button" href="/sign-in/provider?to={Uri.EscapeDataString(Inside(to))}">Sign in at {options.Value.Authority!.Host}</a></p>"""))
        : Page(Local.Is(context)
            ? "This needs the one-time link that NewsBot prints when somebody starts it in a terminal. It works once; start NewsBot again for a new one. A service prints none: for it, name a provider in NewsBot:Web:SignIn."
            : "This is open to the machine that NewsBot runs on alone. To let people in from elsewhere, name a provider in NewsBot:Web:SignIn.", null);

    private static async Task<IResult> OpenLinkAsync(string? key, HttpContext context, OneTimeLink link, QuestionLimiter limiter, ILoggerFactory loggers)
    {
        if (!Local.Is(context) || key is null || !limiter.MayAsk(context.Connection.RemoteIpAddress) || !link.Redeem(key))
        {
            return Page("That link does not work: it was used already, or is of an earlier start. Start NewsBot again for a new one.", null, StatusCodes.Status403Forbidden);
        }

        loggers.CreateLogger(typeof(SignInPages)).SignedIn(Visitor.Keeper);
        await context.SignInAsync(Visitor.Scheme, Visitor.Principal([new(ClaimTypes.Name, Visitor.Keeper)]));
        return Results.Redirect(Start);
    }

    private static async Task<IResult> GoToProviderAsync(string? to, HttpContext context, Provider provider, QuestionLimiter limiter, CancellationToken cancellationToken) =>
        !limiter.MayAsk(context.Connection.RemoteIpAddress) ? Page("Too many tries came from your address. Wait a minute.", null, StatusCodes.Status429TooManyRequests)
        : await provider.BeginAsync(context, Inside(to), cancellationToken) is { } address ? Results.Redirect(address.AbsoluteUri)
        : Page("The provider cannot be reached just now. Try again in a minute; the log says more.", null, StatusCodes.Status502BadGateway);

    private static async Task<IResult> ComeBackAsync(HttpContext context, Provider provider, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var arrival = await provider.EndAsync(context, cancellationToken);
        if (arrival.Problem is { } problem)
        {
            return Page(problem, Html.Of($"""<p><a href="/sign-in">Try again</a></p>"""), StatusCodes.Status403Forbidden);
        }

        loggers.CreateLogger(typeof(SignInPages)).SignedIn(arrival.Who!.Identity!.Name!);
        await context.SignInAsync(Visitor.Scheme, arrival.Who!);
        return Results.Redirect(arrival.To!);
    }

    // With the token among its arguments it is a handler whose result is sent, and no plain request delegate.
    private static async Task<IResult> SignOutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await context.SignOutAsync(Visitor.Scheme);
        return Results.Redirect("/");
    }

    private static HtmlPage Page(string words, Html? way, int status = StatusCodes.Status200OK) => Layout.Page(
        "Sign in – NewsBot",
        Html.Of($"""
            <h1>Sign in</h1>
            <p>{words}</p>
            {way ?? Html.Empty}
            """),
        status);

    /// <summary>A way on this site alone: an address of elsewhere would make us the bait of others.</summary>
    private static string Inside(string? to) =>
        to is { Length: > 1 and < 500 } && to[0] == '/' && to[1] is not ('/' or '\\') && !to.Any(char.IsControl) ? to : Start;
}
