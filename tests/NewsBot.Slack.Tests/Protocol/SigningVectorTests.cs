using System.Net;
using System.Text.Json;
using NewsBot.Testing;

namespace NewsBot.Slack.Tests.Protocol;

/// <summary>Requests signed by another program (Python's hmac), well and ill, sent to the running host.</summary>
public class SigningVectorTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllText(Repository.PathOf("tests/NewsBot.Slack.Tests/Protocol/signing-vectors.json"))).RootElement;

    public static TheoryData<string> Names => [.. File.GetProperty("vectors").EnumerateArray().Select(v => v.GetProperty("name").GetString()!)];

    [Fact]
    public void There_are_seventeen() => Assert.Equal(17, Names.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_signed_well_is_let_in_and_nothing_else(string name)
    {
        var vector = File.GetProperty("vectors").EnumerateArray().Single(v => v.GetProperty("name").GetString() == name);
        var clock = new ManualClock(DateTimeOffset.FromUnixTimeSeconds(File.GetProperty("now").GetInt64()));
        await using var host = await SlackHost.StartAsync(clock, [("SigningSecret", File.GetProperty("secret").GetString())]);
        var isLower = vector.GetProperty("lowerCaseHeaders").GetBoolean();
        using var request = new HttpRequestMessage(HttpMethod.Post, host.At($"/slack/{vector.GetProperty("path").GetString()}"))
        {
            Content = new StringContent(vector.GetProperty("body").GetString()!),
        };
        Add("X-Slack-Request-Timestamp", "timestamp");
        Add("X-Slack-Signature", "signature");

        var response = await host.Http.SendAsync(request);

        var isProbe = name.StartsWith("a probe", StringComparison.Ordinal);
        Assert.Equal(vector.GetProperty("accepted").GetBoolean() || isProbe, response.StatusCode != HttpStatusCode.Unauthorized);
        Assert.Equal(0, host.Get<Slack.Handlers.SlackIntake>().Inbox.Waiting);
        Assert.False(host.Slack.HasPosts);

        void Add(string header, string property)
        {
            if (vector.GetProperty(property).GetString() is { } value)
            {
                request.Headers.TryAddWithoutValidation(isLower ? header.ToLowerInvariant() : header, value);
            }
        }
    }
}
