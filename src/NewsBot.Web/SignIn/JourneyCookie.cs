using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.SignIn;

/// <summary>Keeps a <see cref="Journey"/> in the browser for ten minutes, for one way back.</summary>
internal sealed class JourneyCookie(IDataProtectionProvider protection)
{
    private const string Name = "newsbot-sign-in";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("NewsBot.Web.SignIn.Journey").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, Journey journey) => context.Response.Cookies.Append(
        Name, _protector.Protect(JsonSerializer.Serialize(journey), Lifetime), Options(context));

    /// <summary>Null where there is none that we gave, or it is too old. It is gone afterwards.</summary>
    public Journey? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } kept)
        {
            return null;
        }

        context.Response.Cookies.Delete(Name, Options(context));
        try
        {
            return JsonSerializer.Deserialize<Journey>(_protector.Unprotect(kept));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    // The way back begins at the provider, so a strict cookie would not be sent.
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/sign-in",
        MaxAge = Lifetime,
        IsEssential = true,
    };
}
