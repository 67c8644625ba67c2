using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Tests;

public class SlackOptionsTests
{
    [Fact]
    public async Task With_nothing_set_Slack_is_off()
    {
        await using var host = await SlackHost.StartAsync(("BotToken", null), ("SigningSecret", null));

        var response = await host.EventAsync("{}");
        var outcome = await host.Surface.SendAsync(new(WorkspaceId.Local, "slack", "C1"), Message.Of("x"), "k");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.True(outcome.IsFinal);
        Assert.Equal(0, host.Slack.Calls("auth.test"));
    }

    [Fact]
    public async Task A_token_without_anything_to_believe_requests_by_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => SlackHost.StartAsync(("SigningSecret", null)));

        Assert.Contains("SigningSecret and AppToken are both missing", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => SlackHost.StartAsync(("BotToken", "xapp-1"), ("AppToken", "xoxb-1"), ("ClientId", "1.2"), ("ApiBase", "http://slack.example/api/")));

        Assert.Collection(
            fault.Failures,
            f => Assert.StartsWith("NewsBot:Slack:BotToken", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Slack:AppToken", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Slack:ClientId", f, StringComparison.Ordinal),
            f => Assert.Contains("http://slack.example/api/", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://slack-gov.com/api/", null, "https://slack-gov.com/")]
    [InlineData("http://localhost:4003/api", null, "http://localhost:4003/")]
    [InlineData("https://slack.com/api/", "https://slack.test/", "https://slack.test/")]
    public void Slacks_pages_are_where_its_methods_are_unless_it_is_told_otherwise(string api, string? site, string pages) =>
        Assert.Equal(pages, new SlackOptions { ApiBase = new(api), SiteBase = site is null ? null : new(site) }.Site.AbsoluteUri);

    [Fact]
    public async Task Without_a_signing_secret_no_request_is_believed()
    {
        await using var host = await SlackHost.StartAsync(("SigningSecret", null), ("AppToken", "xapp-1"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.EventAsync("{}")).StatusCode);
    }
}
