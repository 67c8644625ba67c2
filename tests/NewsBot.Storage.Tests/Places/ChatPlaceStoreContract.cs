using NewsBot.Core.Digests;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Places;

public abstract class ChatPlaceStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Now = A.Moment;

    [Fact]
    public async Task A_place_that_was_met_is_found_after_a_restart()
    {
        await Record.Places.MeetAsync(News, Now);
        await ReopenAsync();

        Assert.Equal(News, await Record.Places.FindAsync(News.Channel));
        Assert.Null(await Record.Places.FindAsync(Channel("19:sport")));
    }

    [Fact]
    public async Task A_place_that_is_met_again_takes_the_new_route_and_keeps_what_is_not_told()
    {
        await Record.Places.MeetAsync(News, Now);
        await Record.Places.MeetAsync(News with { Route = "https://amer/", Team = null, Name = null }, Now.AddDays(1));

        Assert.Equal(News with { Route = "https://amer/" }, await Record.Places.FindAsync(News.Channel));
    }

    [Fact]
    public async Task A_persons_own_conversation_is_found_while_it_is_open_the_last_one_met()
    {
        var first = News with { Channel = Channel("a:one"), Kind = "personal", Team = null, Name = null, Person = "Ann" };
        await Record.Places.MeetAsync(News, Now);
        await Record.Places.MeetAsync(first, Now);
        await Record.Places.MeetAsync(first with { Channel = Channel("a:two") }, Now.AddDays(1));
        await Record.Places.MeetAsync(first with { Channel = Channel("a:two"), Person = null }, Now.AddDays(2));

        Assert.Equal("a:two", (await OfAsync("Ann"))?.Channel.Address);
        await Record.Places.SetStateAsync(Channel("a:two"), PlaceState.Left, A.Moment);
        Assert.Equal(first, await OfAsync("Ann"));
        Assert.Null(await OfAsync("Bo"));
        Assert.Null(await Record.Places.OfPersonAsync(new("teams:other"), News.Channel.Surface, "Ann"));

        Task<ChatPlace?> OfAsync(string person) => Record.Places.OfPersonAsync(News.Channel.Workspace, News.Channel.Surface, person);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it_and_changes_nothing()
    {
        await Record.Places.MeetAsync(News, Now);
        var others = News.Channel with { Workspace = new("teams:other") };
        await Record.Places.SetStateAsync(others, PlaceState.Left, A.Moment);
        await Record.Places.RenameAsync(others, "Taken");

        Assert.Null(await Record.Places.FindAsync(others));
        Assert.Equal(News, await Record.Places.FindAsync(News.Channel));
        Assert.False(await Record.Places.ClaimWelcomeAsync(others, Now));
    }

    [Fact]
    public async Task One_welcome_is_given_until_the_place_is_left_and_met_again()
    {
        await Record.Places.MeetAsync(News, Now);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record.Places.ClaimWelcomeAsync(News.Channel, Now)));
        Assert.Equal(1, claims.Count(c => c));

        await Record.Places.SetStateAsync(News.Channel, PlaceState.Left, A.Moment);
        await Record.Places.MeetAsync(News, Now);
        Assert.True(await Record.Places.ClaimWelcomeAsync(News.Channel, Now));
    }

    [Fact]
    public async Task A_place_that_was_never_met_is_not_welcomed() => Assert.False(await Record.Places.ClaimWelcomeAsync(News.Channel, Now));

    [Fact]
    public async Task What_happens_to_a_team_happens_to_its_channels_and_to_no_others()
    {
        var elsewhere = News with { Channel = Channel("19:elsewhere"), Team = "19:other-team" };
        var general = News with { Channel = Channel("19:team"), Team = null };
        foreach (var place in new[] { News, elsewhere, general })
        {
            await Record.Places.MeetAsync(place, Now);
        }

        Assert.Equal(2, await Record.Places.SetStateAsync(Channel("19:team"), PlaceState.Paused, A.Moment));
        Assert.Equal(0, await Record.Places.SetStateAsync(Channel("19:team"), PlaceState.Open, A.Moment, from: PlaceState.Left));
        Assert.Equal(PlaceState.Paused, (await Record.Places.FindAsync(News.Channel))!.State);
        Assert.Equal(PlaceState.Open, (await Record.Places.FindAsync(elsewhere.Channel))!.State);

        Assert.Equal(2, await Record.Places.SetStateAsync(Channel("19:team"), PlaceState.Open, A.Moment, from: PlaceState.Paused));
        Assert.Equal(PlaceState.Open, (await Record.Places.FindAsync(News.Channel))!.State);
    }

    [Fact]
    public async Task Being_met_opens_a_place_that_was_left()
    {
        await Record.Places.MeetAsync(News, Now);
        await Record.Places.SetStateAsync(News.Channel, PlaceState.Left, A.Moment);
        Assert.Equal(PlaceState.Left, (await Record.Places.FindAsync(News.Channel))!.State);

        await Record.Places.MeetAsync(News, Now);
        Assert.Equal(PlaceState.Open, (await Record.Places.FindAsync(News.Channel))!.State);
    }

    [Fact]
    public async Task What_was_paused_because_nothing_could_be_posted_goes_on_when_the_place_is_open_again()
    {
        var elsewhere = News with { Channel = Channel("19:elsewhere"), Team = "19:other-team" };
        var resting = News with { Channel = Channel("19:resting") };
        var byHand = News with { Channel = Channel("19:by-hand") };
        foreach (var place in new[] { News, elsewhere, resting, byHand })
        {
            await Record.Places.MeetAsync(place, Now);
            var order = await FollowAsync(place.Channel);
            await Record.Digests.SaveAsync(order with { PausedAt = place == byHand ? Now : null });
            await Record.Deliveries.CloseAsync(place.Channel, "Removed.", Now);
        }

        await Record.Places.SetStateAsync(Channel("19:team"), PlaceState.Left, A.Moment);
        await Record.Places.SetStateAsync(resting.Channel, PlaceState.Paused, A.Moment);
        Assert.Empty(await RunningAsync());

        Assert.Equal(2, await Record.Places.SetStateAsync(Channel("19:team"), PlaceState.Open, A.Moment, from: PlaceState.Left));
        Assert.Equal([News.Channel], await RunningAsync());
        await Record.Places.MeetAsync(resting, Now);
        Assert.Equal([News.Channel, resting.Channel], await RunningAsync());

        Task<Subscription> FollowAsync(ChatChannel channel) => Record.Digests.SubscribeAsync(
            channel, null, new([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "UTC"), sayWhenEmpty: false, Now);

        async Task<IEnumerable<ChatChannel>> RunningAsync() =>
            (await Record.Digests.SubscriptionsAsync()).Where(o => o.PausedAt is null).Select(o => o.Channel).ToArray();
    }

    [Fact]
    public async Task A_new_name_holds()
    {
        await Record.Places.MeetAsync(News, Now);
        await Record.Places.RenameAsync(News.Channel, "Politics & more");

        Assert.Equal("Politics & more", (await Record.Places.FindAsync(News.Channel))!.Name);
    }

    private static ChatPlace News => new() { Channel = Channel("19:news"), Kind = "channel", Route = "https://emea/", Team = "19:team", Name = "News" };

    private static ChatChannel Channel(string address) => new(new("teams:desk"), "teams", address);
}
