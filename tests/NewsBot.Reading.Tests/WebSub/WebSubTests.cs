using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core;
using NewsBot.Core.Calls;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Reading.Fetching;
using NewsBot.Reading.WebSub;
using NewsBot.Storage;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.WebSub;

/// <summary>A hub on loopback, our endpoints on a real server, and a real record.</summary>
public sealed class WebSubTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new(A.Moment);
    private LoopbackServer _hub = null!;
    private WebApplication _app = null!;
    private Feed _feed = null!;

    public async ValueTask InitializeAsync()
    {
        _hub = await LoopbackServer.StartAsync();
        _hub.Serve("/hub", context =>
        {
            context.Response.StatusCode = 202;
            return Task.CompletedTask;
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [WebSubOptions.Section + ":PublicAddress"] = "https://desk.test/" });
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton<ICallReader, NoCalls>();
        builder.Services.AddCore().AddReading().AddStorage().AddWebSub().Configure<StorageOptions>(o => o.Database = _folder.File("record.db"));
        _app = builder.Build();
        _app.MapWebSub();
        await The<Migrator>().MigrateAsync();
        await _app.StartAsync();
        The<AllowedHosts>().Allow(_hub.Address);
        (_feed, _) = await The<IFeedStore>().WatchAsync("Harbour Echo", new("https://echo.test/feed"), A.Moment);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _hub.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_hub_is_asked_verified_and_relied_on_until_its_lease_ends()
    {
        var asked = await AskedAsync();
        Assert.Equal(("subscribe", "https://echo.test/feed", "864000"), (asked["hub.mode"], asked["hub.topic"], asked["hub.lease_seconds"]));
        Assert.False(await PushedAsync());

        Assert.Equal((HttpStatusCode.OK, "xyz"), await ConfirmAsync(asked, "xyz", lease: 86400));
        Assert.True(await PushedAsync());

        var known = await The<IHubStore>().FindAsync(_feed.Id);
        Assert.Equal(A.Moment.AddDays(1), known!.LeasedUntil);
        Assert.InRange(known.NextAt, A.Moment.AddHours(19), A.Moment.AddHours(19.3));
        _clock.Advance(TimeSpan.FromHours(19.3));
        await The<HubSubscriber>().AskDueAsync();
        Assert.Equal(2, _hub.Received.Count);
        _clock.Advance(TimeSpan.FromHours(5));
        Assert.False(await PushedAsync());
    }

    [Fact]
    public async Task What_we_did_not_ask_for_is_not_confirmed()
    {
        var asked = await AskedAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ConfirmAsync(asked, "xyz", topic: "https://other.test/feed")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ConfirmAsync(asked, "xyz", mode: "unsubscribe")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ConfirmAsync(asked, "xyz", path: new string('0', 48))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmAsync(asked, "", mode: "denied")).Status);
        Assert.False(await PushedAsync());
        Assert.InRange((await The<IHubStore>().FindAsync(_feed.Id))!.NextAt, A.Moment.AddHours(22), A.Moment.AddHours(24));
    }

    [Fact]
    public async Task A_lease_of_a_year_is_not_believed()
    {
        await ConfirmAsync(await AskedAsync(), "xyz", lease: 365 * 86400);
        Assert.Equal(A.Moment.AddDays(14), (await The<IHubStore>().FindAsync(_feed.Id))!.LeasedUntil);
    }

    [Theory]
    [InlineData("sha256", true)]
    [InlineData("sha512", true)]
    [InlineData("sha1", false)]
    [InlineData("wrong", false)]
    [InlineData("none", false)]
    public async Task Only_what_is_signed_with_our_secret_is_taken_in_and_the_rest_is_answered_alike(string method, bool isTaken)
    {
        var asked = await AskedAsync();
        await ConfirmAsync(asked, "xyz");
        var body = Encoding.UTF8.GetBytes("<rss><channel><title>Echo</title><item><title>The mayor spoke for long</title><description>Words of the mayor.</description></item><item><title>Pushed</title><link>http://127.0.0.1:1/pushed</link><description>Words of the feed.</description></item></channel></rss>");
        var key = Encoding.UTF8.GetBytes(asked["hub.secret"]);
        var signature = method switch
        {
            "sha256" => "sha256=" + Convert.ToHexString(HMACSHA256.HashData(key, body)),
            "sha512" => "sha512=" + Convert.ToHexStringLower(HMACSHA512.HashData(key, body)),
#pragma warning disable CA5350 // What a hub must not sign with.
            "sha1" => "sha1=" + Convert.ToHexStringLower(HMACSHA1.HashData(key, body)),
#pragma warning restore CA5350
            "wrong" => "sha256=" + new string('0', 64),
            _ => null,
        };
        using var client = Client();
        using var content = new ByteArrayContent(body);
        if (signature is not null)
        {
            content.Headers.Add("X-Hub-Signature", signature);
        }

        using var answer = await client.PostAsync(Path(asked), content);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        for (var i = 0; i < (isTaken ? 400 : 20) && (await The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories == 0; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(isTaken ? 1 : 0, (await The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories);
    }

    [Fact]
    public async Task A_push_that_is_too_large_or_to_nowhere_is_refused()
    {
        var asked = await AskedAsync();
        using var client = Client();
        using var large = new ByteArrayContent(new byte[(1024 * 1024) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(Path(asked), large)).StatusCode);
        using var small = new ByteArrayContent([1]);
        Assert.Equal(HttpStatusCode.Gone, (await client.PostAsync("/websub/nowhere", small)).StatusCode);
    }

    [Fact]
    public async Task A_hub_that_pushes_nothing_of_what_the_feed_lists_is_not_relied_on()
    {
        await ConfirmAsync(await AskedAsync(), "xyz");
        Assert.True(await PushedAsync(fresh: 2));
        Assert.True(await PushedAsync(fresh: 1));
        Assert.False(await PushedAsync(fresh: 1));
        Assert.True(await PushedAsync(fresh: 0));
    }

    private T The<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private Task<bool> PushedAsync(int fresh = 0) => The<IFeedPushes>().IsPushedAsync(_feed, null, fresh);

    /// <summary>What the hub was asked.</summary>
    private async Task<Dictionary<string, string>> AskedAsync()
    {
        Assert.False(await The<IFeedPushes>().IsPushedAsync(_feed, new(_hub.At("/hub"), _feed.Url), 0));
        await The<HubSubscriber>().AskDueAsync();
        return Assert.Single(_hub.Received).Body.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
    }

    private async Task<(HttpStatusCode Status, string Body)> ConfirmAsync(
        Dictionary<string, string> asked, string challenge, string mode = "subscribe", string? topic = null, int lease = 864000, string? path = null)
    {
        using var client = Client();
        using var answer = await client.GetAsync(
            $"{(path is null ? Path(asked) : "/websub/" + path)}?hub.mode={mode}&hub.topic={Uri.EscapeDataString(topic ?? asked["hub.topic"])}&hub.challenge={challenge}&hub.lease_seconds={lease}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Path(Dictionary<string, string> asked) => new Uri(asked["hub.callback"]).AbsolutePath;

    private HttpClient Client() => new() { BaseAddress = new(_app.Urls.First()) };

    private sealed class NoCalls : ICallReader
    {
        public StoryReading Read(Story story) => StoryReading.Empty;
    }
}
