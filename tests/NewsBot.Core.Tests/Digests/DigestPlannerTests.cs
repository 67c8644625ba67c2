using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

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
    public async Task A_digest_that_comes_late_says_so_and_one_after_a_missed_slot_tells_which()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        desk.Clock.Advance(TimeSpan.FromHours(4));
        await desk.The<DigestPlanner>().PlanAsync();
        Assert.Contains("late: it was due 12:00", await LastAsync(desk), StringComparison.Ordinal);

        // Asleep over the next slot.
        desk.Clock.Advance(TimeSpan.FromHours(47));
        await desk.The<DigestPlanner>().PlanAsync();
        var words = await LastAsync(desk);
        Assert.Contains("with the news of Tue 12:00, which did not go out", words, StringComparison.Ordinal);
        Assert.DoesNotContain("late:", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_days_ahead_and_is_right_again_neither_silences_the_slots_nor_doubles_them()
    {
        await using var desk = await Desk.OpenAsync();
        var store = desk.The<IDigestStore>();
        await store.SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        await store.OweAsync("S1/2025-03-05T12:00", 1, desk.Clock.GetUtcNow().AddDays(2), null);
        await store.SetDueAsync(1, desk.Clock.GetUtcNow());

        var made = new List<int>();
        for (var day = 0; day < 4; day++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(day == 0 ? 3 : 24));
            made.Add(await desk.The<DigestPlanner>().PlanAsync() + await desk.The<DigestPlanner>().PlanAsync());
        }

        // The third slot is the one that the wrong clock had made.
        Assert.Equal([1, 1, 0, 1], made);
    }

    [Fact]
    public async Task What_is_learnt_and_left_for_later_while_the_clock_is_days_ahead_comes_at_its_slot_when_the_clock_is_right_again()
    {
        await using var desk = await Desk.OpenAsync();
        var planner = desk.The<DigestPlanner>();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: false, desk.Clock.GetUtcNow());
        await planner.PlanAsync();
        desk.Clock.SetAhead(TimeSpan.FromDays(2));
        await desk.LearnAsync("she must go", "Ann Holt", "Mary Quill");
        Assert.Equal(0, await planner.PlanAsync());

        desk.Clock.SetAhead(TimeSpan.Zero);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await planner.PlanAsync());
        await desk.LearnAsync("time to leave", "Bo Finch", "Mary Quill");
        desk.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await planner.PlanAsync());
        var words = await LastAsync(desk);
        Assert.Contains("Ann Holt", words, StringComparison.Ordinal);
        Assert.Contains("Bo Finch", words, StringComparison.Ordinal);
        Assert.DoesNotContain("late:", words, StringComparison.Ordinal);

        for (var day = 0; day < 3; day++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(20));
            await desk.LearnAsync($"she must go, said {day}", InventedNames.Of(day), "Mary Quill");
            Assert.Equal(0, await planner.PlanAsync());
            desk.Clock.Advance(TimeSpan.FromHours(4));
            Assert.Equal(1, await planner.PlanAsync());
        }
    }

    [Fact]
    public async Task What_changed_is_told_once_in_a_channel_that_two_orders_want_it_for()
    {
        await using var desk = await Desk.OpenAsync();
        var planner = desk.The<DigestPlanner>();
        await desk.LearnAsync("she must go", "Ann Holt", "Mary Quill");
        var orders = desk.The<IDigestStore>();
        await orders.SubscribeAsync(Channel, null, Noon, sayWhenEmpty: false, desk.Clock.GetUtcNow());
        await orders.SubscribeAsync(Channel, (await desk.TargetAsync("Mary Quill")).Id, Noon, sayWhenEmpty: false, desk.Clock.GetUtcNow());
        await planner.PlanAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("DISPUTED", await desk.SayAsync("dispute C1 reason:\"she says not\""), StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, await planner.PlanAsync());
        Assert.Contains("DISPUTED", await LastAsync(desk), StringComparison.Ordinal);

        // What changes again is told again.
        await desk.SayAsync("undo R1 reason:\"she does\"");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await planner.PlanAsync());
        Assert.Contains("RELEASED", await LastAsync(desk), StringComparison.Ordinal);
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
    public async Task What_a_feed_brings_with_its_first_reading_is_on_record_and_no_news()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, sayWhenEmpty: true, desk.Clock.GetUtcNow());
        await desk.The<DigestPlanner>().PlanAsync();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var feeds = desk.The<IFeedStore>();
        await feeds.AddAsync("Harbour Echo", new("https://echo.test/feed"), desk.Clock.GetUtcNow());
        await CallAsync(desk, "Ann Holt", "she must go");
        await CallAsync(desk, "Bo Finch", "she should resign");
        await CallAsync(desk, "Cy Lamb", "time to leave");
        var (now, feed) = (desk.Clock.GetUtcNow(), Assert.Single(await feeds.ClaimAsync("host", desk.Clock.GetUtcNow(), desk.Clock.GetUtcNow().AddSeconds(30), 10)));
        await feeds.SaveCheckAsync(feed with { LastCheckedAt = now, LastReadAt = now, FirstReadAt = now, NextCheckAt = now.AddHours(1) });
        desk.Clock.Advance(TimeSpan.FromMinutes(10));
        await CallAsync(desk, "Di Moss", "she has to go");

        desk.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await desk.The<DigestPlanner>().PlanAsync());
        var words = await LastAsync(desk);
        Assert.Contains("NEW (1)", words, StringComparison.Ordinal);
        Assert.Contains("ON RECORD (3) — from the first reading of a feed", words, StringComparison.Ordinal);
        Assert.Contains("+1 more", words, StringComparison.Ordinal);
        Assert.Contains("COUNT 4 explicit (+4)", words, StringComparison.Ordinal);
        Assert.True(words.IndexOf("Di Moss", StringComparison.Ordinal) < words.IndexOf("ON RECORD", StringComparison.Ordinal));

        desk.Clock.Advance(TimeSpan.FromHours(24));
        await desk.The<DigestPlanner>().PlanAsync();
        Assert.DoesNotContain("ON RECORD", await LastAsync(desk), StringComparison.Ordinal);
    }

    private static async Task CallAsync(Desk desk, string caller, string words)
    {
        var story = A.Story($"“{words},” said {caller} about the dam.", words, feed: "Harbour Echo", published: desk.Clock.GetUtcNow());
        await desk.TakeNowAsync(story, A.Call(story, caller, "Mary Quill", words));
        desk.Clock.Advance(TimeSpan.FromMilliseconds(1));
    }

    private static async Task<string> LastAsync(Desk desk) =>
        PlainText.Render((await desk.The<IDeliveryStore>().SearchAsync(new(1)))[0].Message, 1_000, withLinks: false);

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
