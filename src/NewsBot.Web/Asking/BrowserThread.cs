using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Asking;

/// <summary>A random name for a browser's conversation, so that "and when?" is understood. It says nothing about the person.</summary>
internal static class BrowserThread
{
    public const string Cookie = "newsbot-thread";

    private const int Letters = 32;

    public static string Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: Letters } known && known.All(char.IsAsciiHexDigitLower))
        {
            return known;
        }

        var fresh = RandomNumberGenerator.GetHexString(Letters, lowercase: true);
        context.Response.Cookies.Append(Cookie, fresh, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return fresh;
    }
}
