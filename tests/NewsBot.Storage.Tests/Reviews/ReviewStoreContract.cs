using NewsBot.Core.Deliveries;
using NewsBot.Core.Messages;
using NewsBot.Core.Reviews;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Reviews;

public abstract class ReviewStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly ChatChannel Desk = new(new("slack:T1"), "slack", "C1");
    private static readonly WorkspaceId Theirs = new("slack:T2");

    private IReviewStore Drafts => Record.Reviews;

    [Fact]
    public async Task A_draft_is_not_taken_for_sending_until_it_is_let_go()
    {
        await OweAsync(Draft("a"));
        Assert.Empty(await ClaimAsync());

        Assert.True(await Drafts.ReleaseAsync("a", "Ann", A.Moment.AddMinutes(1), Message.Of("news, late")));
        Assert.False(await Drafts.ReleaseAsync("a", "Bo", A.Moment.AddMinutes(1), Message.Of("news")));

        await ReopenAsync();
        var taken = Assert.Single(await ClaimAsync());
        Assert.Equal(("Ann", A.Moment.AddMinutes(1), "news, late"), (taken.ReviewedBy, taken.ReviewedAt, PlainText.Render(taken.Message)));
    }

    [Fact]
    public async Task What_a_person_dropped_can_be_let_go_after_all_and_what_ran_out_of_time_cannot()
    {
        await OweAsync(Draft("dropped"), Draft("late"));
        Assert.True(await Drafts.DropAsync("dropped", "Ann", A.Moment));
        Assert.False(await Drafts.DropAsync("dropped", "Bo", A.Moment));
        Assert.True(await Drafts.ExpireAsync("late", "nobody looked", A.Moment));

        Assert.Empty(await Drafts.WaitingAsync());
        Assert.False(await Drafts.ReleaseAsync("late", "Ann", A.Moment, Message.Of("news")));
        Assert.True(await Drafts.ReleaseAsync("dropped", "Ann", A.Moment, Message.Of("news")));
    }

    [Fact]
    public async Task What_ran_out_of_time_takes_its_order_back_to_where_its_news_began()
    {
        var order = await FollowAsync();
        await Record.Digests.OweAsync("S1/digest", order, A.Moment.AddHours(8), Draft("S1/digest") with { Subscription = order, ToldFrom = A.Moment });
        await Record.Digests.OweAlertsAsync(
            order, A.Moment.AddHours(9), [Draft("S1/alert") with { Subscription = order, Kind = DeliveryKind.Alert, ToldFrom = A.Moment.AddHours(1) }]);

        await Drafts.ExpireAsync("S1/digest", "nobody looked", A.Moment.AddHours(10));
        await Drafts.ExpireAsync("S1/alert", "nobody looked", A.Moment.AddHours(10));

        var after = Assert.Single(await Record.Digests.SubscriptionsAsync());
        Assert.Equal((A.Moment, A.Moment.AddHours(1)), (after.ToldUntil, after.AlertedUntil));
    }

    [Fact]
    public async Task The_next_digest_takes_the_place_of_those_that_wait_and_of_no_alert()
    {
        var order = await FollowAsync();
        await OweAsync(
            Draft("one") with { Subscription = order, ToldFrom = A.Moment.AddHours(-2) }, Draft("two") with { Subscription = order, ToldFrom = A.Moment.AddHours(-1) },
            Draft("alert") with { Subscription = order, Kind = DeliveryKind.Alert, ToldFrom = A.Moment.AddHours(-9) });

        Assert.Equal(A.Moment.AddHours(-2), await Drafts.FoldDigestsAsync(order, "three took its place", A.Moment));
        Assert.Null(await Drafts.FoldDigestsAsync(order, "three took its place", A.Moment));
        Assert.Equal(["alert"], (await Drafts.WaitingAsync(Desk.Workspace)).Select(d => d.Key));
    }

    [Fact]
    public async Task Drafts_and_what_became_of_them_are_told_to_editors_once()
    {
        await OweAsync(Draft("a"), Draft("unshown"));
        Assert.Equal(["a", "unshown"], (await Drafts.UnshownAsync()).Select(d => d.Key));
        await Record.Deliveries.OweAsync([Draft(ReviewKeys.Shown("a")) with { Kind = DeliveryKind.Review, State = DeliveryState.Owed }]);
        Assert.Equal(["unshown"], (await Drafts.UnshownAsync()).Select(d => d.Key));

        await Drafts.DropAsync("a", "Ann", A.Moment.AddMinutes(1));
        await Drafts.DropAsync("unshown", "Ann", A.Moment.AddMinutes(1));
        var untold = Assert.Single(await Drafts.UntoldAsync(A.Moment));
        Assert.Empty(await Drafts.UntoldAsync(A.Moment.AddHours(1)));
        await Record.Deliveries.OweAsync([Draft(ReviewKeys.Ruled("a", untold.ReviewedAt!.Value)) with { Kind = DeliveryKind.Edit }]);

        Assert.Empty(await Drafts.UntoldAsync(A.Moment));
    }

    [Fact]
    public async Task A_draft_is_found_by_its_number_in_its_own_workspace_alone()
    {
        await OweAsync(Draft("a"), Draft("no draft") with { State = DeliveryState.Owed });
        var number = Assert.Single(await Drafts.WaitingAsync()).Number;

        Assert.Equal("a", (await Drafts.FindAsync(Desk.Workspace, number))?.Key);
        Assert.Null(await Drafts.FindAsync(Theirs, number));
        Assert.Null(await Drafts.FindAsync(Desk.Workspace, number + 1));
        Assert.Empty(await Drafts.WaitingAsync(Theirs));
    }

    private async Task<int> FollowAsync() => (await Record.Digests.SubscribeAsync(
        Desk, null, new([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London"), false, A.Moment)).Number;

    private Task<int> OweAsync(params Delivery[] deliveries) => Record.Deliveries.OweAsync(deliveries);

    private Task<IReadOnlyList<Delivery>> ClaimAsync() => Record.Deliveries.ClaimAsync("h", A.Moment.AddHours(1), A.Moment.AddHours(2), _ => true);

    private static Delivery Draft(string key) =>
        new() { Key = key, State = DeliveryState.Draft, Channel = Desk, Message = Message.Of("news"), OwedAt = A.Moment, NextTryAt = A.Moment };
}
