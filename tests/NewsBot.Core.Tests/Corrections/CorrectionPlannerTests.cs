using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Alerts;
using NewsBot.Core.Corrections;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Messages;
using NewsBot.Core.Notices;
using NewsBot.Core.Tests.Deliveries;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Corrections;

public sealed class CorrectionPlannerTests : IAsyncLifetime
{
    private static readonly ChatChannel Alerts = new(WorkspaceId.Local, "test", "alerts");
    private static readonly ChatChannel Digests = new(WorkspaceId.Local, "test", "digests");
    private static readonly DigestTimes Noon = new([new(12, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC");

    private readonly ScriptedSurface _surface = new();
    private Desk _desk = null!;
    private DeliverySender _sender = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _sender = new(_desk.The<IDeliveryStore>(), [_surface], _desk.The<NoticeBoard>(), _desk.Clock, NullLogger<DeliverySender>.Instance);
        var orders = _desk.The<IDigestStore>();
        await orders.SubscribeAsync(Alerts, null, Noon, false, _desk.Clock.GetUtcNow(), new() { Instant = true, Digest = false });
        await orders.SubscribeAsync(Digests, null, Noon, false, _desk.Clock.GetUtcNow());
        await RunAsync();
        var story = A.Story("“She must go,” said Ann Holt, a councillor. “Time to go,” said Bo Finch.", "Two turn", published: _desk.Clock.GetUtcNow());
        await _desk.TakeNowAsync(
            story, A.Call(story, "Ann Holt", "Mary Quill", "She must go", role: "councillor"), A.Call(story, "Bo Finch", "Mary Quill", "Time to go"));
        await RunAsync();
        _desk.Clock.Advance(TimeSpan.FromHours(3));
        await RunAsync();
        _surface.Calls.Clear();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_rejected_call_is_struck_in_every_message_told_in_every_thread_and_followed_up_where_it_was_an_alert()
    {
        await _desk.SayAsync("reject C1 reason:\"she spoke of somebody else\"");
        await RunAsync();

        const string Words = "WITHDRAWN 12:00 — C1 is removed: Ann Holt did not call for Mary Quill to go. Count 2 → 1. Sent to 2 channels.";
        Assert.Equal(2, Verbs("edit").Length);
        Assert.Equal(2, Verbs("reply").Length);
        Assert.All(Verbs("edit").Concat(Verbs("reply")), c => Assert.Contains(Words, c.Words, StringComparison.Ordinal));
        Assert.Contains("[struck out: Ann Holt]", Verbs("edit").Single(c => c.Channel == Digests).Words, StringComparison.Ordinal);
        var follow = Assert.Single(Verbs("send"));
        Assert.Equal(Alerts, follow.Channel);
        Assert.StartsWith("🟠 URGENT", follow.Words, StringComparison.Ordinal);
        Assert.Contains(Words, follow.Words, StringComparison.Ordinal);

        _surface.Calls.Clear();
        await RunAsync();
        Assert.Empty(_surface.Calls);
    }

    [Fact]
    public async Task What_was_posted_is_put_right_after_the_last_order_has_ended()
    {
        var orders = _desk.The<IDigestStore>();
        foreach (var order in await orders.SubscriptionsAsync())
        {
            await orders.UnsubscribeAsync(order.Channel.Workspace, order.Number);
        }

        await _desk.SayAsync("reject C1 reason:\"she spoke of somebody else\"");
        await RunAsync();
        Assert.Equal(2, Verbs("edit").Length);
    }

    [Fact]
    public async Task A_correction_says_what_it_is_and_what_we_said()
    {
        await _desk.SayAsync("correct C1 role:\"leader of the Labour group\" reason:\"not a councillor alone\"");
        await RunAsync();

        Assert.Equal(2, Verbs("reply").Count(c => Has(
            "CORRECTED 12:00 — C1: role is “leader of the Labour group”; we said “councillor”. Source: Harbour Echo. Count unchanged.", c.Words)));
        Assert.Contains("leader of the Labour group", Verbs("edit").Single(c => c.Channel == Digests).Words, StringComparison.Ordinal);

        _desk.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.Contains("· role was “councillor”, is “leader of the Labour group”", Verbs("send").Single(c => c.Channel == Digests).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_name_is_refiled_in_place_and_nobody_is_called()
    {
        await _desk.SayAsync("correct C1 name:\"Anne Holt\" reason:\"spelling\"");
        await RunAsync();

        Assert.Equal(["edit", "edit"], _surface.Calls.Select(c => c.Verb));
        Assert.All(_surface.Calls, c => Assert.Contains("REFILE — C1: spelling of “Anne Holt”.", c.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_held_is_told_and_so_is_its_release()
    {
        await _desk.SayAsync("hold C1 reason:\"his office denies it\"");
        await RunAsync();
        Assert.Equal(2, Verbs("reply").Count(c => Has("HELD 12:00 — C1 under check; please do not use.", c.Words)));

        _surface.Calls.Clear();
        _desk.Clock.Advance(TimeSpan.FromMinutes(30));
        await _desk.SayAsync("release C1");
        await RunAsync();
        Assert.Equal(2, Verbs("reply").Count(c => Has("RELEASED 12:30 — C1 stands as first sent. Count 1 → 2.", c.Words)));
    }

    [Fact]
    public async Task Confirming_what_was_told_takes_nothing_back()
    {
        await _desk.SayAsync("confirm C1");
        await RunAsync();

        Assert.Empty(_surface.Calls);
    }

    [Fact]
    public async Task Two_that_are_one_are_told_as_one()
    {
        await _desk.SayAsync("merge C1 into C2 reason:\"married name\"");
        await RunAsync();

        Assert.Equal(2, Verbs("reply").Count(c => Has("MERGED 12:00 — C1 is part of C2: Ann Holt and Bo Finch are one. Count 2 → 1.", c.Words)));
    }

    [Fact]
    public async Task What_another_desk_rules_is_not_told_here()
    {
        await _desk.SayAsync("reject C1 reason:\"no call\"", workspace: "slack:T9");
        await RunAsync();

        Assert.Empty(_surface.Calls);
    }

    [Fact]
    public async Task What_is_still_waiting_to_be_sent_goes_out_right_and_nobody_is_told_that_it_was_wrong()
    {
        var story = A.Story("“He should quit,” said Cy Poe.", "A third", published: _desk.Clock.GetUtcNow());
        await _desk.TakeNowAsync(story, A.Call(story, "Cy Poe", "Mary Quill", "He should quit"));
        await _desk.The<AlertPlanner>().PlanAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await _desk.SayAsync("hold C3 reason:\"under check\"");
        await RunAsync();

        var sent = Assert.Single(_surface.Calls);
        Assert.Equal("send", sent.Verb);
        Assert.Contains("HELD 12:01 — C3 under check", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_put_right_while_the_channel_was_closed_is_put_right_when_it_is_open_again()
    {
        _surface.Closed = c => c == Digests ? "It is archived." : null;
        await _desk.SayAsync("reject C1 reason:\"no call\"");
        await RunAsync();
        Assert.DoesNotContain(Verbs("edit"), c => c.Channel == Digests);

        _surface.Closed = _ => null;
        _desk.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal([2], await _desk.The<IDeliveryStore>().OpenAsync(Digests, _desk.Clock.GetUtcNow()));
        await RunAsync();
        Assert.Contains("[struck out: Ann Holt]", Assert.Single(Verbs("edit"), c => c.Channel == Digests).Words, StringComparison.Ordinal);
        Assert.Contains("WITHDRAWN 12:00 — C1 is removed", Assert.Single(Verbs("reply"), c => c.Channel == Digests).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who Mary Quill class:explicit")]
    [InlineData("timeline Mary Quill")]
    [InlineData("why C1")]
    [InlineData("export Mary Quill")]
    [InlineData("not Ann Holt, Di Moss on Mary Quill")]
    public async Task Whatever_command_showed_it_is_put_right_with_the_next_answer(string line)
    {
        Assert.Contains("Ann Holt", await _desk.SayAsync(line, "Eve"), StringComparison.Ordinal);
        await _desk.SayAsync(line + (line.StartsWith("why", StringComparison.Ordinal) ? "" : " as-of:2025-03-02"), "Dan");
        await _desk.SayAsync("reject C1 reason:\"no call\"", "Eve the editor");
        Assert.Contains("C1: Ann Holt on Mary Quill — REJECTED", await _desk.SayAsync("help", "Eve"), StringComparison.Ordinal);
        Assert.DoesNotContain("put right", await _desk.SayAsync("help", "Eve the editor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_answered_with_it_is_told_on_the_next_question_and_once()
    {
        Assert.Contains("Ann Holt", await _desk.SayAsync("who Mary Quill", "Eve"), StringComparison.Ordinal);
        Assert.Contains("Ann Holt", await _desk.SayAsync("Who has called for Mary Quill to go?", "Dan"), StringComparison.Ordinal);
        await _desk.SayAsync("reject C1 reason:\"no call\"");
        await RunAsync();
        Assert.Equal(2, Verbs("reply").Count(c => Has("Sent to 2 channels and 2 people who asked.", c.Words)));

        var next = await _desk.SayAsync("who Mary Quill", "Eve");
        Assert.StartsWith("Since your last question, something that you were told was put right:", next, StringComparison.Ordinal);
        Assert.Contains("C1: Ann Holt on Mary Quill — REJECTED", next, StringComparison.Ordinal);
        Assert.DoesNotContain("put right", await _desk.SayAsync("who Mary Quill", "Eve"), StringComparison.Ordinal);
        Assert.DoesNotContain("put right", await _desk.SayAsync("who Mary Quill", "Somebody Else"), StringComparison.Ordinal);
    }

    private (string Verb, ChatChannel Channel, string? Message, string Words)[] Verbs(string verb) => [.. _surface.Calls.Where(c => c.Verb == verb)];

    private static bool Has(string part, string words) => words.Contains(part, StringComparison.Ordinal);

    private async Task RunAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await _desk.The<CorrectionPlanner>().PlanAsync();
            await _desk.The<AlertPlanner>().PlanAsync();
            await _desk.The<DigestPlanner>().PlanAsync();
        }

        for (var i = 0; i < 10; i++)
        {
            await _sender.SendOwedAsync();
        }
    }
}
