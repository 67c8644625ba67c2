using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
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
}
