using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Alerts;
using NewsBot.Core.Corrections;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Reviews;
using NewsBot.Core.Tests.Deliveries;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Reviews;

/// <summary>Drafts from the order to the channel, over a real record and a scripted vendor.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private static readonly ChatChannel Editors = new(WorkspaceId.Local, "slack", "editors");

    private readonly ScriptedSurface _slack = new() { Name = "slack", Personal = person => Editors with { Address = $"dm-{person}" } };

    private Desk _desk = null!;
    private DeliverySender _sender = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(more: s => s.AddSingleton<ISurface>(_slack));
        _sender = new(_desk.The<IDeliveryStore>(), [_slack], _desk.The<NoticeBoard>(), _desk.Clock, NullLogger<DeliverySender>.Instance);
        await _desk.SayAsync("follow everyone digest 12:00 zone UTC");
        _desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await RunAsync();
        await SayAsync("digest S1 review here", Editors);
        _slack.Calls.Clear();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_digest_waits_with_the_editors_and_comes_when_one_sends_it()
    {
        await DigestAsync();
        var shown = Assert.Single(_slack.Calls);
        Assert.Equal("editors", shown.Channel.Address);
        Assert.Contains("DRAFT D2 — digest for S1. It is sent when an editor says so, until Mon 3 Mar 14:00.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Ann Holt", shown.Words, StringComparison.Ordinal);

        Assert.Contains("D2, digest for S1, is on its way.", await _desk.SayAsync("send D2"), StringComparison.Ordinal);
        await RunAsync();

        Assert.Contains("Ann Holt", Assert.Single(_slack.Calls, c => c.Channel.Address == "desk").Words, StringComparison.Ordinal);
        Assert.Contains("LET GO by Ann Mon 3 Mar 12:00 — D2", Assert.Single(_slack.Calls, c => c.Verb == "edit").Words, StringComparison.Ordinal);
        Assert.Contains("D2 does not wait any more. LET GO by Ann", await _desk.SayAsync("drop D2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_digest_is_put_right_before_it_is_sent_after_all()
    {
        await DigestAsync();
        await _desk.SayAsync("drop D2");
        await RunAsync();
        await _desk.SayAsync("reject C1 reason:\"she spoke of somebody else\"");
        await RunAsync();
        _slack.Calls.Clear();
        await _desk.SayAsync("send D2");
        await RunAsync();

        Assert.Contains("[struck out: Ann Holt]", Assert.Single(_slack.Calls, c => c.Channel.Address == "desk").Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_digest_is_not_told_unless_somebody_thinks_better_of_it()
    {
        await DigestAsync();
        await _desk.SayAsync("drop D2");
        _desk.Clock.Advance(TimeSpan.FromHours(24));
        await RunAsync();
        Assert.DoesNotContain(_slack.Calls, c => c.Channel.Address == "desk");
        Assert.Contains("DROPPED by Ann", Assert.Single(_slack.Calls, c => c.Verb == "edit").Words, StringComparison.Ordinal);
        Assert.Equal("No draft waits.", await _desk.SayAsync("drafts"));

        await _desk.SayAsync("send D2");
        await RunAsync();
        Assert.Contains("Sent Tue 4 Mar 12:00 after an editor's look; as of Mon 3 Mar 12:00.", Assert.Single(_slack.Calls, c => c.Channel.Address == "desk").Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_nobody_looked_at_in_time_comes_with_the_next_one()
    {
        await DigestAsync();
        _desk.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync();
        Assert.Contains("Nothing was changed: D2 does not wait any more. TAKEN BACK", await _desk.SayAsync("send D2"), StringComparison.Ordinal);

        _desk.Clock.Advance(TimeSpan.FromHours(22));
        await RunAsync();
        var next = _slack.Calls[^1];
        Assert.Contains("DRAFT D", next.Words, StringComparison.Ordinal);
        Assert.Contains("Ann Holt", next.Words, StringComparison.Ordinal);
        Assert.Contains("with the news of Mon 12:00, which did not go out", next.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_slot_takes_the_place_of_a_draft_that_waits()
    {
        await _desk.SayAsync("digest S1 at 12:00,12:30");
        await DigestAsync();
        await _desk.LearnAsync("Bo Finch said she must go", "Bo Finch", "Mary Quill");
        _desk.Clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync();

        var waiting = Assert.Single(await _desk.The<IReviewStore>().WaitingAsync());
        var words = PlainText.Render(waiting.Message, 1_000, withLinks: false);
        Assert.Contains("Ann Holt", words, StringComparison.Ordinal);
        Assert.Contains("Bo Finch", words, StringComparison.Ordinal);
        Assert.Contains(_slack.Calls, c => c.Verb == "edit" && c.Words.Contains("took its place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_put_right_while_it_waits_goes_out_right()
    {
        await DigestAsync();
        await _desk.SayAsync("reject C1 reason:\"no call\"");
        await RunAsync();
        await _desk.SayAsync("send D2");
        await RunAsync();

        Assert.Contains("WITHDRAWN", Assert.Single(_slack.Calls, c => c.Channel.Address == "desk").Words, StringComparison.Ordinal);
        Assert.Contains(_slack.Calls, c => c is { Verb: "edit", Channel.Address: "editors" } && c.Words.Contains("WITHDRAWN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alert_waits_too_and_is_not_told_twice_when_a_digest_follows()
    {
        await _desk.SayAsync("follow everyone instant digest 12:00 zone UTC");
        await RunAsync();
        await _desk.LearnAsync("Bo Finch said she must go", "Bo Finch", "Mary Quill");
        await RunAsync();
        Assert.Contains("DRAFT D2 — URGENT alert for S1", _slack.Calls[^1].Words, StringComparison.Ordinal);
        await _desk.SayAsync("send D2");
        await RunAsync();

        Assert.Contains("Bo Finch", Assert.Single(_slack.Calls, c => c.Channel.Address == "desk").Words, StringComparison.Ordinal);
        _desk.Clock.Advance(TimeSpan.FromHours(3));
        await RunAsync();
        Assert.Empty(await _desk.The<IReviewStore>().WaitingAsync());
    }

    [Fact]
    public async Task An_alert_that_nobody_looked_at_for_a_day_is_shown_anew()
    {
        await _desk.SayAsync("follow everyone instant");
        await _desk.SayAsync("digest S1 off");
        await RunAsync();
        await _desk.LearnAsync("Bo Finch said she must go", "Bo Finch", "Mary Quill");
        await RunAsync();
        _desk.Clock.Advance(TimeSpan.FromHours(25));
        await RunAsync();
        await RunAsync();

        Assert.Contains("1 new calls since", PlainText.Render(Assert.Single(await _desk.The<IReviewStore>().WaitingAsync()).Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest review on", "each is a draft until an editor sends it")]
    [InlineData("digest review here", "each is a draft here until an editor sends it")]
    [InlineData("follow everyone review maybe", "“maybe” after review: give on")]
    [InlineData("send D77", "there is no draft D77 in this workspace")]
    [InlineData("drop", "Give the draft's id, such as D12")]
    public async Task Each_line_about_review_is_answered(string line, string told) =>
        Assert.Contains(told, await _desk.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task Review_off_lets_the_next_ones_go_by_themselves()
    {
        Assert.DoesNotContain("draft", await _desk.SayAsync("digest review off"), StringComparison.Ordinal);
        await DigestAsync();

        Assert.Equal("desk", Assert.Single(_slack.Calls).Channel.Address);
    }

    [Fact]
    public async Task Another_desk_sends_nothing_of_ours()
    {
        await DigestAsync();

        Assert.Contains("there is no draft D2", await _desk.SayAsync("send D2", workspace: "slack:T2"), StringComparison.Ordinal);
        Assert.Equal("No draft waits.", await _desk.SayAsync("drafts", workspace: "slack:T2"));
        Assert.StartsWith("1 draft waits", await _desk.SayAsync("drafts"), StringComparison.Ordinal);
    }

    private async Task DigestAsync()
    {
        await _desk.LearnAsync("Ann Holt said she must go", "Ann Holt", "Mary Quill");
        _desk.Clock.Advance(new DateTimeOffset(2025, 3, 3, 12, 0, 0, TimeSpan.Zero) - _desk.Clock.GetUtcNow());
        await RunAsync();
    }

    private async Task SayAsync(string line, ChatChannel where) =>
        await _desk.The<IConversation>().ReplyAsync(new(line, where, "Ann", "editors"));

    /// <summary>What the jobs of the host do, until nothing is left.</summary>
    private async Task RunAsync()
    {
        await _desk.The<DigestPlanner>().PlanAsync();
        await _desk.The<CorrectionPlanner>().PlanAsync();
        await _desk.The<AlertPlanner>().PlanAsync();
        await _desk.The<ReviewPlanner>().LookAsync();
        while (await _sender.SendOwedAsync() > 0)
        {
        }
    }
}
