using System.Net;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace NewsBot.Teams.Tests.Protocol;

/// <summary>A chat client on a developer's own machine, which signs nothing.</summary>
public class LocalClientTests
{
    private static readonly (string, string?)[] NothingSet =
        [("AppId", null), ("TenantId", null), ("ClientSecret", null), ("LoginBase", "https://login.microsoftonline.com/"), ("AllowedServiceHosts:0", null)];

    [Fact]
    public async Task It_is_served_while_nothing_is_set_up_in_development()
    {
        await using var host = await TeamsHost.StartAsync(Environments.Development, NothingSet);
        host.Teams.AllowsAnyone = true;

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, Said(host.Teams.ServiceUrl)));
        var post = await host.Teams.NextPostAsync();
        Assert.Contains("said: hello", post.Words, StringComparison.Ordinal);
        Assert.Equal("0cf85376-8108-4a9d-bc31-ac2b64ad3f44", post.Conversation);
    }

    [Fact]
    public async Task It_may_name_no_tenant_and_no_kind_of_conversation()
    {
        await using var host = await TeamsHost.StartAsync(Environments.Development, NothingSet);
        host.Teams.AllowsAnyone = true;
        await PostAsync(host, $$$"""
            {"type":"message","id":"1","channelId":"emulator","serviceUrl":"{{{host.Teams.ServiceUrl}}}","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"0cf85376-8108-4a9d-bc31-ac2b64ad3f44"},"text":"hello"}
            """);

        Assert.Contains("said: hello\nteams:local-client teams u", (await host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://localhost.evil.test/")]
    [InlineData("http://127.0.0.1@evil.test/")]
    public async Task Answers_go_nowhere_but_to_this_machine(string serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync(Environments.Development, NothingSet);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(host, Said(serviceUrl)));
    }

    [Fact]
    public async Task What_comes_through_a_proxy_is_refused()
    {
        await using var host = await TeamsHost.StartAsync(Environments.Development, NothingSet);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, Said(host.Teams.ServiceUrl), ("X-Forwarded-For", "203.0.113.7")));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task It_is_refused_in_every_other_environment(string environment)
    {
        await using var host = await TeamsHost.StartAsync(environment, NothingSet);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, Said(host.Teams.ServiceUrl)));
    }

    [Fact]
    public async Task It_is_refused_in_development_too_once_an_app_is_set_up()
    {
        await using var host = await TeamsHost.StartAsync(Environments.Development);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, Said(host.Teams.ServiceUrl)));
    }

    [Fact]
    public async Task Anything_but_a_post_is_no_message()
    {
        await using var host = await TeamsHost.StartAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Http.GetAsync(host.Endpoint)).StatusCode);
    }

    private static async Task<HttpStatusCode> PostAsync(TeamsHost host, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("x-ms-agents-playground", "true");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return (await host.Http.SendAsync(request)).StatusCode;
    }

    // As such a client writes it: ids are of any shape, and the tenant is no GUID.
    private static string Said(string serviceUrl) => $$$"""
        {"type":"message","text":"hello","textFormat":"plain","id":"a444b74f-81a0-4dc4-97e8-1abc5a7c12a4","channelId":"msteams","serviceUrl":"{{{serviceUrl}}}",
        "from":{"id":"user-id-0","name":"Alex","aadObjectId":"00000000-0000-0000-0000-0000000000020"},"recipient":{"id":"00000000-0000-0000-0000-00000000000011","name":"Test Bot"},
        "conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000001","id":"0cf85376-8108-4a9d-bc31-ac2b64ad3f44"},
        "channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000001"} } }
        """;
}
