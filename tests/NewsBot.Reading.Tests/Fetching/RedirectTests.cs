using Microsoft.AspNetCore.Http;
using NewsBot.Testing;

namespace NewsBot.Reading.Tests.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_and_the_last_address_counts(int status)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/old", Redirect("new/story", status));
        server.Serve("/new/story", "text/plain", "The mayor spoke.");
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Pages.ReadAsync(server.At("/old"), TestContext.Current.CancellationToken);
        Assert.Equal(server.At("/new/story"), answer.Page?.Url);
    }

    [Theory]
    [InlineData("gopher://127.0.0.1:1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("ws://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/plain,hello")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_out_of_the_web_is_refused(string target)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/", Redirect(target));
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Pages.ReadAsync(server.At("/"), TestContext.Current.CancellationToken);
        Assert.Contains("are not fetched", answer.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.2/")]
    [InlineData("//127.0.0.2/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost/")]
    public async Task A_redirect_to_the_inside_is_refused(string target)
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/", Redirect(target));
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Pages.ReadAsync(server.At("/"), TestContext.Current.CancellationToken);
        Assert.Contains("private network address", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_noticed()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Serve("/a", Redirect("/b"));
        server.Serve("/b", Redirect("/a"));
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Pages.ReadAsync(server.At("/a"), TestContext.Current.CancellationToken);
        Assert.Contains("in a circle", answer.Problem, StringComparison.Ordinal);
        Assert.Equal(2, server.Received.Count);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Five_hops_are_followed_and_six_are_not(int hops, bool arrives)
    {
        await using var server = await LoopbackServer.StartAsync();
        for (var i = 0; i < hops; i++)
        {
            server.Serve($"/{i}", Redirect($"/{i + 1}"));
        }

        server.Serve($"/{hops}", "text/plain", "The mayor spoke.");
        await using var reading = Reading.Allowing(server);
        var answer = await reading.Pages.ReadAsync(server.At("/0"), TestContext.Current.CancellationToken);
        Assert.Equal(arrives, answer.Page is not null);
    }

    [Fact]
    public async Task A_password_stays_with_the_host_it_was_given_for()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var other = await LoopbackServer.StartAsync();
        server.Serve("/a", Redirect("/b"));
        server.Serve("/b", Redirect(other.At("/c").AbsoluteUri));
        other.Serve("/c", "text/plain", "The mayor spoke.");
        await using var reading = Reading.Allowing(server);
        reading.Allowed.Allow(other.Address);
        var asked = new UriBuilder(server.At("/a")) { UserName = "desk", Password = "s3cret" }.Uri;
        var answer = await reading.Pages.ReadAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(other.At("/c"), answer.Page?.Url);
        Assert.All(server.Received, r => Assert.Equal("Basic ZGVzazpzM2NyZXQ=", r.Headers["Authorization"]));
        Assert.DoesNotContain("Authorization", Assert.Single(other.Received).Headers.Keys);
    }

    private static RequestDelegate Redirect(string target, int status = 302) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    };
}
