using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Messages;
using NewsBot.Web.Security;

namespace NewsBot.Web.SignIn;

/// <summary>Who asks, as far as this host knows.</summary>
/// <param name="Name">Under which name they rule and are told apart.</param>
/// <param name="Subject">What the provider knows them by, the provider's own name before it; null for one who came by the one-time link, or did not sign in.</param>
internal sealed record Visitor(string Name, string? Subject, bool IsSignedIn, bool IsLocal)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The one who opened the link that was printed where this host was started.</summary>
    public const string Keeper = "keeper";

    private const int LongestName = 80;

    public static Visitor Of(HttpContext context)
    {
        var user = context.User;
        return user.Identity is { IsAuthenticated: true }
            ? new(CleanText.Clip(user.Identity.Name ?? Keeper, LongestName), user.FindFirstValue(ClaimTypes.NameIdentifier), true, Local.Is(context))
            : new("guest", null, false, Local.Is(context));
    }

    public static ClaimsPrincipal Principal(string name, string? subject) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, name), .. subject is null ? Array.Empty<Claim>() : [new(ClaimTypes.NameIdentifier, subject)]], Scheme));
}
