using System.Net;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Handlers;

public sealed class SlackInstallTests : IAsyncLifetime
{
    private static readonly (string, string?)[] OverTheWeb =
        [("BotToken", null), ("ClientId", SlackTokens.ClientId), ("ClientSecret", SlackTokens.ClientSecret)];

    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true });
    private SlackHost _host = null!;
    private int _mentions;

    public async ValueTask InitializeAsync() => _host = await SlackHost.StartAsync(OverTheWeb);

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_workspace_is_installed_its_installer_greeted_and_its_token_kept_encrypted()
    {
        Assert.Contains("/slack/install/start", await _browser.GetStringAsync(_host.At("/slack/install")), StringComparison.Ordinal);
        var page = await InstallAsync("T0ONE");

        Assert.Contains("NewsBot is installed", page, StringComparison.Ordinal);
        Assert.Equal("DU0INSTALLER", (await _host.Slack.NextPostAsync()).Channel);
        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.True((await SendAsync("T0OTHER")).IsClosed);
        var kept = await _host.Get<IInstallationStore>().FindAsync("slack", "T0ONE");
        Assert.DoesNotContain("xoxb", kept, StringComparison.Ordinal);
        Assert.Equal(SlackScopes.All, (await _host.Get<SlackInstallations>().FindAsync("T0ONE"))!.Scopes);
    }

    [Fact]
    public async Task An_app_that_must_name_itself_in_the_form_is_installed_and_renewed_too()
    {
        _host.Slack.Tokens.TakesHeader = false;
        Assert.Contains("NewsBot is installed", await InstallAsync("T0ONE", rotates: true), StringComparison.Ordinal);
        _host.Clock.Advance(TimeSpan.FromHours(11));

        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.Equal(1, _host.Slack.Tokens.Refreshed);
    }

    [Fact]
    public async Task Two_workspaces_each_post_with_their_own_token()
    {
        await InstallAsync("T0ONE");
        await InstallAsync("T0TWO");
        await SendAsync("T0ONE");
        await SendAsync("T0TWO");

        Assert.Equal(4, _host.Slack.Done("chat.postMessage").Count);
        Assert.Equal(2, _host.Slack.Done("chat.postMessage").Select(c => c.Token).Distinct().Count());
    }

    [Fact]
    public async Task A_whole_organisation_serves_each_of_its_workspaces_after_a_restart_too()
    {
        await InstallAsync(team: null, "E0GROUP");
        await _host.EventAsync("""
            {"type":"event_callback","team_id":"T0IN","context_team_id":"T0IN","event_id":"Ev0E","enterprise_id":"E0GROUP",
             "event":{"type":"app_mention","user":"W0PERSON","text":"who?","ts":"1.1","channel":"C0NEWSROOM","team":"T0STRANGER"},
             "authorizations":[{"enterprise_id":"E0GROUP","team_id":null,"user_id":"U0NEWSBOT","is_bot":true,"is_enterprise_install":true}]}
            """);
        await _host.Slack.NextPostAsync();
        Assert.Contains("slack:T0IN", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);

        _host = await _host.RestartAsync(OverTheWeb);
        Assert.True((await SendAsync("T0IN")).IsSent);
        Assert.True((await SendAsync("T0STRANGER")).IsClosed);
    }

    [Fact]
    public async Task A_shortcut_and_a_command_of_a_workspace_that_was_never_heard_of_find_its_organisation()
    {
        await InstallAsync(team: null, "E0GROUP");
        await _host.Slack.NextPostAsync();
        await _host.PressAsync($$"""
            {"type":"shortcut","callback_id":"newsbot_ask","team":null,"enterprise":{"id":"E0GROUP"},"is_enterprise_install":true,
             "user":{"id":"W0PERSON","team_id":"T0NEW"},"trigger_id":"{{_host.Slack.Views.Trigger()}}"}
            """);

        Assert.Contains("What do you want to know?", (await _host.Slack.Views.NextAsync()).Json, StringComparison.Ordinal);
        Assert.True((await SendAsync("T0NEW")).IsSent);
    }

    [Fact]
    public async Task An_organisation_that_takes_the_app_out_is_named_by_itself_alone()
    {
        await InstallAsync(team: null, "E0GROUP");
        await _host.EventAsync("""
            {"type":"event_callback","team_id":null,"enterprise_id":"E0GROUP","event_id":"Ev0GONE","event":{"type":"app_uninstalled"},
             "authorizations":[{"enterprise_id":"E0GROUP","team_id":null,"user_id":"U0NEWSBOT","is_bot":true,"is_enterprise_install":true}]}
            """);

        await SlackHost.UntilAsync(async () => (await _host.Get<IInstallationStore>().KeysAsync("slack")).Count == 0);
    }

    [Fact]
    public async Task Organisations_and_workspaces_that_install_at_once_are_kept_apart()
    {
        (string? Team, string? Enterprise)[] all = [(null, "E0GROUP"), (null, "E0OTHER"), ("T0IN1", "E0THIRD"), ("T0IN2", "E0THIRD"), ("T0ALONE", null)];
        await Task.WhenAll(all.Select(async place =>
        {
            using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true });
            Assert.Contains("NewsBot is installed", await InstallAsync(place.Team, place.Enterprise, browser: browser), StringComparison.Ordinal);
        }));
        foreach (var _ in all)
        {
            await _host.Slack.NextPostAsync();
        }

        await MentionAsync("T0G1", "E0GROUP", isWhole: true);
        await MentionAsync("T0G2", "E0GROUP", isWhole: true);
        await MentionAsync("T0O1", "E0OTHER", isWhole: true);
        await MentionAsync("T0IN1", "E0THIRD", isWhole: false);
        await MentionAsync("T0IN2", "E0THIRD", isWhole: false);
        await MentionAsync("T0ALONE", null, isWhole: false);

        var tokens = _host.Slack.Done("chat.postMessage").Skip(all.Length).Select(c => c.Token).ToArray();
        Assert.Equal(tokens[0], tokens[1]);
        Assert.Equal(5, tokens.Distinct().Count());
        Assert.True((await SendAsync("T0IN3")).IsClosed);

        await _host.EventAsync(Wrapped("T0G1", "E0GROUP", isWhole: true, """{"type":"app_uninstalled"}""", "Ev0GONE"));
        await SlackHost.UntilAsync(async () => !(await _host.Get<IInstallationStore>().KeysAsync("slack")).Contains("E0GROUP"));
        Assert.True((await SendAsync("T0G2")).IsClosed);
        foreach (var team in (string[])["T0O1", "T0IN1", "T0IN2", "T0ALONE"])
        {
            Assert.True((await SendAsync(team)).IsSent);
        }
    }

    [Fact]
    public async Task A_workspace_with_an_installation_of_its_own_keeps_it_when_its_organisation_installs_too()
    {
        await InstallAsync("T0IN", "E0GROUP");
        var own = (await _host.Get<SlackInstallations>().FindAsync("T0IN"))!.Token;
        await InstallAsync(team: null, "E0GROUP");
        await _host.Slack.NextPostAsync();
        await _host.Slack.NextPostAsync();
        await MentionAsync("T0IN", "E0GROUP", isWhole: true);
        Assert.Equal(own, _host.Slack.Done("chat.postMessage")[^1].Token);

        // Its own taken away, the organisation's serves it.
        _host.Slack.Tokens.Revoke(own);
        Assert.True((await SendAsync("T0IN")).IsClosed);
        await MentionAsync("T0IN", "E0GROUP", isWhole: true, id: "Ev0AGAIN");
        _host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await SendAsync("T0IN")).IsSent);
    }

    [Fact]
    public async Task Another_browser_a_used_state_and_an_old_one_are_refused()
    {
        var state = await BeginAsync();
        var code = _host.Slack.Tokens.Allow("T0ONE", null, SlackScopes.All, Back());
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.Http.GetAsync(_host.At($"/slack/oauth/callback?code={code}&state={state}"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.GetAsync(_host.At($"/slack/oauth/callback?code={code}&state={state}x"))).StatusCode);
        Assert.Equal(0, _host.Slack.Calls("oauth.v2.access"));

        state = await BeginAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(601));
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.GetAsync(_host.At($"/slack/oauth/callback?code={code}&state={state}"))).StatusCode);
        Assert.Equal(0, _host.Slack.Calls("oauth.v2.access"));
    }

    [Theory]
    [InlineData("error=access_denied", "You pressed Cancel")]
    [InlineData("error=%3Cscript%3E", "&lt;script&gt;")]
    [InlineData("code=never-given", "Slack no longer knew this attempt")]
    public async Task What_goes_wrong_is_told_in_plain_words(string query, string words)
    {
        var state = await BeginAsync();
        var response = await _browser.GetAsync(_host.At($"/slack/oauth/callback?{query}&state={state}"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotating_token_is_renewed_ahead_of_its_end_once_however_many_ask()
    {
        await InstallAsync("T0ONE", rotates: true);
        _host.Clock.Advance(TimeSpan.FromHours(10));
        _host.Clock.Advance(TimeSpan.FromSeconds(1));

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.Get<SlackInstallations>().FindAsync("T0ONE")));
        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, _host.Slack.Tokens.Refreshed);
        Assert.Equal(0, _host.Slack.Tokens.SpentTwice);
        Assert.True((await SendAsync("T0ONE")).IsSent);
    }

    [Fact]
    public async Task A_token_that_ended_is_renewed_and_the_call_made_again()
    {
        await InstallAsync("T0ONE", rotates: true);
        await _host.Slack.NextPostAsync();
        _host.Slack.FailNext("token_expired");

        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.Equal(1, _host.Slack.Tokens.Refreshed);
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_serves_on_and_is_tried_again_after_a_minute()
    {
        await InstallAsync("T0ONE", rotates: true);
        await _host.Slack.NextPostAsync();
        _host.Clock.Advance(TimeSpan.FromHours(11));
        var called = _host.Slack.Calls("oauth.v2.access");
        _host.Slack.AnswerNext(503, "<html>no</html>");
        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.Equal((called + 1, 0), (_host.Slack.Calls("oauth.v2.access"), _host.Slack.Tokens.Refreshed));

        _host.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True((await SendAsync("T0ONE")).IsSent);
        Assert.Equal(1, _host.Slack.Tokens.Refreshed);
    }

    [Fact]
    public async Task A_refused_token_takes_no_newer_one_with_it()
    {
        await InstallAsync("T0ONE");
        var old = (await _host.Get<SlackInstallations>().FindAsync("T0ONE"))!;
        await InstallAsync("T0ONE");
        _host.Slack.Tokens.Revoke(old.Token);
        await _host.Get<SlackInstallations>().RemoveRefusedAsync(old);

        Assert.True((await SendAsync("T0ONE")).IsSent);
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U0PERSON"],"bot":["U0NEWSBOT"]}}""")]
    public async Task An_uninstalled_app_loses_its_token_and_says_so(string gone)
    {
        await InstallAsync("T0ONE");
        await _host.EventAsync(SlackEvent.Wrap(gone, team: "T0ONE"));
        await SlackHost.UntilAsync(async () => (await _host.Get<IInstallationStore>().KeysAsync("slack")).Count == 0);

        Assert.True((await SendAsync("T0ONE")).IsClosed);
    }

    [Fact]
    public async Task A_persons_revoked_token_takes_nothing_away()
    {
        await InstallAsync("T0ONE");
        await _host.EventAsync(SlackEvent.Wrap("""{"type":"tokens_revoked","tokens":{"oauth":["U0PERSON"]}}""", team: "T0ONE"));
        await _host.EventAsync(SlackEvent.Mention(id: "Ev0M", team: "T0ONE"));
        await _host.Slack.NextPostAsync();
        await _host.Slack.NextPostAsync();

        Assert.True((await SendAsync("T0ONE")).IsSent);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_twice_is_deleted()
    {
        await InstallAsync("T0ONE");
        _host.Slack.Tokens.RevokeAll();

        Assert.True((await SendAsync("T0ONE")).IsClosed);
        Assert.Empty(await _host.Get<IInstallationStore>().KeysAsync("slack"));
    }

    [Fact]
    public async Task The_doctor_tells_tokens_permissions_and_the_address()
    {
        await InstallAsync("T0ONE", scopes: ["chat:write", "commands"]);
        var findings = new List<SurfaceFinding>();
        await foreach (var finding in _host.Get<ISurfaceCheck>().CheckAsync())
        {
            findings.Add(finding);
        }

        Assert.Contains(findings, f => f is { IsWell: true, Words: "the token holds" });
        Assert.Contains(findings, f => !f.IsWell && f.Words.Contains("files:write (lists as CSV files)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_doctor_counts_the_channels_page_by_page_and_says_so_where_Slack_does_not_tell_them()
    {
        foreach (var number in Enumerable.Range(1, 9))
        {
            _host.Slack.Channels.Add($"C0MORE{number}");
        }

        await InstallAsync("T0ONE");
        Assert.Contains("a member of 10 channels", await TokenFindingAsync(), StringComparison.Ordinal);

        _host.Slack.FailAfter("users.conversations", "fatal_error");
        Assert.Contains("Slack does not tell which channels", await TokenFindingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_looks_whether_the_address_leads_here()
    {
        await using var here = await SlackHost.StartAsync(("PublicBase", "http://127.0.0.1:1/"));

        await foreach (var finding in here.Get<ISurfaceCheck>().CheckAsync())
        {
            Assert.Equal(finding.What != "Slack address", finding.IsWell);
        }
    }

    private async Task<string> TokenFindingAsync()
    {
        await foreach (var finding in _host.Get<ISurfaceCheck>().CheckAsync())
        {
            return finding.Words;
        }

        return "";
    }

    private async Task<string> InstallAsync(string? team, string? enterprise = null, bool rotates = false, string[]? scopes = null, HttpClient? browser = null)
    {
        var state = await BeginAsync(browser);
        var code = _host.Slack.Tokens.Allow(team, enterprise, scopes ?? [.. SlackScopes.All], Back(), rotates);
        return await (browser ?? _browser).GetStringAsync(_host.At($"/slack/oauth/callback?code={code}&state={state}"));
    }

    private async Task MentionAsync(string team, string? enterprise, bool isWhole, string? id = null)
    {
        await _host.EventAsync(Wrapped(
            team, enterprise, isWhole, $$"""{"type":"app_mention","user":"W0PERSON","text":"who?","ts":"1.{{++_mentions}}","channel":"C0NEWSROOM"}""", id ?? $"Ev0{team}"));
        Assert.Contains($"slack:{team} ", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    private static string Wrapped(string team, string? enterprise, bool isWhole, string inner, string id) => $$"""
        {"type":"event_callback","team_id":"{{team}}","context_team_id":"{{team}}","event_id":"{{id}}","event":{{inner}},
         "authorizations":[{"enterprise_id":{{(enterprise is null ? "null" : $"\"{enterprise}\"")}},"team_id":{{(isWhole ? "null" : $"\"{team}\"")}},
          "user_id":"U0NEWSBOT","is_bot":true,"is_enterprise_install":{{(isWhole ? "true" : "false")}}}]}
        """;

    private string Back() => _host.At("/slack/oauth/callback").AbsoluteUri;

    private async Task<string> BeginAsync(HttpClient? browser = null)
    {
        var response = await (browser ?? _browser).GetAsync(_host.At("/slack/install/start"));
        var address = response.Headers.Location!;
        Assert.StartsWith(_host.Slack.SiteBase + "oauth/v2/authorize?client_id=1111.2222&scope=", address.AbsoluteUri, StringComparison.Ordinal);
        return address.Query.Split("state=")[1];
    }

    private Task<SendOutcome> SendAsync(string team) =>
        _host.Surface.SendAsync(new(new($"slack:{team}"), "slack", "C0NEWSROOM"), Message.Of("news"), "k");
}
