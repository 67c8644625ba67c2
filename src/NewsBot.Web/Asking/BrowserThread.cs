using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Web.Asking;

/// <summary>A random name for a browser's conversation, so that "and when?" is understood. It says nothing about the person.</summary>
internal static class BrowserThread
{
    public const string Cookie = "newsbot-thread";

    /// <summary>The cookie of the chat page.</summary>
    public const string KeptCookie = "newsbot-chat";

    private const int Letters = 32;

    /// <summary>As long as browsers keep any cookie.</summary>
    private static readonly TimeSpan Kept400Days = TimeSpan.FromDays(400);

    /// <summary>That of the questions asked on the front page; it ends with the browser.</summary>
    public static string Of(HttpContext context) => Of(context, Cookie, null);

    /// <summary>That of the chat page, which digests are sent to: it stays.</summary>
    public static string Kept(HttpContext context) => Of(context, KeptCookie, Kept400Days);

    private static string Of(HttpContext context, string cookie, TimeSpan? lifetime)
    {
        if (context.Request.Cookies[cookie] is { Length: Letters } known && known.All(char.IsAsciiHexDigitLower))
        {
            return known;
        }

        if (context.Items[cookie] is string given)
        {
            return given;
        }

        var fresh = RandomNumberGenerator.GetHexString(Letters, lowercase: true);
        context.Items[cookie] = fresh;
        context.Response.Cookies.Append(cookie, fresh, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            MaxAge = lifetime,
        });
        return fresh;
    }
}
