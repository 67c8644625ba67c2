using System.Net;
using System.Text.RegularExpressions;

namespace NewsBot.Web.Tests;

/// <summary>Sends forms as a browser does: with the token of the page that they stand on.</summary>
internal static partial class Forms
{
    public static async Task<string> TokenAsync(this HttpClient browser, string page = "/chat") =>
        WebUtility.HtmlDecode(Token.Match(await browser.GetStringAsync(page)).Groups[1].Value);

    public static async Task<HttpResponseMessage> SayAsync(this HttpClient browser, params (string Name, string Value)[] fields) =>
        await browser.SendFormAsync("/chat", await browser.TokenAsync(), fields);

    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient browser, string action, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("token", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await browser.PostAsync(action, form);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
