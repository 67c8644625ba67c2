using NewsBot.Core.Alerts;
using NewsBot.Core.Corrections;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Deliveries;

public abstract class DeliveryStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly ChatChannel Desk = new(new("slack:T1"), "slack", "C1");
    private static readonly ChatChannel Other = Desk with { Address = "C2" };
    private static readonly DateTimeOffset Lease = A.Moment.AddMinutes(2);

    private IDeliveryStore Store => Record.Deliveries;

    [Fact]
    public async Task A_delivery_comes_back_whole_with_what_it_carries()
    {
        var delivery = Owed("k") with
        {
            Kind = DeliveryKind.Alert,
            Level = AlertLevel.Flash,
            Subscription = 4,
            ToldFrom = A.Moment.AddHours(-1),
            Carries = [new(2, "NEW", "facts", "line"), new(1, "CORRECTED", "other facts", "another line")],
        };
        Assert.Equal(1, await Store.OweAsync([delivery]));
        Assert.Equal(0, await Store.OweAsync([delivery with { Message = Message.Of("other") }]));
        await ReopenAsync();

        Assert.Equivalent(delivery with { Number = 1 }, await Store.FindAsync("k"), strict: true);
        Assert.Null(await Store.FindAsync("nothing"));
    }

    [Fact]
    public async Task Of_each_conversation_what_waits_longest_is_taken_and_the_most_urgent_first()
    {
        await Store.OweAsync([Owed("one"), Owed("two"), Owed("urgent", Other) with { Level = AlertLevel.Urgent }, Owed("later", Desk with { Address = "C3" }) with { NextTryAt = A.Moment.AddHours(1) }]);

        Assert.Equal(["urgent", "one"], (await ClaimAsync("h")).Select(d => d.Key));
    }

    [Fact]
    public async Task What_one_host_has_taken_another_gets_only_after_the_lease_and_sees_whether_it_was_begun()
    {
        await Store.OweAsync([Owed("begun"), Owed("taken", Other)]);
        Assert.All(await ClaimAsync("h1"), d => Assert.Null(d.AttemptedAt));
        Assert.True(await Store.BeginAsync("begun", "h1", A.Moment.AddSeconds(1)));

        Assert.Empty(await ClaimAsync("h2"));
        Assert.Equal(
            [("begun", A.Moment.AddSeconds(1)), ("taken", (DateTimeOffset?)null)],
            (await ClaimAsync("h2", Lease)).Select(d => (d.Key, d.AttemptedAt)).OrderBy(d => d.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_who_has_taken_a_delivery_may_begin_it_and_only_within_the_lease()
    {
        await Store.OweAsync([Owed("k")]);
        Assert.False(await Store.BeginAsync("k", "h1", A.Moment));
        var taken = Assert.Single(await ClaimAsync("h1"));

        Assert.False(await Store.BeginAsync("k", "h2", A.Moment));
        Assert.False(await Store.BeginAsync("k", "h1", Lease));
        Assert.True(await Store.BeginAsync("k", "h1", A.Moment));
        Assert.True(await Store.BeginAsync("k", "h1", A.Moment.AddSeconds(5)));
        Assert.Equal(A.Moment, (await Store.FindAsync("k"))!.AttemptedAt);
        await Store.SaveOutcomeAsync(taken with { State = DeliveryState.Sent, MessageId = "m1", SentAt = A.Moment });
        Assert.False(await Store.BeginAsync("k", "h1", A.Moment));
    }

    [Fact]
    public async Task However_many_hosts_take_at_once_each_delivery_is_taken_by_one()
    {
        await Store.OweAsync([.. Enumerable.Range(0, 40).Select(n => Owed($"k{n}", Desk with { Workspace = new($"slack:T{n}") }))]);
        await using var second = await OpenAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() =>
            (n % 2 == 0 ? Store : second.Deliveries).ClaimAsync($"h{n}", A.Moment, Lease, d => d.Key.Length % 2 == n % 2 || n > 1))));

        Assert.Equal(40, taken.SelectMany(t => t).Count());
        Assert.Equal(40, taken.SelectMany(t => t).Select(d => d.Key).Distinct().Count());
    }

    [Fact]
    public async Task For_one_workspace_one_host_takes_at_a_time_and_another_when_that_is_silent()
    {
        await Store.OweAsync([Owed("a"), Owed("b", Other), Owed("theirs", new(new("slack:T2"), "slack", "C1"))]);
        Assert.Equal(["a"], (await Store.ClaimAsync("h1", A.Moment, Lease, d => d.Key == "a")).Select(d => d.Key));

        Assert.Equal(["theirs"], (await ClaimAsync("h2")).Select(d => d.Key));
        Assert.Empty(await ClaimAsync("h2", A.Moment.AddSeconds(9)));
        Assert.Equal(["b"], (await ClaimAsync("h2", A.Moment.AddSeconds(11))).Select(d => d.Key));
    }

    [Fact]
    public async Task A_workspace_that_asked_to_wait_is_left_alone_by_every_other_host_too()
    {
        await Store.OweAsync([Owed("a"), Owed("b", Other)]);
        await Store.ClaimAsync("h1", A.Moment, Lease, d => d.Key == "a");
        await Store.HoldAsync("h1", Desk, A.Moment.AddMinutes(1));
        await Store.HoldAsync("h1", Desk, A.Moment.AddSeconds(20));

        Assert.Empty(await ClaimAsync("h2", A.Moment.AddSeconds(59)));
        Assert.Equal(["b"], (await ClaimAsync("h2", A.Moment.AddSeconds(61))).Select(d => d.Key));
    }

    [Fact]
    public async Task What_a_host_does_not_want_now_stays_untouched()
    {
        await Store.OweAsync([Owed("k")]);

        Assert.Empty(await Store.ClaimAsync("h1", A.Moment, Lease, _ => false));
        Assert.Null(Assert.Single(await ClaimAsync("h2")).AttemptedAt);
    }

    [Fact]
    public async Task A_reply_waits_for_its_message_and_then_knows_its_id()
    {
        await Store.OweAsync([Owed("base"), Owed("reply", Other) with { About = "base", Kind = DeliveryKind.FollowUp }]);
        var first = Assert.Single(await ClaimAsync("h"));
        Assert.Equal("base", first.Key);

        await Store.SaveOutcomeAsync(first with { State = DeliveryState.Sent, MessageId = "m7", SentAt = A.Moment });

        var reply = Assert.Single(await ClaimAsync("h"));
        Assert.Equal(("reply", "m7"), (reply.Key, reply.AboutMessageId));
    }

    [Fact]
    public async Task An_outcome_gives_free_and_keeps_what_is_known_of_the_attempt()
    {
        await Store.OweAsync([Owed("k")]);
        var taken = Assert.Single(await ClaimAsync("h"));
        var after = taken with { Tries = 1, AttemptedAt = A.Moment, MayBeDouble = true, NextTryAt = A.Moment.AddMinutes(1), Problem = "no answer" };
        await Store.SaveOutcomeAsync(after);

        Assert.Equivalent(after, Assert.Single(await ClaimAsync("h2", A.Moment.AddMinutes(1))), strict: true);
        Assert.Equal(new DeliveryCounts(1, 0, 0, 0, 1, A.Moment), await Store.CountAsync(A.Moment.AddDays(-1)));
    }

    [Fact]
    public async Task A_closed_channel_fails_what_is_owed_pauses_its_orders_and_takes_back_how_far_they_were_told()
    {
        var times = new DigestTimes([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London");
        var order = await Record.Digests.SubscribeAsync(Desk, null, times, false, A.Moment);
        var elsewhere = await Record.Digests.SubscribeAsync(Other, null, times, false, A.Moment);
        await Record.Digests.OweAsync("sent", order.Number, A.Moment.AddHours(1), Owed("sent") with { Subscription = 1, State = DeliveryState.Sent });
        await Record.Digests.OweAsync(
            "owed", order.Number, A.Moment.AddHours(9), Owed("owed") with { Subscription = 1, OwedAt = A.Moment.AddHours(9), ToldFrom = A.Moment.AddHours(1) });
        await Store.OweAsync([Owed("theirs", Other)]);

        Assert.Equal([order.Number], await Store.CloseAsync(Desk, "the channel is gone", A.Moment.AddHours(9)));
        Assert.Empty(await Store.CloseAsync(Desk, "the channel is gone", A.Moment.AddHours(9)));

        var orders = await Record.Digests.SubscriptionsAsync();
        Assert.Equal((A.Moment.AddHours(9), "the channel is gone", A.Moment.AddHours(1)), (orders[0].PausedAt, orders[0].PauseProblem, orders[0].ToldUntil));
        Assert.Equal(elsewhere, orders[1] with { Times = elsewhere.Times, Terms = elsewhere.Terms });
        Assert.Equal(["owed"], (await Store.SearchAsync(new(9, State: DeliveryState.Failed))).Select(d => d.Key));
        Assert.Equal(["theirs"], (await Store.SearchAsync(new(9, State: DeliveryState.Owed))).Select(d => d.Key));
    }

    [Fact]
    public async Task The_messages_that_show_an_entry_are_found_in_their_own_workspace()
    {
        await Store.OweAsync([
            Owed("a") with { Carries = [new(1, "NEW", "f", "l"), new(2, "NEW", "f", "l")] },
            Owed("b") with { Carries = [new(1, "CHANGED", "g", "m")], State = DeliveryState.Sent },
            Owed("failed") with { Carries = [new(1, "NEW", "f", "l")], State = DeliveryState.Failed },
            Owed("elsewhere", Other) with { Carries = [new(4, "NEW", "f", "l")] },
            Owed("theirs", new(new("slack:T2"), "slack", "C1")) with { Carries = [new(1, "NEW", "f", "l")] }]);

        Assert.Equal([("a", "NEW"), ("b", "CHANGED")], (await Store.CarriersAsync(Desk.Workspace, [1])).Select(c => (c.Delivery.Key, c.Carried.Label)));
        Assert.Empty(await Store.CarriersAsync(Desk.Workspace, [3]));
        Assert.Equal(["elsewhere"], (await Store.CarriersAsync(Desk.Workspace, [4, 1], Other)).Select(c => c.Delivery.Key));
    }

    [Fact]
    public async Task A_message_that_was_not_taken_yet_is_replaced_and_one_that_may_stand_wants_an_edit()
    {
        await Store.OweAsync([Owed("waits") with { Carries = [new(1, "NEW", "f", "l")] }, Owed("stands", Other)]);
        await Store.ClaimAsync("h", A.Moment, Lease, d => d.Key == "stands");

        Assert.True(await Store.ReplaceAsync("waits", Message.Of("right"), [new(1, "NEW", "g", "m")]));
        Assert.False(await Store.ReplaceAsync("stands", Message.Of("right"), []));

        var kept = await Store.FindAsync("waits");
        Assert.Equal("right", PlainText.Render(kept!.Message));
        Assert.Equal(new CarriedEntry(1, "NEW", "g", "m"), Assert.Single(kept.Carries));
    }

    [Fact]
    public async Task A_trouble_is_on_file_once_and_can_begin_again_when_it_is_over()
    {
        var notice = new Notice("feed/F1", null, "F1 fails", A.Moment, null);
        Assert.True(await Record.Notices.RaiseAsync(notice));
        Assert.False(await Record.Notices.RaiseAsync(notice));
        Assert.Equal(notice, Assert.Single(await Record.Notices.OpenAsync(new("slack:T1"))));

        Assert.Equal(A.Moment.AddHours(1), (await Record.Notices.ClearAsync("feed/F1", A.Moment.AddHours(1)))?.ClearedAt);
        Assert.Null(await Record.Notices.ClearAsync("feed/F1", A.Moment.AddHours(2)));
        Assert.True(await Record.Notices.RaiseAsync(notice with { RaisedAt = A.Moment.AddHours(3) }));
    }

    [Fact]
    public async Task Troubles_of_one_workspace_are_not_anothers()
    {
        await Record.Notices.RaiseAsync(new("subscription/S1", new("slack:T1"), "S1 is paused", A.Moment, null));

        Assert.Empty(await Record.Notices.OpenAsync(new("slack:T2")));
        Assert.Single(await Record.Notices.OpenAsync());
    }

    [Fact]
    public async Task Each_workspace_has_one_channel_for_notices()
    {
        await Record.Notices.SetChannelAsync(Desk);
        await Record.Notices.SetChannelAsync(Other);

        Assert.Equal([Other], await Record.Notices.ChannelsAsync());
        Assert.True(await Record.Notices.RemoveChannelAsync(Desk.Workspace));
        Assert.False(await Record.Notices.RemoveChannelAsync(Desk.Workspace));
    }

    [Fact]
    public async Task What_a_person_was_told_last_is_kept_and_counted()
    {
        ICorrectionStore store = Record.Corrections;
        await store.AnsweredAsync(Desk.Workspace, "Ann", [new(1, "", "old", "l"), new(2, "", "f", "l")], A.Moment);
        await store.AnsweredAsync(Desk.Workspace, "Ann", [new(1, "", "new", "m")], A.Moment.AddHours(1));
        await store.AnsweredAsync(Desk.Workspace, "Bo", [new(1, "", "new", "m")], A.Moment);

        Assert.Equal([(1, "new"), (2, "f")], (await store.AnsweredAsync(Desk.Workspace, "Ann", A.Moment, 9)).Select(e => (e.Entry, e.Facts)));
        Assert.Equal(1, Assert.Single(await store.AnsweredAsync(Desk.Workspace, "Ann", A.Moment, 1)).Entry);
        Assert.Equal(2, await store.AskersAsync(Desk.Workspace, 1, A.Moment));
        Assert.Equal(0, await store.AskersAsync(new("slack:T2"), 1, A.Moment));
    }

    [Fact]
    public async Task How_far_changes_were_looked_at_is_kept_for_each_workspace()
    {
        Assert.Null(await Record.Corrections.LookedUntilAsync(Desk.Workspace));
        await Record.Corrections.SetLookedUntilAsync(Desk.Workspace, A.Moment);
        await Record.Corrections.SetLookedUntilAsync(Desk.Workspace, A.Moment.AddHours(1));

        Assert.Equal(A.Moment.AddHours(1), await Record.Corrections.LookedUntilAsync(Desk.Workspace));
        Assert.Equal([Desk.Workspace], await Record.Corrections.WorkspacesAsync());
    }

    [Fact]
    public async Task An_order_whose_post_is_given_up_goes_back_to_where_the_post_began_and_never_on()
    {
        var times = new DigestTimes([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London");
        var order = await Record.Digests.SubscribeAsync(Desk, null, times, false, A.Moment);
        var (began, told) = (A.Moment.AddHours(1), A.Moment.AddHours(9));
        await Record.Digests.OweAsync("digest", order.Number, told, Owed("digest") with { Subscription = order.Number, ToldFrom = began });
        await Record.Digests.OweAlertsAsync(order.Number, told, [Owed("alert") with { Subscription = order.Number, Kind = DeliveryKind.Alert, ToldFrom = began.AddHours(1) }]);

        await Store.TellAgainAsync("nothing");
        await Store.TellAgainAsync("alert");
        Assert.Equal((told, began.AddHours(1)), await MarksAsync());
        await Store.TellAgainAsync("digest");
        Assert.Equal((began, began.AddHours(1)), await MarksAsync());

        await Record.Digests.OweAlertsAsync(order.Number, A.Moment, []);
        await Store.TellAgainAsync("alert");
        Assert.Equal((began, A.Moment), await MarksAsync());

        async Task<(DateTimeOffset?, DateTimeOffset?)> MarksAsync()
        {
            var now = Assert.Single(await Record.Digests.FindAsync([order.Number]));
            return (now.ToldUntil, now.AlertedUntil);
        }
    }

    [Fact]
    public async Task An_order_that_falls_silent_keeps_what_was_not_begun_for_later_and_sends_its_corrections()
    {
        var times = new DigestTimes([new(8, 0)], new HashSet<DayOfWeek> { DayOfWeek.Monday }, "Europe/London");
        var order = await Record.Digests.SubscribeAsync(Desk, null, times, false, A.Moment);
        Delivery Of(string key, ChatChannel? channel = null) => Owed(key, channel) with { Subscription = order.Number, ToldFrom = A.Moment };
        await Store.OweAsync([Of("begun")]);
        await ClaimAsync("h");
        await Store.BeginAsync("begun", "h", A.Moment);
        await Record.Digests.OweAsync("digest", order.Number, A.Moment.AddHours(1), Of("digest", Other));
        await Store.OweAsync([Of("edit", Other) with { Kind = DeliveryKind.Edit, About = "begun" }, Owed("theirs", Desk with { Address = "C3" })]);

        await Store.SilenceAsync(order.Number, "S1 is paused.", A.Moment);

        Assert.Equal([("digest", "S1 is paused.")], (await Store.SearchAsync(new(9, State: DeliveryState.Failed))).Select(d => (d.Key, d.Problem)));
        Assert.Equal(A.Moment, Assert.Single(await Record.Digests.FindAsync([order.Number])).ToldUntil);
    }

    [Fact]
    public async Task Corrections_that_a_closed_channel_did_not_take_are_owed_again_when_it_opens_and_news_is_not()
    {
        await Store.OweAsync([
            Owed("news"), Owed("edit") with { Kind = DeliveryKind.Edit, About = "news" }, Owed("reply") with { Kind = DeliveryKind.FollowUp },
            Owed("old") with { Kind = DeliveryKind.Correction, OwedAt = A.Moment.AddDays(-31) }, Owed("elsewhere", Other) with { Kind = DeliveryKind.Correction, State = DeliveryState.Failed }]);
        await Store.CloseAsync(Desk, "It is archived.", A.Moment);
        Assert.Empty(await Store.SearchAsync(new(9, State: DeliveryState.Owed)));

        Assert.Empty(await Store.OpenAsync(Desk, A.Moment.AddMinutes(5)));

        Assert.Equal(
            [("reply", A.Moment.AddMinutes(5), (string?)null), ("edit", A.Moment.AddMinutes(5), null)],
            (await Store.SearchAsync(new(9, State: DeliveryState.Owed))).Select(d => (d.Key, d.NextTryAt, d.Problem)));
    }

    [Fact]
    public async Task Deliveries_are_found_by_their_kind_and_counted_by_their_state()
    {
        await Store.OweAsync(
        [
            Owed("digest"), Owed("alert") with { Kind = DeliveryKind.Alert }, Owed("draft") with { State = DeliveryState.Draft },
            Owed("sent") with { Kind = DeliveryKind.Alert, State = DeliveryState.Sent, MayBeDouble = true }, Owed("unknown") with { State = DeliveryState.Unknown, MayBeDouble = true },
            Owed("failed") with { State = DeliveryState.Failed, MayBeDouble = true }, Owed("early") with { State = DeliveryState.Sent, OwedAt = A.Moment.AddDays(-2) },
        ]);

        Assert.Equal(["sent", "alert"], (await Store.SearchAsync(new(9, Kind: DeliveryKind.Alert))).Select(d => d.Key));
        Assert.Equal(
            new DeliveryCounts(2, 1, 1, 1, 2, A.Moment) { Drafts = 1 },
            await Store.CountAsync(A.Moment.AddDays(-1)));
    }

    private Task<IReadOnlyList<Delivery>> ClaimAsync(string host, DateTimeOffset? now = null) =>
        Store.ClaimAsync(host, now ?? A.Moment, (now ?? A.Moment).AddMinutes(2), _ => true);

    private static Delivery Owed(string key, ChatChannel? channel = null) =>
        new() { Key = key, Channel = channel ?? Desk, Message = Message.Of("news"), OwedAt = A.Moment, NextTryAt = A.Moment };
}
