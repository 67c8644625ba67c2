using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Testing.Slack;

/// <summary>Signs requests as Slack does, by its own reading of the rules.</summary>
public sealed class SlackSigner(string secret, TimeProvider clock)
{
    public HttpRequestMessage Json(Uri address, string json) => Request(address, json, "application/json");

    public HttpRequestMessage Form(Uri address, params (string Name, string Value)[] fields) =>
        Request(address, string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")), "application/x-www-form-urlencoded");

    public HttpRequestMessage Request(Uri address, string body, string contentType)
    {
        var stamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes(body);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{stamp}:"), .. bytes];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        return request;
    }
}
