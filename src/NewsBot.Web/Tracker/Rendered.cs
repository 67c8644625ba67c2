using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Tracker;

/// <summary>What an address gives, drawn whole.</summary>
/// <param name="MoveTo">Where it is now; null where it is here.</param>
internal sealed record Rendered(string Type, byte[] Body, int Status = StatusCodes.Status200OK, string? FileName = null, string? MoveTo = null)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>A strong validator: the same for the same bytes, whoever draws them.</summary>
    public string Tag { get; } = $"\"{Convert.ToBase64String(SHA256.HashData(Body), 0, 18)}\"";

    public static Rendered Of(Html page, int status = StatusCodes.Status200OK) => new(Html, page.ToBytes(), status);

    public static Rendered Text(string type, string body, string? fileName = null) => new(type, Encoding.UTF8.GetBytes(body), FileName: fileName);

    /// <summary>For what has its place somewhere else now, and may come back: after a merge, which can be undone.</summary>
    public static Rendered Moved(string to) => new(Html, [], StatusCodes.Status302Found, MoveTo: to);
}
