using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Tests;

public class TeamsCheckTests
{
    [Fact]
    public async Task All_is_well_where_the_login_and_the_keys_answer()
    {
        await using var host = await TeamsHost.StartAsync();
        var findings = await CheckAsync(host);

        Assert.All(findings, f => Assert.True(f.IsWell, f.Words));
        Assert.Equal(["Teams token", "Teams keys", "Teams address"], findings.Select(f => f.What));
    }

    [Fact]
    public async Task What_is_wrong_is_told_without_a_secret()
    {
        await using var host = await TeamsHost.StartAsync(("ClientSecret", "another-secret"), ("PublicBase", "http://127.0.0.1:9/"));
        host.Teams.KeysAreDown = true;
        var findings = await CheckAsync(host);

        Assert.All(findings, f => Assert.False(f.IsWell, f.What));
        Assert.Contains("does not accept the app", findings[0].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, f => f.Words.Contains("another-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_leads_here_refuses_what_has_no_token()
    {
        await using var one = await TeamsHost.StartAsync();
        await using var host = await TeamsHost.StartAsync(("PublicBase", new Uri(one.Endpoint, "/").AbsoluteUri));

        Assert.Contains(await CheckAsync(host), f => f.IsWell && f.Words.Contains("leads here and refuses", StringComparison.Ordinal));
    }

    private static async Task<List<SurfaceFinding>> CheckAsync(TeamsHost host)
    {
        var findings = new List<SurfaceFinding>();
        await foreach (var finding in host.Get<ISurfaceCheck>().CheckAsync())
        {
            findings.Add(finding);
        }

        return findings;
    }
}
