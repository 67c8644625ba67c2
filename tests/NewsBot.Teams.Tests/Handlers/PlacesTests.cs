using System.Text.Json.Nodes;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Testing.Teams;

namespace NewsBot.Teams.Tests.Handlers;

/// <summary>Where we are, how it is reached, and when nothing may be posted there any more.</summary>
public sealed class PlacesTests : IAsyncLifetime
{
    private const string Team = "19:team@thread.tacv2";

    private static readonly ChatChannel News = new(new($"teams:{TeamsDouble.Tenant}"), "teams", "19:news@thread.tacv2");

    private TeamsHost _host = null!;

    private string Url => _host.Teams.ServiceUrl;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_channel_that_spoke_to_us_can_be_posted_to_by_its_conversation_alone()
    {
        Assert.True((await SendAsync()).IsClosed);
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        var outcome = await SendAsync();

        Assert.True(outcome.IsSent);
        Assert.Equal("19:news@thread.tacv2", (await _host.Teams.NextPostAsync()).Conversation);
        var place = await _host.Get<IChatPlaceStore>().FindAsync(News);
        Assert.Equal(("channel", Team, "News"), (place!.Kind, place.Team, place.Name));
    }

    [Fact]
    public async Task A_conversation_that_moved_is_reached_where_it_was_last_met()
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        await MentionAsync("2", _host.Teams.MovedServiceUrl);
        await _host.Teams.NextPostAsync();
        await SendAsync();

        Assert.StartsWith("/amer/", (await _host.Teams.NextPostAsync()).RawPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    public async Task A_removal_stops_every_post_at_once_and_being_spoken_to_begins_again(string type)
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        await _host.PostAsync(ActivityJson.Json(Url, type, "f:1", Team, "channel", change: a =>
        {
            InTeam(a);
            a["action"] = "remove";
            a["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = ActivityJson.Bot });
        }));

        Assert.True((await SendAsync()).IsClosed);
        Assert.False(_host.Teams.HasPosts);

        await MentionAsync("2");
        await _host.Teams.NextPostAsync();
        Assert.True((await SendAsync()).IsSent);
    }

    [Fact]
    public async Task A_channel_rests_while_it_is_deleted_and_a_team_while_it_is_archived()
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        foreach (var (closing, opening) in new[] { ("channelDeleted", "channelRestored"), ("teamArchived", "teamUnarchived"), ("teamDeleted", "teamRestored") })
        {
            await ChangeAsync(closing);
            Assert.True((await SendAsync()).IsClosed);
            await ChangeAsync(opening);
            Assert.True((await SendAsync()).IsSent);
            _host.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        await ChangeAsync("teamHardDeleted");
        await ChangeAsync("teamRestored");
        Assert.True((await SendAsync()).IsClosed);
    }

    [Fact]
    public async Task A_person_who_once_spoke_to_us_alone_is_reached_alone_from_a_channel_too()
    {
        var surface = _host.Surface;
        await MentionAsync("1");
        await _host.PostAsync(ActivityJson.Personal(Url, "help", "2"));
        var own = News with { Address = "a:personal" };

        Assert.Equal(own, await surface.PersonalChannelAsync(News, "11aa"));
        Assert.Equal(own, await surface.PersonalChannelAsync(own, "11aa"));
        Assert.Equal(0, _host.Teams.Calls("/emea/v3/conversations"));
        Assert.Null(await surface.PersonalChannelAsync(News with { Workspace = new("teams:other") }, "11aa"));
    }

    [Fact]
    public async Task With_a_person_who_was_met_in_a_channel_alone_a_conversation_is_begun_once()
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        var own = await _host.Surface.PersonalChannelAsync(News, "11aa");

        Assert.Equal(News with { Address = "a:29:11aa" }, own);
        Assert.Equal(own, await _host.Surface.PersonalChannelAsync(News, "11aa"));
        Assert.Equal(1, _host.Teams.Calls("/emea/v3/conversations"));
        Assert.False(_host.Teams.HasPosts);
        Assert.True((await _host.Surface.SendAsync(own!, Message.Of("the news"), "k")).IsSent);
        Assert.Equal("a:29:11aa", (await _host.Teams.NextPostAsync()).Conversation);
    }

    [Fact]
    public async Task Whom_no_roster_holds_is_not_reached_alone()
    {
        _host.Teams.Strangers.Add("22bb");
        Assert.Null(await _host.Surface.PersonalChannelAsync(News, "11aa"));
        await MentionAsync("1");

        Assert.Null(await _host.Surface.PersonalChannelAsync(News, "22bb"));
        Assert.Null(await _host.Surface.PersonalChannelAsync(News, ""));
        Assert.Equal(0, _host.Teams.Calls("/emea/v3/conversations"));
    }

