using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Alerts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Deliveries;

public sealed class DeliverySenderTests : IAsyncLifetime
{
    private static readonly ChatChannel Channel = new(new("test:W1"), "test", "one");

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private IDeliveryStore Store => _desk.The<IDeliveryStore>();

    [Fact]
    public async Task What_a_surface_refuses_for_now_is_sent_when_it_said_and_only_once()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface(SendOutcome.Later("busy", TimeSpan.FromSeconds(30)), SendOutcome.Sent("m1"));
        var sender = Sender(surface);

        Assert.Equal(0, await sender.SendOwedAsync());
        _desk.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await sender.SendOwedAsync());
        _desk.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await sender.SendOwedAsync());
        Assert.Equal(0, await sender.SendOwedAsync());
        Assert.Equal(2, surface.Sent);
        Assert.Equal("m1", (await Store.FindAsync("k"))?.MessageId);
    }

    [Fact]
    public async Task A_surface_that_is_away_for_hours_is_tried_on_and_the_post_given_up_after_a_day()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface([.. Enumerable.Repeat(SendOutcome.Later("away", TimeSpan.FromMinutes(1)), 500)]);
        var sender = Sender(surface);
        for (var hour = 0; hour < 23 * 4; hour++)
        {
            await sender.SendOwedAsync();
            _desk.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(DeliveryState.Owed, (await Store.FindAsync("k"))?.State);
        Assert.InRange(surface.Sent, 80, 120);
        _desk.Clock.Advance(TimeSpan.FromHours(2));
        await sender.SendOwedAsync();
        Assert.Equal(DeliveryState.Failed, (await Store.FindAsync("k"))?.State);
    }

    [Fact]
    public async Task What_a_post_held_that_was_given_up_is_told_with_the_next_one()
    {
        var began = _desk.Clock.GetUtcNow();
        var orders = _desk.The<IDigestStore>();
        await orders.SubscribeAsync(Channel, null, new([new(12, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC"), false, began);
        await orders.OweAsync(
            "S1/slot", 1, began.AddHours(1),
            new() { Key = "S1/slot", Kind = DeliveryKind.Digest, Channel = Channel, Message = Message.Of("news"), OwedAt = began, NextTryAt = began, Subscription = 1, ToldFrom = began });
        var sender = Sender(new ScriptedSurface([.. Enumerable.Repeat(SendOutcome.Later("away", TimeSpan.FromMinutes(1)), 10)]));
        await sender.SendOwedAsync();
        Assert.Equal(began.AddHours(1), Assert.Single(await orders.SubscriptionsAsync()).ToldUntil);

        _desk.Clock.Advance(TimeSpan.FromHours(25));
        await sender.SendOwedAsync();
        Assert.Equal(DeliveryState.Failed, (await Store.FindAsync("S1/slot"))?.State);
        Assert.Equal(began, Assert.Single(await orders.SubscriptionsAsync()).ToldUntil);
    }

    [Fact]
    public async Task A_message_that_is_refused_for_good_is_given_up_and_the_next_one_goes_out()
    {
        await OweAsync("bad");
        await OweAsync("good");
        var surface = new ScriptedSurface(SendOutcome.Never("too long"));
        var sender = Sender(surface);
        await sender.SendOwedAsync();
        await sender.SendOwedAsync();

        Assert.Equal(DeliveryState.Failed, (await Store.FindAsync("bad"))?.State);
        Assert.Equal(DeliveryState.Sent, (await Store.FindAsync("good"))?.State);
    }

    [Fact]
    public async Task A_destination_that_throws_or_hangs_delays_no_other()
    {
        await OweAsync("throws", Channel with { Address = "throws" });
        await OweAsync("hangs", Channel with { Address = "hangs" });
        await OweAsync("well");
        var hangs = new TaskCompletionSource();
        var surface = new ScriptedSurface
        {
            Before = c => c.Address switch { "throws" => throw new InvalidOperationException("broken"), "hangs" => hangs.Task, _ => Task.CompletedTask },
        };
        var sender = Sender(surface);

        var run = sender.SendOwedAsync();
        await SentAsync("well");
        _desk.Clock.Advance(TimeSpan.FromSeconds(3));

        await run;
        await OweAsync("next", Channel with { Address = "next" });
        var second = sender.SendOwedAsync();
        await SentAsync("next");
        Assert.Equal(DeliveryState.Sent, (await Store.FindAsync("next"))?.State);
        _desk.Clock.Advance(TimeSpan.FromSeconds(3));
        await second;
        Assert.Equal(DeliveryState.Owed, (await Store.FindAsync("hangs"))?.State);
        hangs.SetResult();
        await sender.FinishAsync();
        Assert.Equal(DeliveryState.Sent, (await Store.FindAsync("hangs"))?.State);
    }

    [Fact]
    public async Task What_may_stand_there_is_not_sent_again_before_the_surface_could_be_asked()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface(SendOutcome.Unknown("no answer", TimeSpan.FromSeconds(5))) { Finds = _ => SentLookUp.NotNow(TimeSpan.FromSeconds(30)) };
        var sender = Sender(surface);
        for (var i = 0; i < 10; i++)
        {
            await sender.SendOwedAsync();
            _desk.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Equal((1, DeliveryState.Owed), (surface.Sent, (await Store.FindAsync("k"))!.State));
        surface.Finds = _ => SentLookUp.Found("m7");
        Assert.Equal(1, await sender.SendOwedAsync());
        Assert.Equal((1, "m7"), (surface.Sent, (await Store.FindAsync("k"))!.MessageId));
    }

    [Fact]
    public async Task What_always_meets_a_fault_of_ours_is_parked_with_the_reason()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface { Before = _ => throw new InvalidOperationException("broken"), Finds = _ => SentLookUp.NotThere };
        var sender = Sender(surface);
        for (var i = 0; i < 8; i++)
        {
            await sender.SendOwedAsync();
            _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var parked = await Store.FindAsync("k");
        Assert.Equal((DeliveryState.Failed, 5), (parked!.State, parked.Tries));
    }

    [Fact]
    public async Task After_an_answer_that_never_came_the_surface_is_asked_before_anything_is_sent_again()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface(SendOutcome.Unknown("no answer", TimeSpan.FromMinutes(1))) { Finds = _ => SentLookUp.Found("m9") };
        var sender = Sender(surface);
        await sender.SendOwedAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await sender.SendOwedAsync());
        Assert.Equal(["send", "find"], surface.Calls.Select(c => c.Verb));
        var sent = await Store.FindAsync("k");
        Assert.Equal(("m9", false), (sent!.MessageId, sent.MayBeDouble));
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_it_is_sent_once_more_counted_and_then_left_to_people()
    {
        await OweAsync("k");
        var surface = new ScriptedSurface([.. Enumerable.Repeat(SendOutcome.Unknown("no answer", TimeSpan.FromMinutes(1)), 9)]);
        var sender = Sender(surface);
        for (var i = 0; i < 5; i++)
        {
            await sender.SendOwedAsync();
            _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(2, surface.Sent);
        var unknown = await Store.FindAsync("k");
        Assert.Equal((DeliveryState.Unknown, true), (unknown!.State, unknown.MayBeDouble));
    }

    [Fact]
    public async Task What_a_host_that_died_had_taken_is_sent_by_another_after_the_lease_and_looked_for_first()
    {
        await OweAsync("sent");
        await OweAsync("not sent", Channel with { Address = "two" });
        await Store.ClaimAsync("dead", _desk.Clock.GetUtcNow(), _desk.Clock.GetUtcNow() + DeliverySender.Lease, _ => true);
        await Store.BeginAsync("sent", "dead", _desk.Clock.GetUtcNow());
        var surface = new ScriptedSurface { Finds = key => key == "sent" ? SentLookUp.Found("m5") : SentLookUp.NotThere };
        var sender = Sender(surface);
        Assert.Equal(0, await sender.SendOwedAsync());
        _desk.Clock.Advance(DeliverySender.Lease);

        Assert.Equal(2, await sender.SendOwedAsync());
        Assert.Equal(1, surface.Sent);
        Assert.Equal(["sent"], surface.Calls.Where(c => c.Verb == "find").Select(c => c.Words));
        Assert.Equal("m5", (await Store.FindAsync("sent"))?.MessageId);
    }

    [Fact]
    public async Task What_was_taken_and_never_begun_is_sent_after_a_crash_as_if_for_the_first_time()
    {
        await OweAsync("k");
        await Store.ClaimAsync("dead", _desk.Clock.GetUtcNow(), _desk.Clock.GetUtcNow() + DeliverySender.Lease, _ => true);
        _desk.Clock.Advance(DeliverySender.Lease);
        var surface = new ScriptedSurface();

        Assert.Equal(1, await Sender(surface).SendOwedAsync());
        Assert.Equal(["send"], surface.Calls.Select(c => c.Verb));
        Assert.False((await Store.FindAsync("k"))!.MayBeDouble);
    }

    [Fact]
    public async Task While_a_surface_answers_at_once_one_message_of_a_workspace_is_on_its_way_and_no_more()
    {
        var (now, most) = (0, 0);
        var surface = await ManyAsync(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref now);
        });

        Assert.Equal(10, await Sender(surface).SendOwedAsync());
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_slow_surface_is_written_to_at_its_own_pace_all_the_same()
    {
        var gate = new TaskCompletionSource();
        var onTheWay = 0;
        var surface = await ManyAsync(_ =>
        {
            Interlocked.Increment(ref onTheWay);
            return gate.Task;
        });
        var sender = Sender(surface);
        var run = sender.SendOwedAsync();
        for (var expected = 1; expected <= 10; expected++)
        {
            await UntilAsync(() => Volatile.Read(ref onTheWay) == expected);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.Equal(expected, Volatile.Read(ref onTheWay));
            _desk.Clock.Advance(TimeSpan.FromMilliseconds(40));
        }

        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await run;
        gate.SetResult();
        await sender.FinishAsync();
        Assert.Equal(10, (await Store.CountAsync(_desk.Clock.GetUtcNow().AddDays(-1))).Sent);
    }

    [Fact]
    public async Task A_closed_channel_pauses_its_orders_tells_the_keepers_once_and_loses_nothing()
    {
        var keepers = Channel with { Address = "keepers" };
        await _desk.The<INoticeStore>().SetChannelAsync(keepers);
        var orders = _desk.The<IDigestStore>();
        var noon = new DigestTimes([new(12, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC");
        await orders.SubscribeAsync(Channel, null, noon, sayWhenEmpty: true, _desk.Clock.GetUtcNow());
        var planner = _desk.The<DigestPlanner>();
        _desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await planner.PlanAsync();
        var surface = new ScriptedSurface();
        var sender = Sender(surface);
        await sender.SendOwedAsync();
        await _desk.LearnAsync("she must go", "Ann Holt", "Mary Quill");
        _desk.Clock.Advance(TimeSpan.FromHours(3));
        await planner.PlanAsync();

        var closed = new ScriptedSurface(SendOutcome.Closed("NewsBot was removed from this channel."));
        var second = Sender(closed);
        await second.SendOwedAsync();
        Assert.NotNull(Assert.Single(await orders.SubscriptionsAsync()).PauseProblem);
        _desk.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await planner.PlanAsync());
        await second.SendOwedAsync();
        Assert.Single(closed.Calls, c => c.Channel == keepers && c.Words.Contains("S1 is paused", StringComparison.Ordinal));

        await orders.SaveAsync((await orders.SubscriptionsAsync())[0] with { PausedAt = null, PauseProblem = null });
        _desk.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await planner.PlanAsync());
        await second.SendOwedAsync();
        Assert.Contains("Ann Holt", closed.Calls[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_does_not_work_pauses_no_order_and_is_told_with_its_end()
    {
        await _desk.The<INoticeStore>().SetChannelAsync(new(Channel.Workspace, "other", "keepers"));
        await OweAsync("k");
        await OweAsync("k2", Channel with { Address = "two" });
        var surface = new ScriptedSurface(SendOutcome.Closed("The token was revoked.") with { HoldsWorkspace = true }) { Pace = new(TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.Zero) };
        var keepers = new ScriptedSurface { Name = "other" };
        var sender = Sender(surface, keepers);
        await sender.SendOwedAsync();
        Assert.Single(surface.Calls);
        for (var i = 0; i < 3; i++)
        {
            _desk.Clock.Advance(TimeSpan.FromMinutes(11));
            await sender.SendOwedAsync();
        }

        Assert.Equal(DeliveryState.Sent, (await Store.FindAsync("k"))?.State);
        Assert.Equal(DeliveryState.Sent, (await Store.FindAsync("k2"))?.State);
        Assert.Equal(2, keepers.Calls.Count);
        Assert.Contains("works again", keepers.Calls[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_for_one_workspace_holds_no_other()
    {
        await OweAsync("slow");
        await OweAsync("slow too", Channel with { Address = "two" });
        await OweAsync("theirs", Channel with { Workspace = new("test:W2") });
        var surface = new ScriptedSurface(SendOutcome.Later("slowly", TimeSpan.FromSeconds(20)) with { HoldsWorkspace = true }) { Pace = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) };
        var sender = Sender(surface);
        await sender.SendOwedAsync();
        for (var i = 0; i < 19; i++)
        {
            _desk.Clock.Advance(TimeSpan.FromSeconds(1));
            await sender.SendOwedAsync();
        }

        Assert.Equal(["test:W1", "test:W2"], surface.Calls.Select(c => c.Channel.Workspace.Value).Order());
        _desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await sender.SendOwedAsync();
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await sender.SendOwedAsync();
        Assert.Equal(4, surface.Sent);
    }

    [Fact]
    public async Task One_conversation_gets_one_message_a_second_in_order_and_a_workspace_no_more_than_its_share()
    {
        for (var n = 0; n < 3; n++)
        {
            await OweAsync($"a{n}");
        }

        for (var n = 0; n < 30; n++)
        {
            await OweAsync($"b{n}", Channel with { Address = $"b{n}" });
        }

        var surface = new ScriptedSurface { Pace = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)) };
        var sender = Sender(surface);
        var most = 0;
        for (var second = 0; second < 12; second++)
        {
            most = Math.Max(most, await sender.SendOwedAsync());
            _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(33, surface.Sent);
        Assert.Equal(5, most);
        Assert.Equal(["a0", "a1", "a2"], surface.Calls.Where(c => c.Channel == Channel).Select(c => c.Words));
    }

    private async Task SentAsync(string key)
    {
        for (var tries = 0; tries < 500 && (await Store.FindAsync(key))?.State != DeliveryState.Sent; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ten messages are owed to ten channels of a workspace that takes one each 40 ms.</summary>
    private async Task<ScriptedSurface> ManyAsync(Func<ChatChannel, Task> before)
    {
        for (var n = 0; n < 10; n++)
        {
            await OweAsync($"k{n}", Channel with { Address = $"c{n}" });
        }

        return new() { Pace = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(200)), Before = before };
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 500 && !isSo(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private async Task OweAsync(string key, ChatChannel? channel = null) => await Store.OweAsync(
        [new() { Key = key, Kind = DeliveryKind.Alert, Level = AlertLevel.Note, Channel = channel ?? Channel, Message = Message.Of(key), OwedAt = _desk.Clock.GetUtcNow(), NextTryAt = _desk.Clock.GetUtcNow() }]);

    private DeliverySender Sender(params ISurface[] surfaces) =>
        new(Store, surfaces, _desk.The<NoticeBoard>(), _desk.Clock, NullLogger<DeliverySender>.Instance);
}
