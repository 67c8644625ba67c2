using System.Net;
using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Tests;

public class TeamsOptionsTests
{
    [Fact]
    public async Task With_nothing_set_Teams_is_off()
    {
        await using var host = await TeamsHost.StartAsync(("AppId", null), ("TenantId", ""), ("ClientSecret", " "));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync("{}")).StatusCode);
        Assert.True((await host.Surface.SendAsync(new(WorkspaceId.Local, "teams", "{}"), Message.Of("x"), "k")).IsFinal);
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(
            ("AppId", null), ("TenantId", null), ("LoginBase", "http://login.example/"), ("OpenIdMetadata", "ftp://x/"), ("AllowedServiceHosts:0", "https://x/")));

        Assert.Collection(
            fault.Failures,
            f => Assert.StartsWith("NewsBot:Teams:AppId", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Teams:TenantId", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Teams:LoginBase", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Teams:OpenIdMetadata", f, StringComparison.Ordinal),
            f => Assert.StartsWith("NewsBot:Teams:AllowedServiceHosts", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_secret_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(("ClientSecret", null)));

        Assert.Contains("NewsBot:Teams:ClientSecret is missing", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/", "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com")]
    [InlineData("https://login.microsoftonline.us/", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us")]
    [InlineData("http://127.0.0.1:8080/login/", "http://127.0.0.1:8080/login/v1/.well-known/openidconfiguration", "https://api.botframework.com")]
    public void The_login_says_in_which_cloud_the_bot_lives(string login, string metadata, string issuer)
    {
        var cloud = BotCloud.Of(new() { LoginBase = new(login) });

        Assert.Equal(new Uri(metadata), cloud.Metadata);
        Assert.Equal(issuer, cloud.Issuer);
        Assert.Equal($"{issuer}/.default", cloud.Scope);
    }
}
