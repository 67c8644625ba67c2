using System.Net;
using NewsBot.Slack.Protocol.Socket;
using NewsBot.Testing.Slack;

namespace NewsBot.Slack.Tests.Protocol;

public sealed class SocketModeTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    private SlackSocketServer Server => _host.Slack.Sockets;

    public async ValueTask InitializeAsync()
    {
        _host = await SlackHost.StartAsync(("AppToken", SlackDouble.AppToken), ("SigningSecret", null));
        await SlackHost.UntilAsync(() => Server.Open == 1);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_mention_is_acknowledged_and_answered()
    {
        var ack = await Server.DeliverAsync("events_api", SlackEvent.Mention());

        Assert.Equal(["envelope_id"], ack.EnumerateObject().Select(p => p.Name));
        Assert.Contains("said: who wants the harbour master gone?", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_and_a_button_are_answered_as_over_HTTP()
    {
        var response = _host.Slack.ResponseUrl("s1").AbsoluteUri;
        await Server.DeliverAsync("slash_commands", $$"""{"command":"/newsbot","text":"who Jo Roe","team_id":"{{SlackDouble.Team}}","channel_id":"C0NEWSROOM","user_id":"U0PERSON","response_url":"{{response}}","trigger_id":"1.2"}""");
        Assert.Contains("said: who Jo Roe", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);

        var ack = await Server.DeliverAsync("interactive", """{"type":"block_suggestion","value":"ro"}""");
        Assert.Contains("\"text\":\"ro\"", ack.GetProperty("payload").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_goes_along_unless_Slack_says_that_it_takes_none()
    {
        const string Typed = """{"type":"block_suggestion","value":"ro"}""";

        Assert.True((await Server.DeliverAsync("interactive", Typed, more: "")).TryGetProperty("payload", out _));
        Assert.False((await Server.DeliverAsync("interactive", Typed, more: ",\"accepts_response_payload\":false")).TryGetProperty("payload", out _));
    }

    [Fact]
    public async Task An_address_of_any_name_of_this_machine_is_connected_to()
    {
        Server.Authority = $"0.0.0.0:{_host.Slack.ApiBase.Port}";
        await Server.DisconnectAsync("warning", TimeSpan.FromMilliseconds(50));

        await SlackHost.UntilAsync(() => Server.Opened == 2);
    }

    [Fact]
    public async Task What_is_unknown_is_acknowledged_and_left_alone()
    {
        await Server.DeliverAsync("some_future_type", """{"x":1}""");
        await Server.SendAsync("not json at all");
        await Server.SendAsync("""{"type":"news_to_us"}""");
        await Server.DeliverAsync("events_api", SlackEvent.Mention());

        Assert.Equal(1, Server.Opened);
        await _host.Slack.NextPostAsync();
    }

    [Fact]
    public async Task The_same_event_in_another_envelope_is_answered_once()
    {
        await Server.DeliverAsync("events_api", SlackEvent.Mention(id: "Ev0SAME"));
        await Server.DeliverAsync("events_api", SlackEvent.Mention(id: "Ev0SAME"));
        await Server.DeliverAsync("events_api", SlackEvent.Mention(text: "next", id: "Ev0NEXT", ts: "1740996000.000900"));

        await _host.Slack.NextPostAsync();
        Assert.Contains("said: next", (await _host.Slack.NextPostAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_a_hundred_refreshes_nothing_is_lost_and_nobody_is_deaf()
    {
        // Slack gives some ten seconds of notice, and counts two connections at a refresh; here a hundred come within a few seconds.
        Server.SaysConnections = 2;
        using var stop = new CancellationTokenSource();
        var delivered = 0;
        var delivering = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Server.DeliverAsync("events_api", SlackEvent.Wrap("""{"type":"app_home_opened","user":"U0PERSON","tab":"messages"}""", id: $"Ev{delivered}"), TimeSpan.FromSeconds(15), tries: 1);
                delivered++;
            }
        });
        for (var refresh = 1; refresh <= 100; refresh++)
        {
            var opened = Server.Opened;
            await Server.DisconnectAsync(refresh % 2 == 0 ? "warning" : "refresh_requested", TimeSpan.FromSeconds(3));
            await SlackHost.UntilAsync(() => Server.Opened > opened);
        }

        await stop.CancelAsync();
        await delivering;
        Assert.Equal(0, Server.Deaf);
        Assert.InRange(delivered, 100, int.MaxValue);
        Assert.InRange(Server.Opened, 101, 105);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_replaced()
    {
        Server.Break();
        await _host.AdvanceUntilAsync(() => Server.Opened == 2 && Server.Open == 1);
        await Server.DeliverAsync("events_api", SlackEvent.Mention());

        await _host.Slack.NextPostAsync();
    }

    // No frame, no close: what looks healthiest is noticed last.
    [Fact]
    public async Task A_connection_that_falls_silent_is_replaced()
    {
        await using var host = await SlackHost.StartAsync(
            new SocketTimings { Ping = TimeSpan.FromMilliseconds(200), Silence = TimeSpan.FromMilliseconds(400) }, ("AppToken", SlackDouble.AppToken));
        await SlackHost.UntilAsync(() => host.Slack.Sockets.Open == 1);
        await using var relay = SilentRelay.To(host.Slack.ApiBase.Port);
        host.Slack.Sockets.Authority = relay.Authority;
        await host.Slack.Sockets.DisconnectAsync("warning", TimeSpan.FromMilliseconds(50));
        await SlackHost.UntilAsync(() => host.Slack.Sockets is { Opened: 2, Open: 1 });
        await host.Slack.Sockets.DeliverAsync("over_the_relay", "{}");

        host.Slack.Sockets.Authority = null;
        await relay.FallSilentAsync();

        await host.AdvanceUntilAsync(() => host.Slack.Sockets.Opened == 3);
    }

    [Fact]
    public async Task Too_many_connections_and_refused_openings_are_tried_again_ever_more_slowly()
    {
        Server.InsteadOfHello("""{"type":"disconnect","reason":"too_many_websockets"}""");
        Server.InsteadOfHello("""{"type":"disconnect","reason":"never_heard_of"}""");
        _host.Slack.AnswerNext(503, "<html>no</html>");
        _host.Slack.RateLimitNext(10);
        var broken = _host.Clock.GetUtcNow();
        Server.Break();

        await _host.AdvanceUntilAsync(() => Server.Open == 1 && Server.Opened == 4, atMostSeconds: 120);

        Assert.InRange(_host.Clock.GetUtcNow() - broken, TimeSpan.FromSeconds(13), TimeSpan.FromSeconds(60));
        Assert.Equal("connected", _host.Get<SlackSockets>().Status.State);
    }

    [Fact]
    public async Task Switched_off_is_told_and_tried_again_after_minutes()
    {
        await Server.DisconnectAsync("link_disabled", TimeSpan.FromMilliseconds(1));
        await SlackHost.UntilAsync(() => _host.Get<SlackSockets>().Status.Problem?.Contains("switched off", StringComparison.Ordinal) == true);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _host.Http.GetAsync(_host.At("/health/slack"))).StatusCode);
        var opened = Server.Opened;

        await _host.AdvanceUntilAsync(() => Server.Opened > opened, atMostSeconds: 400, step: 10);
        await SlackHost.UntilAsync(() => Server.Open == 1);
        Assert.Contains("connected", await _host.Http.GetStringAsync(_host.At("/health/slack")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_ends_it_and_is_told()
    {
        await using var host = await SlackHost.StartAsync(("AppToken", "xapp-other"));

        await SlackHost.UntilAsync(() => host.Get<SlackSockets>().Status.State == "stopped");
        Assert.Equal(1, host.Slack.Calls("apps.connections.open"));
    }

    [Fact]
    public async Task Near_the_end_of_its_told_lifetime_a_connection_is_replaced_before_Slack_asks()
    {
        Server.LifetimeSeconds = 100;
        await Server.DisconnectAsync("warning", TimeSpan.FromMilliseconds(50));
        await SlackHost.UntilAsync(() => Server.Opened == 2);
        var opened = _host.Clock.GetUtcNow();

        await _host.AdvanceUntilAsync(() => Server.Opened == 3, atMostSeconds: 120);
        Assert.InRange(_host.Clock.GetUtcNow() - opened, TimeSpan.FromSeconds(89), TimeSpan.FromSeconds(92));
    }

    [Fact]
    public async Task With_ten_connections_the_old_one_is_closed_first()
    {
        Server.SaysConnections = 10;
        await Server.DisconnectAsync("warning", TimeSpan.FromMilliseconds(50));
        await SlackHost.UntilAsync(() => Server.Opened == 2);

        await Server.DisconnectAsync("warning", TimeSpan.FromSeconds(30));
        await SlackHost.UntilAsync(() => Server.Opened == 3);
        await SlackHost.UntilAsync(() => Server.Open == 1);
    }

    [Fact]
    public async Task Without_room_a_delivery_is_not_acknowledged()
    {
        await using var host = await SlackHost.StartAsync(("AppToken", SlackDouble.AppToken), ("MostWaiting", "10"));
        await SlackHost.UntilAsync(() => host.Slack.Sockets.Open == 1);
        for (var i = 0; i < 10; i++)
        {
            await host.Slack.Sockets.DeliverAsync("events_api", SlackEvent.Mention("wait", id: $"Ev{i}", ts: $"1740996000.{i:000000}"));
        }

        await Assert.ThrowsAsync<TimeoutException>(() => host.Slack.Sockets.DeliverAsync(
            "events_api", SlackEvent.Mention("wait", id: "Ev11", ts: "1740996000.000999"), TimeSpan.FromMilliseconds(300), tries: 1));
    }
}
