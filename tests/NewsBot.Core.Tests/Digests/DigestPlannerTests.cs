using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Digests;

public sealed class DigestPlannerTests
{
    private static readonly ChatChannel Channel = new(WorkspaceId.Local, "test", "one");
    private static readonly DigestTimes Noon = new([new(12, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC");

    [Fact]
    public async Task A_slot_is_owed_once_however_often_one_looks()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        desk.Clock.Advance(TimeSpan.FromSeconds(10));
        var planner = desk.The<DigestPlanner>();

        Assert.Equal(1, await planner.PlanAsync());
        Assert.Equal(0, await planner.PlanAsync());
        desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, await planner.PlanAsync());
        Assert.Equal(0, await planner.PlanAsync());
    }

    [Fact]
    public async Task An_empty_slot_is_skipped_unless_one_asked_to_hear_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: false, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        desk.Clock.Advance(TimeSpan.FromHours(27));

        Assert.Equal(0, await desk.The<DigestPlanner>().PlanAsync());
    }

    [Fact]
    public async Task A_slot_missed_by_hours_is_left_to_the_next_one()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        desk.Clock.Advance(TimeSpan.FromHours(8));
        Assert.Equal(0, await desk.The<DigestPlanner>().PlanAsync());
        desk.Clock.Advance(TimeSpan.FromHours(19.5));

        Assert.Equal(1, await desk.The<DigestPlanner>().PlanAsync());
    }

    [Fact]
    public async Task A_screen_switched_on_again_is_told_at_once_what_it_missed_and_only_once()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        var planner = desk.The<DigestPlanner>();
        await planner.PlanAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        planner.CatchUp(Channel);
        Assert.Equal(0, await planner.PlanAsync());

        // Learnt in the very tick in which the digest was made: the gate keeps the two apart.
        await desk.LearnAsync("she must go", "Ann Holt", "Mary Quill");
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        planner.CatchUp(Channel);

        Assert.Equal(1, await planner.PlanAsync());
        Assert.Equal(0, await planner.PlanAsync());
    }

    [Fact]
    public async Task A_first_digest_waits_for_slow_feeds_while_there_is_nothing_to_tell()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IFeedStore>().AddAsync("Slow Paper", new("https://slow.test/feed"), desk.Clock.GetUtcNow());
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: false, desk.Clock.GetUtcNow());
        var planner = desk.The<DigestPlanner>();
        planner.CatchUp(Channel);
        desk.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, await planner.PlanAsync());

        await desk.LearnAsync("she must go", "Ann Holt", "Mary Quill");
        Assert.Equal(1, await planner.PlanAsync());

        // The slow feed is read in the end, and brought a second call: that is told then, not at the next slot.
        await desk.LearnAsync("he must go too", "Bo Finch", "Tom Pell");
        Assert.Equal(0, await planner.PlanAsync());
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await planner.PlanAsync());
        Assert.Equal(0, await planner.PlanAsync());
    }

    [Fact]
    public async Task What_a_surface_refuses_for_now_is_sent_later_and_only_once()
    {
        await using var desk = await OwingDeskAsync();
        var surface = new ScriptedSurface(SendOutcome.Later("busy", TimeSpan.FromSeconds(30)), SendOutcome.Sent("m1"));
        var sender = new DeliverySender(desk.The<IDigestStore>(), [surface], desk.Clock, NullLogger<DeliverySender>.Instance);

        Assert.Equal(0, await sender.SendOwedAsync());
        Assert.Equal(0, await sender.SendOwedAsync());
        desk.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await sender.SendOwedAsync());
        Assert.Equal(0, await sender.SendOwedAsync());
        Assert.Equal(2, surface.Sent);
    }

    [Fact]
    public async Task What_a_surface_refuses_for_good_is_given_up()
    {
        await using var desk = await OwingDeskAsync();
        var surface = new ScriptedSurface(SendOutcome.Never("the channel is gone"));
        var sender = new DeliverySender(desk.The<IDigestStore>(), [surface], desk.Clock, NullLogger<DeliverySender>.Instance);
        await sender.SendOwedAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await sender.SendOwedAsync();

        Assert.Equal(1, surface.Sent);
    }

    [Fact]
    public async Task A_surface_that_throws_keeps_no_other_from_its_post()
    {
        await using var desk = await OwingDeskAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel with { Surface = "other" }, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        var well = new ScriptedSurface(SendOutcome.Sent("m1")) { Name = "other" };
        var sender = new DeliverySender(desk.The<IDigestStore>(), [new ScriptedSurface(), well], desk.Clock, NullLogger<DeliverySender>.Instance);

        Assert.Equal(1, await sender.SendOwedAsync());
        Assert.Equal(1, well.Sent);
    }

    private static async Task<Desk> OwingDeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        return desk;
    }

    /// <summary>Stands for a chat vendor, beyond the edge of our machine: answers as scripted, and throws when the script ends.</summary>
    private sealed class ScriptedSurface(params SendOutcome[] outcomes) : ISurface
    {
        public string Name { get; init; } = "test";

        public int Sent { get; private set; }

        public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
            Task.FromResult(outcomes[Sent++]);
    }
}
