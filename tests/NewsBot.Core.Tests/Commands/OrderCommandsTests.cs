using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Alerts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Notices;
using NewsBot.Core.Stories;
using NewsBot.Core.Tests.Deliveries;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Commands;

public sealed class OrderCommandsTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        await _desk.LearnAsync("Ann Holt said Mary Quill must go.", "Ann Holt", "Mary Quill");
        await _desk.SayAsync("follow everyone instant digest 07:30 class:explicit,soft party:Labour -ferry max 5");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("list", "S1 everybody: alerts at once; digest daily at 07:30 (Europe/London); a slot without news is skipped; only class:explicit,position,conditional party:Labour -ferry; at most 5 lines under a heading. Next: Tue 4 Mar 2025 07:30")]
    [InlineData("pause S1", "S1 everybody: PAUSED since Mon 3 Mar 09:00, “resume S1” lets it run")]
    [InlineData("snooze 2h", "SNOOZED until Mon 3 Mar 11:00")]
    [InlineData("snooze until tue 07:00", "SNOOZED until Tue 4 Mar 07:00")]
    [InlineData("snooze S1 until 08:15", "SNOOZED until Tue 4 Mar 08:15")]
    [InlineData("snooze 90 years", "Say how long")]
    [InlineData("quiet 22:00-06:30 urgent-through", "quiet 22:00–06:30, urgent through")]
    [InlineData("quiet 22:00", "Give the hours as 22:00-06:30")]
    [InlineData("digest at 08:00 weekdays zone America/New_York", "digest on weekdays at 08:00 (America/New_York)")]
    [InlineData("digest S1 instant:no", "S1 everybody: digest daily at 07:30")]
    [InlineData("follow everyone instant:no", "S1 everybody: digest daily at 07:30")]
    [InlineData("follow everyone instant off", "S1 everybody: digest daily at 07:30")]
    [InlineData("follow everyone digest:no", "S1 everybody: alerts at once; only class")]
    [InlineData("follow everyone instant:no digest:off", "Neither alerts nor digests would be left")]
    [InlineData("follow everyone instant:perhaps", "“perhaps” after instant: give yes or no.")]
    [InlineData("digest off", "S1 everybody: alerts at once; only class")]
    [InlineData("digest S7 at 08:00", "there is no order S7 in this workspace")]
    [InlineData("follow everyone class:loud", "“loud” is no class")]
    [InlineData("preview", "PREVIEW — nothing is sent or kept.")]
    [InlineData("preview S1", "In the last 7 days it would have told 0 of 1 new call.")]
    [InlineData("preview S1", "Of the last 1 calls it would have told 0. Kept out: 1, the caller's party is not known.")]
    [InlineData("notify me about Ann Holt", "I cannot reach you alone from here")]
    [InlineData("why C1", "S1: Blocked by filters: the caller's party is not known.")]
    [InlineData("test", "A test message was put on its way")]
    public async Task Each_line_is_answered_with_the_whole_order_as_it_is_now(string line, string told) =>
        Assert.Contains(told, await _desk.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task A_paused_order_owes_nothing_until_it_is_resumed()
    {
        var planner = _desk.The<DigestPlanner>();
        _desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await planner.PlanAsync();
        await _desk.SayAsync("follow everyone class:any party:any when-empty say");
        await _desk.SayAsync("pause");
        _desk.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await planner.PlanAsync());

        await _desk.SayAsync("resume");
        Assert.Equal(1, await planner.PlanAsync());
    }

    [Fact]
    public async Task Keepers_are_told_once_of_a_feed_and_of_its_end_and_daily_how_things_are()
    {
        await _desk.SayAsync("notify keepers here");
        var feeds = _desk.The<IFeedStore>();
        var feed = await feeds.AddAsync("Slow Paper", new("https://slow.test/feed"), _desk.Clock.GetUtcNow());
        await feeds.SaveCheckAsync(feed with { Failures = 3, Problem = "It answers 503.", FailingSince = _desk.Clock.GetUtcNow() });
        var notices = _desk.The<NoticePlanner>();
        await notices.LookAsync();
        Assert.DoesNotContain(await ToldAsync(), w => w.Contains("Slow Paper", StringComparison.Ordinal));

        _desk.Clock.Advance(TimeSpan.FromHours(2));
        await notices.LookAsync();
        await notices.LookAsync();
        Assert.Single(await ToldAsync(), w => w.Contains("F1 Slow Paper cannot be read since", StringComparison.Ordinal));
        await feeds.SaveCheckAsync(feed with { Failures = 0, Problem = null, FailingSince = null });
        await notices.LookAsync();
        Assert.Single(await ToldAsync(), w => w.Contains("F1 Slow Paper can be read again.", StringComparison.Ordinal));
        Assert.Single(await ToldAsync(), w => w.StartsWith("Health, Mon 3 Mar", StringComparison.Ordinal));

        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await notices.LookAsync();
        Assert.Single(await ToldAsync(), w => w.StartsWith("Health, Tue 4 Mar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_daily_line_tells_feeds_orders_deliveries_drafts_and_troubles()
    {
        await _desk.SayAsync("notify keepers here");
        await _desk.SayAsync("digest S1 review here");
        await _desk.SayAsync("follow Mary Quill");
        await _desk.SayAsync("pause S2");
        await _desk.The<NoticeBoard>().RaiseAsync("access/slack", null, "The token was revoked.");
        await _desk.The<DigestPlanner>().PlanAsync();
        await _desk.The<NoticePlanner>().LookAsync();

        Assert.Contains(
            "Health, Mon 3 Mar 09:00: 0 feeds, 0 failing · 2 standing orders, 1 paused (S2) · in 24 hours 0 sent, 1 owed, 0 failed, 0 of unknown fate, 0 perhaps double, 1 waiting for an editor · 1 trouble lasts.",
            await ToldAsync());
    }

    [Fact]
    public async Task An_order_whose_filter_keeps_out_all_there_was_is_asked_about_before_it_is_kept()
    {
        for (var n = 0; n < 3; n++)
        {
            await _desk.LearnAsync($"{InventedNames.Of(n)} said Mary Quill must go.", InventedNames.Of(n), "Mary Quill");
        }

        const string Line = "follow Mary Quill party:Labuor";
        Assert.Contains("Nothing was changed yet. In the last 7 days it would have told 0 of 4 new calls. It keeps out all there was, as “only party:Labuor”: is that meant?", await _desk.SayAsync(Line), StringComparison.Ordinal);
        Assert.DoesNotContain("S2", await _desk.SayAsync("list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_tells_the_stage_in_this_channel_for_an_entry_and_for_a_story()
    {
        await _desk.SayAsync("digest S1 review here");
        await _desk.SayAsync("follow Mary Quill");
        var told = A.Story("Ann Holt said Mary Quill must go.", "Told again", feed: "Mere Mail");
        told = told with { Id = StoryId.FromLink(told.Link) };
        await _desk.TakeNowAsync(told, A.Call(told, "Ann Holt", "Mary Quill", told.Text));
        _desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await _desk.The<DigestPlanner>().PlanAsync();

        Assert.Contains("Pending since Mon 3 Mar 09:00: digest S2/first, as ON RECORD.", await _desk.SayAsync("why C1"), StringComparison.Ordinal);
        Assert.Contains("Pending since Mon 3 Mar 09:00: digest S2/first, as ON RECORD.", await _desk.SayAsync($"why {told.Link.AbsoluteUri}"), StringComparison.Ordinal);
        await _desk.SayAsync("unfollow S2");
        await _desk.SayAsync("follow everyone class:any party:any -none digest 09:00");
        await _desk.LearnAsync("Bo Finch said Mary Quill must go.", "Bo Finch", "Mary Quill");
        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await _desk.The<DigestPlanner>().PlanAsync();
        Assert.Contains("Awaiting review since Tue 4 Mar 09:00: D3, digest S1/2025-03-04T09:00, as NEW.", await _desk.SayAsync("why C2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_to_an_order_that_is_paused_is_not_sent_and_told_when_it_runs_again()
    {
        await _desk.SayAsync("follow everyone class:any party:any -none");
        await _desk.The<DigestPlanner>().PlanAsync();
        await _desk.LearnAsync("Bo Finch said Mary Quill must go.", "Bo Finch", "Mary Quill");
        await _desk.The<AlertPlanner>().PlanAsync();
        Assert.Single(await OwedAsync(), d => d.Kind == DeliveryKind.Alert);

        await _desk.SayAsync("pause S1");
        Assert.Empty(await OwedAsync());
        await _desk.The<AlertPlanner>().PlanAsync();
        Assert.Empty(await OwedAsync());

        await _desk.SayAsync("resume S1");
        _desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await _desk.The<AlertPlanner>().PlanAsync();
        Assert.Contains("Bo Finch", Core.Messages.PlainText.Render(Assert.Single(await OwedAsync()).Message, 1_000), StringComparison.Ordinal);

        async Task<IReadOnlyList<Delivery>> OwedAsync() =>
            [.. (await _desk.The<IDeliveryStore>().SearchAsync(new(100, State: DeliveryState.Owed))).Where(d => d.Kind is DeliveryKind.Alert)];
    }

    [Fact]
    public async Task One_person_may_be_told_of_several_and_each_ends_by_itself()
    {
        var own = new ChatChannel(WorkspaceId.Local, "slack", "dm-Ann");
        await using var desk = await Desk.OpenAsync(more: s => s.AddSingleton<ISurface>(new ScriptedSurface { Name = "slack", Personal = _ => own }));
        await desk.LearnAsync("Ann Holt said Mary Quill must go.", "Ann Holt", "Mary Quill");
        Assert.Contains("S1 everybody: alerts at once; only from:\"Bo Finch\"", await desk.SayAsync("notify me about Bo Finch"), StringComparison.Ordinal);
        Assert.Contains("S2 everybody: alerts at once; only from:\"Cy Poe\"", await desk.SayAsync("notify me about Cy Poe"), StringComparison.Ordinal);
        Assert.Contains("S3 everybody: alerts at once; only party:Labour", await desk.SayAsync("notify me about Labour"), StringComparison.Ordinal);
        Assert.Contains("S1 everybody", await desk.SayAsync("notify me about bo finch"), StringComparison.Ordinal);
        await desk.The<DigestPlanner>().PlanAsync();

        await desk.LearnAsync("Cy Poe said Mary Quill must go.", "Cy Poe", "Mary Quill");
        await desk.SayAsync("unfollow S2");
        await desk.LearnAsync("Bo Finch said Mary Quill must go.", "Bo Finch", "Mary Quill");
        await desk.The<AlertPlanner>().PlanAsync();
        var alert = Assert.Single(await desk.The<IDeliveryStore>().SearchAsync(new(100, Kind: DeliveryKind.Alert)));
        Assert.Contains("Bo Finch", Core.Messages.PlainText.Render(alert.Message, 1_000), StringComparison.Ordinal);
        Assert.Contains("Ended: S3, S1", (await desk.SayAsync("notify me off")).Replace("S1, S3", "S3, S1", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trouble_ends_with_the_feed_that_it_was_about()
    {
        await _desk.SayAsync("notify keepers here");
        var feeds = _desk.The<IFeedStore>();
        var feed = await feeds.AddAsync("Slow Paper", new("https://slow.test/feed"), _desk.Clock.GetUtcNow());
        await feeds.SaveCheckAsync(feed with { Failures = 3, Problem = "It answers 503.", FailingSince = _desk.Clock.GetUtcNow() });
        _desk.Clock.Advance(TimeSpan.FromHours(2));
        await _desk.The<NoticePlanner>().LookAsync();
        await feeds.RemoveAsync(feed.Id);
        await _desk.The<NoticePlanner>().LookAsync();
        await _desk.The<NoticePlanner>().LookAsync();

        Assert.Single(await ToldAsync(), w => w.Contains("F1 was ended, and its trouble with it.", StringComparison.Ordinal));
        Assert.Empty(await _desk.The<INoticeStore>().OpenAsync());
    }

    private async Task<IReadOnlyList<string>> ToldAsync() =>
        [.. (await _desk.The<IDeliveryStore>().SearchAsync(new(100, Workspace: WorkspaceId.Local))).Where(d => d.Kind == DeliveryKind.Notice).Select(d => Core.Messages.PlainText.Render(d.Message, 1_000))];
}
