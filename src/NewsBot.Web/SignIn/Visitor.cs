using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Core.Commands;
using NewsBot.Core.Messages;
using NewsBot.Web.Security;

namespace NewsBot.Web.SignIn;

/// <summary>Who asks, as far as this host knows.</summary>
/// <param name="Name">Under which name they rule and are told apart.</param>
/// <param name="Subject">What the provider knows them by, the provider's own name before it; null for one who came by the one-time link, or did not sign in.</param>
/// <param name="Barred">What they may look at and not change.</param>
internal sealed record Visitor(string Name, string? Subject, bool IsSignedIn, bool IsLocal, IReadOnlyCollection<ChangedBy> Barred)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The one who opened the link that was printed where this host was started.</summary>
    public const string Keeper = "keeper";

    private const int LongestName = 80;

    public static Visitor Of(HttpContext context)
    {
        var user = context.User;
        return user.Identity is { IsAuthenticated: true }
            ? new(CleanText.Clip(user.Identity.Name ?? Keeper, LongestName), user.FindFirstValue(ClaimTypes.NameIdentifier), true, Local.Is(context), BarredOf(context))
            : new("guest", null, false, Local.Is(context), []);
    }

    /// <summary>Whether they may change what such people change.</summary>
    public bool May(ChangedBy by) => !Barred.Contains(by);

    public static ClaimsPrincipal Principal(IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, Scheme));

    /// <summary>
    /// Whether somebody who signed in once may still come in: one whom a provider knows while the settings let them in, one who came by the link
    /// while there is no provider, and from this machine.
    /// </summary>
    public static bool IsStillWelcome(HttpContext context, ClaimsPrincipal user)
    {
        var options = Options(context);
        return Person.Of(user) is { } person ? options.HasProvider && person.IsAmong(options.Allowed) : !options.HasProvider && Local.Is(context);
    }

    private static IReadOnlyCollection<ChangedBy> BarredOf(HttpContext context) => Person.Of(context.User) is { } person ? Options(context).Barred(person) : [];

    private static SignInOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value;
}
