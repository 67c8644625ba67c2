using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Protocol;

/// <summary>A request to the messaging endpoint, and the statuses that a right bot may answer with.</summary>
/// <param name="Headers">The Authorization headers, one each.</param>
internal sealed record TokenCase(string Name, int[] Expected, Func<TokenCase.Desk, string[]> Headers)
{
    public static readonly int[] Taken = [200, 202];
    public static readonly int[] Refused = [401, 403];
    public static readonly int[] Either = [200, 202, 401, 403];

    /// <summary>What is changed in the activity.</summary>
    public Action<JsonObject>? Activity { get; init; }

    public string Query { get; init; } = "";

    public (string Name, string Value)[] Extra { get; init; } = [];

    /// <summary>What a case is made of.</summary>
    internal sealed record Desk(BotServiceSigner Signer, string Url, long Now)
    {
        public string Token(
            Action<JsonObject>? claims = null, Action<JsonObject>? header = null, string kid = "key-a", Func<byte[], byte[]>? sign = null, string? serviceUrl = null) =>
            Signer.Token(serviceUrl ?? Url, kid, claims, header, sign);
    }

    public HttpRequestMessage Request(Uri endpoint, Desk desk)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint + Query.Replace("{token}", desk.Token(), StringComparison.Ordinal))
        {
            Content = new StringContent(ActivityJson.Personal(desk.Url, change: Activity), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Headers(desk));
        foreach (var (name, value) in Extra)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    public override string ToString() => Name;
}