    [Fact]
    public async Task A_new_name_is_kept()
    {
        await MentionAsync("1");
        await ChangeAsync("channelRenamed", a => a["channelData"]!["channel"]!["name"] = "Politics");
        await ChangeAsync("something_new");

        Assert.Equal("Politics", (await _host.Get<IChatPlaceStore>().FindAsync(News))!.Name);
    }

    [Fact]
    public async Task A_place_that_the_service_closes_is_not_tried_again()
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        _host.Teams.Left.Add("19:news@thread.tacv2");

        Assert.True((await SendAsync()).IsClosed);
        var calls = _host.Teams.CallsUnder("/emea/v3");
        Assert.True((await SendAsync()).IsClosed);
        Assert.Equal(calls, _host.Teams.CallsUnder("/emea/v3"));
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(403, "InvalidBotApiHost")]
    public async Task What_holds_the_whole_organisation_leaves_no_single_place(int status, string code)
    {
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        _host.Teams.AnswerNext(status, $$$"""{"error":{"code":"{{{code}}}","message":"x"}}""");

        Assert.True((await SendAsync()).HoldsWorkspace);
        Assert.True((await SendAsync()).IsSent);
    }

    [Fact]
    public async Task A_removal_also_stops_the_answers_that_are_on_their_way()
    {
        await _host.PostAsync(ActivityJson.Personal(Url, "wait", "1"));
        await _host.PostAsync(ActivityJson.Personal(Url, "who?", "2"));
        Assert.True(SpinWait.SpinUntil(() => _host.Conversation.Asked == 1, TimeSpan.FromSeconds(10)));
        await _host.PostAsync(ActivityJson.Json(Url, "installationUpdate", "f:3", "a:personal", "personal", change: a => a["action"] = "remove"));
        _host.Conversation.Open();

        await MentionAsync("4");
        Assert.Equal(ActivityJson.Thread, (await _host.Teams.NextPostAsync()).Conversation);
        await _host.PostAsync(ActivityJson.Personal(Url, "last", "5"));
        Assert.StartsWith("said: last\n", (await _host.Teams.NextPostAsync()).Words, StringComparison.Ordinal);
        Assert.Equal(3, _host.Conversation.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Standing_orders_go_on_when_we_are_added_or_spoken_to_again(bool isAdded)
    {
        _host.Teams.Conversations.Add(Team);
        await MentionAsync("1");
        await _host.Teams.NextPostAsync();
        var orders = _host.Get<IDigestStore>();
        var now = _host.Clock.GetUtcNow();
        await orders.SubscribeAsync(News, null, new([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "UTC"), sayWhenEmpty: false, now);
        await _host.PostAsync(Installation("remove", "f:1"));
        await _host.Get<IDeliveryStore>().CloseAsync(News, (await SendAsync()).Problem!, now);
        Assert.NotNull(Assert.Single(await orders.SubscriptionsAsync()).PauseProblem);

        await (isAdded ? _host.PostAsync(Installation("add", "f:2")) : MentionAsync("2"));

        var order = Assert.Single(await orders.SubscriptionsAsync());
        Assert.Equal((null, null), (order.PausedAt, order.PauseProblem));
        await _host.Teams.NextPostAsync();
        Assert.True((await SendAsync()).IsSent);
    }

    [Fact]
    public async Task Another_tenants_conversation_of_the_same_name_is_another_place()
    {
        await MentionAsync("1");

        Assert.True((await _host.Surface.SendAsync(News with { Workspace = new("teams:other") }, Message.Of("x"), "k")).IsClosed);
    }

    private string Installation(string action, string id) => ActivityJson.Json(Url, "installationUpdate", id, Team, "channel", change: a =>
    {
        InTeam(a);
        a["action"] = action;
    });

    private Task<SendOutcome> SendAsync() => _host.Surface.SendAsync(News, Message.Of("the news"), "k");

    private Task<HttpResponseMessage> MentionAsync(string id, string? url = null) => _host.Teams.BringAsync(
        _host.Http,
        _host.Endpoint,
        ActivityJson.InChannel(url ?? Url, "<at>NewsBot</at> help", id, a =>
        {
            ActivityJson.Mention()(a);
            InTeam(a);
        }),
        _host.Teams.Signer.Token(url ?? Url));

    private async Task ChangeAsync(string what, Action<JsonObject>? change = null) =>
        await _host.PostAsync(ActivityJson.Json(Url, "conversationUpdate", $"f:{what}", Team, "channel", change: a =>
        {
            InTeam(a);
            a["channelData"]!["eventType"] = what;
            change?.Invoke(a);
        }));

    private static void InTeam(JsonObject activity)
    {
        activity["channelData"]!["team"] = new JsonObject { ["id"] = Team };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:news@thread.tacv2", ["name"] = "News" };
    }
}
