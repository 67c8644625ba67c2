using System.Net;
using Microsoft.AspNetCore.Http;
using NewsBot.Reading.Fetching;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Fetching;

/// <summary>Names that change their mind, asked for on a line that the test holds.</summary>
public sealed class RebindingTests : IAsyncLifetime
{
    private LoopbackServer _server = null!;
    private ScriptedDialler _line = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LoopbackServer.StartAsync();
        _server.Serve("/feed", "application/rss+xml", "<rss><channel><title>Echo</title><item><title>One</title></item></channel></rss>");
        _line = new(_server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_checked_whatever_the_name_says_next()
    {
        _line.Name("echo.test", "5.5.5.5", "127.0.0.1");
        await using var reading = new Reading(_line, ("PausePerDomain", "00:00:00"));
        Assert.Null(await ProblemAsync(reading, "http://echo.test/feed"));
        Assert.Equal([IPAddress.Parse("5.5.5.5")], _line.Connected);
        Assert.Single(_line.Resolved);
    }

    [Fact]
    public async Task A_name_that_leads_inside_at_its_second_connection_is_refused_then()
    {
        _line.Name("echo.test", "5.5.5.5", "169.254.169.254");
        _server.Serve("/feed", context =>
        {
            context.Response.Headers.Connection = "close";
            return context.Response.WriteAsync("<rss><channel><title>Echo</title></channel></rss>");
        });
        await using var reading = new Reading(_line, ("PausePerDomain", "00:00:00"));
        Assert.Null(await ProblemAsync(reading, "http://echo.test/feed"));
        Assert.Contains("private network address", await ProblemAsync(reading, "http://echo.test/feed"), StringComparison.Ordinal);
        Assert.Equal([IPAddress.Parse("5.5.5.5")], _line.Connected);
    }

    [Theory]
    [InlineData("5.5.5.5 127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("64:ff9b::a00:1")]
    public async Task A_name_with_any_address_inside_is_refused_as_a_whole(string addresses)
    {
        _line.Name("metadata.google.internal", addresses);
        await using var reading = new Reading(_line);
        Assert.Contains("private network address", await ProblemAsync(reading, "http://metadata.google.internal/feed"), StringComparison.Ordinal);
        Assert.Empty(_line.Connected);
    }

    [Fact]
    public async Task A_redirect_to_a_name_that_leads_inside_is_refused_and_never_kept_as_a_move()
    {
        _line.Name("echo.test", "5.5.5.5").Name("inside.test", "192.168.1.1");
        _server.Serve("/moved", context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (301, "http://inside.test/feed");
            return Task.CompletedTask;
        });
        await using var reading = new Reading(_line);
        var answer = await reading.Feeds.ReadAsync(Reading.Feed(new("http://echo.test/moved")), TestContext.Current.CancellationToken);
        Assert.Contains("inside.test is on a private network address", answer.Problem, StringComparison.Ordinal);
        Assert.Null(answer.MovedTo);
        Assert.Equal([IPAddress.Parse("5.5.5.5")], _line.Connected);
    }

    [Theory]
    [InlineData(301, "http://echo.test/feed")]
    [InlineData(308, "http://echo.test/feed")]
    [InlineData(302, null)]
    [InlineData(307, null)]
    public async Task Only_a_permanent_redirect_is_told_as_a_move(int status, string? moved)
    {
        _line.Name("echo.test", "5.5.5.5");
        _server.Serve("/old", context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (status, "/feed");
            return Task.CompletedTask;
        });
        await using var reading = new Reading(_line, ("PausePerDomain", "00:00:00"));
        var answer = await reading.Feeds.ReadAsync(Reading.Feed(new("http://echo.test/old")), TestContext.Current.CancellationToken);
        Assert.Equal((null, moved), (answer.Problem, answer.MovedTo?.AbsoluteUri));
    }

    [Fact]
    public async Task Too_many_requests_means_the_whole_domain_and_the_neighbours_are_not_asked()
    {
        _line.Name("news.echo.test", "5.5.5.5").Name("sport.echo.test", "5.5.5.6");
        _server.Serve("/busy", context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "600");
            return Task.CompletedTask;
        });
        await using var reading = new Reading(_line, ("PausePerDomain", "00:00:00"));
        var busy = await reading.Feeds.ReadAsync(Reading.Feed(new("http://news.echo.test/busy")), TestContext.Current.CancellationToken);
        var neighbour = await reading.Feeds.ReadAsync(Reading.Feed(new("http://sport.echo.test/feed")), TestContext.Current.CancellationToken);
        Assert.Equal((429, "echo.test", TimeSpan.FromSeconds(600)), (busy.Status, busy.BusyPlace, busy.WaitAtLeast));
        Assert.Equal((NewsBot.Core.Feeds.FeedTrouble.Busy, null), (neighbour.Trouble, neighbour.Status));
        Assert.InRange(neighbour.WaitAtLeast!.Value.TotalSeconds, 590, 600);
        Assert.Single(_server.Received);
    }

    [Fact]
    public async Task A_server_that_never_begins_to_answer_is_cut_off_and_one_budget_covers_all_redirects()
    {
        var clock = new ManualClock(A.Moment);
        _line.Name("echo.test", "5.5.5.5");
        var (begun, hops) = (new SemaphoreSlim(0), 0);
        _server.Serve("/hop", async context =>
        {
            hops++;
            begun.Release();
            await Task.Delay(TimeSpan.FromSeconds(hops < 3 ? 15 : 1000), clock, context.RequestAborted);
            (context.Response.StatusCode, context.Response.Headers.Location) = (302, $"/hop?{hops}");
        });
        var options = Microsoft.Extensions.Options.Options.Create(new ReadingOptions { PausePerDomain = TimeSpan.Zero });
        var allowed = new AllowedHosts(options);
        using var turns = new DomainTurns(options, allowed, clock);
        using var http = new SafeHttp(options, allowed, turns, _line, clock);
        var asking = http.GetAsync(new FetchRequest(new("http://echo.test/hop"), "*/*"), TestContext.Current.CancellationToken);
        while (!asking.IsCompleted)
        {
            if (await begun.WaitAsync(TimeSpan.FromMilliseconds(20)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var answer = await asking;
        Assert.Matches("did not (begin|finish) its answer", answer.Problem);
        Assert.InRange((clock.GetUtcNow() - A.Moment).TotalSeconds, 20, 36);
    }

    private static async Task<string?> ProblemAsync(Reading reading, string address) =>
        (await reading.Feeds.ReadAsync(Reading.Feed(new(address)), TestContext.Current.CancellationToken)).Problem;
}
