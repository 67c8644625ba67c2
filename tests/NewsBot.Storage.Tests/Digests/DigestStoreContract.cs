using NewsBot.Core.Calls;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Figures;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Digests;

public abstract class DigestStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly ChatChannel Desk = new(new("slack:T1"), "slack", "C1");

    private static readonly DigestTimes Times = new(
        [new(8, 0), new(17, 30)], new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Sunday }, "Europe/London");

    [Fact]
    public async Task A_subscription_comes_back_as_it_was()
    {
        var target = await AddFigureAsync("Tom Doe");
        var subscription = await Record.Digests.SubscribeAsync(Desk, target, Times, true, A.Moment);

        await ReopenAsync();

        Assert.Equivalent(
            new Subscription { Number = 1, Channel = Desk, Target = target, Times = Times, SayWhenEmpty = true, CreatedAt = A.Moment },
            Assert.Single(await Record.Digests.SubscriptionsAsync()), strict: true);
        Assert.Equal("S1", subscription.Id);
    }

    [Fact]
    public async Task The_same_order_given_again_is_brought_up_to_date_and_keeps_its_number()
    {
        var target = await AddFigureAsync("Tom Doe");
        foreach (var about in new FigureId?[] { null, target })
        {
            var first = await SubscribeAsync(about);
            await Record.Digests.OweAsync($"k{first.Number}", first.Number, A.Moment.AddHours(1), null);

            var again = await Record.Digests.SubscribeAsync(Desk, about, Times with { Zone = "Asia/Kolkata" }, true, A.Moment.AddDays(1));

            Assert.Equal((first.Number, first.CreatedAt), (again.Number, again.CreatedAt));
            Assert.Equal(("Asia/Kolkata", true, A.Moment.AddHours(1)), (again.Times.Zone, again.SayWhenEmpty, again.ToldUntil));
        }

        Assert.Equal(2, (await Record.Digests.SubscriptionsAsync()).Count);
    }

    [Fact]
    public async Task A_workspace_sees_and_ends_only_its_own_orders()
    {
        var mine = await SubscribeAsync(null);
        var theirs = await Record.Digests.SubscribeAsync(Desk with { Workspace = new("slack:T2") }, null, Times, false, A.Moment);

        Assert.Equal(mine.Number, Assert.Single(await Record.Digests.SubscriptionsAsync(Desk.Workspace)).Number);
        Assert.False(await Record.Digests.UnsubscribeAsync(Desk.Workspace, theirs.Number));
        Assert.True(await Record.Digests.UnsubscribeAsync(Desk.Workspace, mine.Number));
        Assert.False(await Record.Digests.UnsubscribeAsync(Desk.Workspace, mine.Number));
        Assert.Equal(theirs.Number, Assert.Single(await Record.Digests.SubscriptionsAsync()).Number);
        Assert.Equal(3, (await SubscribeAsync(null)).Number);
    }

    [Fact]
    public async Task What_is_owed_comes_back_with_the_same_message()
    {
        var subscription = await SubscribeAsync(null);
        var delivery = Owed("S1 2025-03-03 08:00") with { Message = EveryBlock() };
        Assert.True(await Record.Digests.OweAsync(delivery.Key, subscription.Number, A.Moment, delivery));

        await ReopenAsync();

        var kept = Assert.Single(await OwedAsync(A.Moment, 10));
        Assert.Equivalent(delivery with { Number = 1 }, kept, strict: true);
        Assert.Equal(delivery.Message.Blocks.Select(b => b.GetType()), kept.Message.Blocks.Select(b => b.GetType()));
        Assert.Equal(A.Moment, Assert.Single(await Record.Digests.SubscriptionsAsync()).ToldUntil);
    }

    [Fact]
    public async Task A_key_is_owed_once_however_many_try_at_once()
    {
        var subscription = await SubscribeAsync(null);

        var owed = await Task.WhenAll(Enumerable.Range(0, 10).Select(n =>
            Task.Run(() => Record.Digests.OweAsync("k", subscription.Number, A.Moment.AddHours(n), Owed("k")))));

        Assert.Single(owed, o => o);
        Assert.Single(await OwedAsync(A.Moment, 10));
        Assert.True(await Record.Digests.IsKnownAsync("k"));
    }

    [Fact]
    public async Task A_known_key_changes_nothing()
    {
        var subscription = await SubscribeAsync(null);
        await Record.Digests.OweAsync("k", subscription.Number, A.Moment, null);

        Assert.False(await Record.Digests.OweAsync("k", subscription.Number, A.Moment.AddHours(1), Owed("k")));

        Assert.Empty(await OwedAsync(A.Moment.AddDays(1), 10));
        Assert.Equal(A.Moment, Assert.Single(await Record.Digests.SubscriptionsAsync()).ToldUntil);
    }

    [Fact]
    public async Task A_skipped_slot_is_remembered()
    {
        var subscription = await SubscribeAsync(null);
        Assert.False(await Record.Digests.IsKnownAsync("k"));
        Assert.True(await Record.Digests.OweAsync("k", subscription.Number, A.Moment, null));
        Assert.True(await Record.Digests.IsKnownAsync("k"));
        Assert.Empty(await OwedAsync(A.Moment, 10));
    }

    [Fact]
    public async Task How_far_was_told_never_goes_back()
    {
        var subscription = await SubscribeAsync(null);
        await Record.Digests.OweAsync("b", subscription.Number, A.Moment.AddHours(2), null);
        await Record.Digests.OweAsync("a", subscription.Number, A.Moment.AddHours(1), null);
        Assert.Equal(A.Moment.AddHours(2), Assert.Single(await Record.Digests.SubscriptionsAsync()).ToldUntil);
    }

    [Fact]
    public async Task Nothing_is_owed_to_an_order_that_was_ended()
    {
        var subscription = await SubscribeAsync(null);
        await Record.Digests.UnsubscribeAsync(Desk.Workspace, subscription.Number);
        Assert.False(await Record.Digests.OweAsync("k", subscription.Number, A.Moment, Owed("k")));
        Assert.False(await Record.Digests.IsKnownAsync("k"));
        Assert.Empty(await OwedAsync(A.Moment, 10));
    }

    [Fact]
    public async Task A_delivery_under_another_key_is_refused()
    {
        var subscription = await SubscribeAsync(null);
        await Assert.ThrowsAsync<ArgumentException>(() => Record.Digests.OweAsync("k", subscription.Number, A.Moment, Owed("other")));
    }

    [Fact]
    public async Task What_an_order_asks_for_comes_back_as_it_was()
    {
        var kept = await SubscribeAsync(null);
        var terms = new SubscriptionTerms
        {
            Instant = true,
            Digest = false,
            MaxLines = 7,
            Quiet = new(new(22, 0), new(6, 30), UrgentThrough: true),
            Filter = new() { Classes = [CallClass.Explicit], Parties = ["Labour"], Without = ["football club"] },
        };
        var wanted = kept with { Terms = terms, SnoozedUntil = A.Moment.AddHours(1), PausedAt = A.Moment, PauseProblem = "gone", SayWhenEmpty = true };

        Assert.True(await Record.Digests.SaveAsync(wanted));
        Assert.False(await Record.Digests.SaveAsync(wanted with { Channel = Desk with { Workspace = new("slack:T2") } }));
        await ReopenAsync();

        Assert.Equivalent(wanted, Assert.Single(await Record.Digests.SubscriptionsAsync()), strict: true);
    }

    [Fact]
    public async Task An_order_is_due_until_it_is_left_alone_and_again_when_it_is_changed()
    {
        var order = await SubscribeAsync(null);
        Assert.Equal(order.Number, Assert.Single(await Record.Digests.DueAsync(A.Moment, 9)).Number);

        await Record.Digests.SetDueAsync(order.Number, A.Moment.AddHours(1));
        Assert.Empty(await Record.Digests.DueAsync(A.Moment, 9));
        Assert.Single(await Record.Digests.DueAsync(A.Moment.AddHours(1), 9));

        await Record.Digests.SaveAsync(order);
        Assert.Single(await Record.Digests.DueAsync(A.Moment, 9));
    }

    [Fact]
    public async Task Alerts_are_owed_once_and_move_on_how_far_was_alerted()
    {
        var order = await SubscribeAsync(null);

        Assert.Equal(2, await Record.Digests.OweAlertsAsync(order.Number, A.Moment.AddMinutes(1), [Owed("a"), Owed("b")]));
        Assert.Equal(1, await Record.Digests.OweAlertsAsync(order.Number, A.Moment.AddMinutes(2), [Owed("b"), Owed("c")]));
        Assert.Equal(0, await Record.Digests.OweAlertsAsync(99, A.Moment.AddMinutes(2), [Owed("d")]));

        Assert.Equal(A.Moment.AddMinutes(2), Assert.Single(await Record.Digests.SubscriptionsAsync()).AlertedUntil);
        Assert.Equal(["a", "b", "c"], (await OwedAsync(A.Moment, 9)).Select(d => d.Key).Order());
    }

    [Fact]
    public async Task An_outcome_is_kept_and_ends_what_is_owed()
    {
        var subscription = await SubscribeAsync(null);
        var delivery = Owed("k");
        await Record.Digests.OweAsync("k", subscription.Number, A.Moment, delivery);

        var later = delivery with { Tries = 1, NextTryAt = A.Moment.AddMinutes(1), Problem = "the surface is busy" };
        await Record.Deliveries.SaveOutcomeAsync(later);
        Assert.Empty(await OwedAsync(A.Moment, 10));
        Assert.Equivalent(later with { Number = 1 }, Assert.Single(await OwedAsync(A.Moment.AddMinutes(1), 10)), strict: true);

        var sent = later with { State = DeliveryState.Sent, Tries = 2, MessageId = "1700.1", Problem = null };
        await Record.Deliveries.SaveOutcomeAsync(sent);
        await ReopenAsync();
        Assert.Empty(await OwedAsync(A.Moment.AddDays(1), 10));
        Assert.Equivalent(sent with { Number = 1 }, Assert.Single(await Record.Deliveries.SentAsync(Desk, 10)), strict: true);
    }

    [Fact]
    public async Task The_last_posts_of_a_channel_come_newest_first_and_only_those_that_were_sent()
    {
        var subscription = await SubscribeAsync(null);
        foreach (var (key, hour, state, address) in new[]
        {
            ("old", 1, DeliveryState.Sent, "C1"), ("new", 3, DeliveryState.Sent, "C1"), ("middle", 2, DeliveryState.Sent, "C1"),
            ("failed", 4, DeliveryState.Failed, "C1"), ("owed", 5, DeliveryState.Owed, "C1"), ("elsewhere", 6, DeliveryState.Sent, "C2"),
        })
        {
            await Record.Digests.OweAsync(key, subscription.Number, A.Moment, Owed(key) with
            {
                Channel = Desk with { Address = address },
                OwedAt = A.Moment.AddHours(hour),
                State = state,
            });
        }

        Assert.Equal(["new", "middle", "old"], (await Record.Deliveries.SentAsync(Desk, 10)).Select(d => d.Key));
        Assert.Equal(["new"], (await Record.Deliveries.SentAsync(Desk, 1)).Select(d => d.Key));
        Assert.Empty(await Record.Deliveries.SentAsync(Desk with { Workspace = new("slack:T2") }, 10));
    }

    private async Task<IReadOnlyList<Delivery>> OwedAsync(DateTimeOffset now, int limit) =>
        [.. (await Record.Deliveries.SearchAsync(new(limit, State: DeliveryState.Owed))).Where(d => d.NextTryAt <= now)];

    [Fact]
    public async Task Orders_are_found_by_number_as_they_are_now_and_ended_ones_are_not()
    {
        var all = new[] { await SubscribeAsync(null), await SubscribeAsync(await AddFigureAsync("Tom Doe")), await Record.Digests.SubscribeAsync(Desk with { Address = "C2" }, null, Times, false, A.Moment) };
        await Record.Digests.SaveAsync(all[1] with { PausedAt = A.Moment.AddHours(1) });
        await Record.Digests.UnsubscribeAsync(Desk.Workspace, all[2].Number);

        Assert.Empty(await Record.Digests.FindAsync([]));
        Assert.Equal(
            [(1, (DateTimeOffset?)null), (2, A.Moment.AddHours(1))],
            (await Record.Digests.FindAsync([3, 2, 1, 2, 77])).Select(s => (s.Number, s.PausedAt)));
    }

    [Fact]
    public async Task An_order_is_left_alone_until_its_moment_or_until_all_are_looked_at_again()
    {
        var order = await SubscribeAsync(null);
        Assert.Single(await Record.Digests.DueAsync(A.Moment, 10));
        await Record.Digests.SetDueAsync(order.Number, A.Moment.AddDays(2));
        Assert.Empty(await Record.Digests.DueAsync(A.Moment.AddDays(2).AddTicks(-1), 10));
        Assert.Single(await Record.Digests.DueAsync(A.Moment.AddDays(2), 10));

        await Record.Digests.LookAgainAsync();

        Assert.Single(await Record.Digests.DueAsync(A.Moment, 10));
    }

    private Task<Subscription> SubscribeAsync(FigureId? target) => Record.Digests.SubscribeAsync(Desk, target, Times, false, A.Moment);

    private async Task<FigureId> AddFigureAsync(string name)
    {
        var figure = Figure(name);
        await Record.Ledger.RecordAsync(new(A.Story(), [figure], [], [], []));
        return figure.Id;
    }

    private static Delivery Owed(string key) =>
        new() { Key = key, Channel = Desk, Message = Message.Of("news"), OwedAt = A.Moment, NextTryAt = A.Moment };

    private static Message EveryBlock()
    {
        var rich = new RichText(
            new Run("plain <b> & \"marks\" 🌊 \u2028"),
            new Run("strong", Strong: true, new("https://a.test/x?y=1&z=%20")));
        return new(
            new Heading("Title"),
            new Heading("Part", 2),
            new Paragraph(rich),
            new Quotation("He must go"),
            new Bullets([rich, RichText.Of("two")]),
            new Facts([new("Calls", rich)]),
            new Choices([new("Show", "who called for Doe")]),
            new Context(RichText.Of("as of now")),
            new Bullets([]));
    }
}
