using NewsBot.Core.Alerts;
using NewsBot.Core.Calls;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Alerts;

public sealed class AlertPlannerTests : IAsyncLifetime
{
    private static readonly ChatChannel Channel = new(WorkspaceId.Local, "test", "one");
    private static readonly DigestTimes Noon = new([new(12, 0)], new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), "UTC");
    private static readonly SubscriptionTerms Instant = new() { Instant = true, Digest = false };

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_is_long_known_comes_as_a_baseline_and_no_alert()
    {
        await CallAsync("Ann Holt", "she must go");
        await FollowAsync(Instant);

        Assert.Empty(await AlertsAsync());
        var card = Assert.Single(await AllAsync());
        Assert.Contains("This channel follows everybody", Words(card), StringComparison.Ordinal);
        Assert.Contains("COUNT 1 explicit", Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_new_feed_brings_with_its_first_reading_is_no_alert_and_what_comes_after_is()
    {
        await FollowAsync(Instant);
        await _desk.The<IFeedStore>().AddAsync("Mere Mail", new("https://mere-mail.test/feed"), _desk.Clock.GetUtcNow());
        for (var n = 0; n < 8; n++)
        {
            await CallAsync(InventedNames.Of(n), $"she must go, said {n}", feed: "Mere Mail");
        }

        Assert.Empty(await AlertsAsync());
        await ReadOnceAsync();
        Assert.Empty(await AlertsAsync());

        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await CallAsync("Bo Finch", "time to go", feed: "Mere Mail");
        Assert.Contains("Bo Finch", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_source_of_a_call_that_was_on_record_before_is_no_alert_and_a_plainer_one_is()
    {
        await CallAsync("Bo Finch", "she must go, all of us say so");
        await CallAsync("Cy Poe", "time to go, for the sake of the town");

        // The third is not on the card, which shows two.
        await CallAsync("Ann Holt", "let her consider her place", strength: Strength.ConsiderPosition);
        await FollowAsync(Instant);
        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await CallAsync("Ann Holt", "her place is what she has to consider", strength: Strength.ConsiderPosition, feed: "Mere Mail");
        Assert.Empty(await AlertsAsync());

        await CallAsync("Ann Holt", "she must go tonight", feed: "Bay Post");
        Assert.Contains("Ann Holt called on Mary Quill to resign", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_call_is_one_alert_once()
    {
        await FollowAsync(Instant);
        await CallAsync("Ann Holt", "she must go");

        var alert = Assert.Single(await AlertsAsync());
        Assert.Equal(AlertLevel.Urgent, alert.Level);
        var words = Words(alert);
        Assert.Contains("URGENT · UNREVIEWED", words, StringComparison.Ordinal);
        Assert.Contains("Ann Holt called on Mary Quill to resign", words, StringComparison.Ordinal);
        Assert.Contains("“she must go”", words, StringComparison.Ordinal);
        Assert.Contains("Class EXPLICIT · 1 source, 1 origin", words, StringComparison.Ordinal);
        Assert.Contains("Now 1 named explicit caller", words, StringComparison.Ordinal);
        Assert.Single(await AlertsAsync());
    }

    [Fact]
    public async Task An_alert_that_a_closed_channel_never_got_is_told_when_the_channel_is_open_again()
    {
        await FollowAsync(Instant);
        await CallAsync("Ann Holt", "she must go");
        var alert = Assert.Single(await AlertsAsync());
        await _desk.The<IDeliveryStore>().CloseAsync(Channel, "It is archived.", _desk.Clock.GetUtcNow());
        var orders = _desk.The<IDigestStore>();
        var order = Assert.Single(await orders.SubscriptionsAsync());
        Assert.NotNull(order.PausedAt);

        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await orders.SaveAsync(order with { PausedAt = null, PauseProblem = null });
        await AlertsAsync();
        var again = Assert.Single(await _desk.The<IDeliveryStore>().SearchAsync(new(10, State: DeliveryState.Owed, Kind: DeliveryKind.Alert)));
        Assert.NotEqual(alert.Key, again.Key);
        Assert.Contains("Ann Holt called on Mary Quill to resign", Words(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_been_posted_about_alerts_takes_no_room_from_the_next_alert()
    {
        await FollowAsync(Instant);
        await CallAsync("Ann Holt", "she must go");
        await AlertsAsync();
        var now = _desk.Clock.GetUtcNow();
        await _desk.The<IDeliveryStore>().OweAsync([.. Enumerable.Range(0, 8).Select(n => new Delivery
        {
            Key = $"S1/alert/C1/edit/{n}", Kind = DeliveryKind.Edit, Channel = Channel, Message = Message.Of("put right"), OwedAt = now, NextTryAt = now, Subscription = 1, About = "S1/alert/C1",
        })]);
        await CallAsync("Bo Finch", "time to go");
        Assert.Contains(await AlertsAsync(), d => d.Key == "S1/alert/C2");
    }

    [Fact]
    public async Task A_joint_statement_is_one_alert_with_all_its_names()
    {
        await FollowAsync(Instant);
        const string Words = "Ann Holt and Bo Finch said Mary Quill must go";
        var story = A.Story(Words, "Both turn", published: _desk.Clock.GetUtcNow());
        await LearnAsync(story, A.Call(story, "Ann Holt", "Mary Quill", Words), A.Call(story, "Bo Finch", "Mary Quill", Words));

        var alert = Assert.Single(await AlertsAsync());
        Assert.Contains("Ann Holt and Bo Finch called on Mary Quill to resign", AlertPlannerTests.Words(alert), StringComparison.Ordinal);
        Assert.Contains("joint statement", AlertPlannerTests.Words(alert), StringComparison.Ordinal);
        Assert.Equal([1, 2], (await _desk.The<IDeliveryStore>().FindAsync(alert.Key))!.Carries.Select(c => c.Entry));
    }

    [Fact]
    public async Task How_a_call_was_made_is_told_in_the_alert_the_digest_and_the_list()
    {
        await FollowAsync(Instant with { Digest = true });
        const string Said = "Ann Holt said for the Ely and Soham groups that Mary Quill must go";
        var story = A.Story(Said, "Groups turn", published: _desk.Clock.GetUtcNow());
        await LearnAsync(story, A.Call(story, "Ann Holt", "Mary Quill", Said) with { Circumstances = new("the Ely and Soham groups", Joint: true, QuitPost: true) });
        const string How = "made together with others, on behalf of “the Ely and Soham groups”, gave up a post as well";

        Assert.Contains("Class EXPLICIT · made together with others · on behalf of “the Ely and Soham groups”, gave up a post as well · 1 source", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
        Assert.Contains(How, await _desk.SayAsync("who Mary Quill"), StringComparison.Ordinal);
        Assert.Contains(How, await _desk.SayAsync("who has called for Mary Quill to go?"), StringComparison.Ordinal);
        Assert.Contains(How, await _desk.SayAsync("preview everyone"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Strength.Resign, AlertLevel.Urgent)]
    [InlineData(Strength.Timetable, AlertLevel.Note)]
    [InlineData(Strength.ConsiderPosition, AlertLevel.Note)]
    public async Task The_level_follows_from_the_class(Strength strength, AlertLevel level)
    {
        await FollowAsync(Instant);
        await CallAsync("Ann Holt", "she must go", strength: strength);

        Assert.Equal(level, Assert.Single(await AlertsAsync()).Level);
    }

    [Fact]
    public async Task A_first_of_its_kind_is_a_flash()
    {
        await CallAsync("Ann Holt", "she must go", role: "MP for Eastmere");
        await FollowAsync(Instant);
        await CallAsync("Bo Finch", "time to go", role: "leader of Eastmere Council");

        var alert = Assert.Single(await AlertsAsync());
        Assert.Equal(AlertLevel.Flash, alert.Level);
        Assert.Contains("MILESTONE the first council leader", Words(alert), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_is_folded_into_one_message_and_the_next_one_waits_its_time()
    {
        await FollowAsync(Instant);
        for (var n = 0; n < 20; n++)
        {
            await CallAsync(InventedNames.Of(n), $"she must go, said {n}");
        }

        // The tenth caller is a milestone, which no burst swallows.
        Assert.Contains("10 named explicit callers", Words(Assert.Single(await AlertsAsync(), a => a.Level == AlertLevel.Flash)), StringComparison.Ordinal);
        var folded = Assert.Single(await FoldedAsync());
        Assert.Contains("19 new calls at once", Words(folded), StringComparison.Ordinal);
        Assert.Contains("+9 more: “new since:", Words(folded), StringComparison.Ordinal);

        for (var n = 0; n < 6; n++)
        {
            await CallAsync(InventedNames.Of(100 + n), $"she must really go, said {n}");
        }

        Assert.Single(await FoldedAsync());
        _desk.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains("5 new calls at once", Words((await FoldedAsync())[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_quiet_hours_what_is_urgent_comes_through_where_wanted_and_the_rest_afterwards_in_one_message()
    {
        await FollowAsync(Instant with { Quiet = new(new(8, 30), new(11, 0), UrgentThrough: true) });
        await CallAsync("Ann Holt", "she must go");
        await CallAsync("Bo Finch", "consider her place", strength: Strength.ConsiderPosition);
        await CallAsync("Cy Poe", "name a day", strength: Strength.Timetable);

        Assert.Contains("Ann Holt", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
        _desk.Clock.Advance(TimeSpan.FromHours(2));

        var after = (await AlertsAsync())[^1];
        Assert.Contains("2 new calls since Mon 09:00", Words(after), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Holt", Words(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snoozed_channel_hears_nothing_and_then_all_in_one_message()
    {
        await FollowAsync(Instant);
        await _desk.SayAsync("snooze 2h");
        var orders = _desk.The<IDigestStore>();
        await orders.SaveAsync((await orders.SubscriptionsAsync()).Single() with { SnoozedUntil = _desk.Clock.GetUtcNow().AddHours(2) });
        await CallAsync("Ann Holt", "she must go");
        await CallAsync("Bo Finch", "time to go");
        Assert.Empty(await AlertsAsync());

        _desk.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains("2 new calls since", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_lets_through_what_it_is_for()
    {
        await FollowAsync(Instant with { Filter = new() { Parties = ["Labour"], Without = ["ferry"] } });
        await CallAsync("Ann Holt", "she must go", party: "Conservative");
        await CallAsync("Bo Finch", "she must go over the ferry", party: "Labour");
        await CallAsync("Cy Poe", "time to go", party: "Labour");

        Assert.Contains("Cy Poe", Words(Assert.Single(await AlertsAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_origin_goes_into_the_thread_of_the_alert_and_a_digest_does_not_list_the_call_again()
    {
        await FollowAsync(Instant with { Digest = true });
        await CallAsync("Ann Holt", "she must go");
        var alert = Assert.Single(await AlertsAsync());
        var second = A.Story("In the hall last night Ann Holt told everybody that she must go now or never.", "Another paper", feed: "Mere Mail", published: _desk.Clock.GetUtcNow());
        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await LearnAsync(second, A.Call(second, "Ann Holt", "Mary Quill", "she must go now or never"));
        await AlertsAsync();

        var reply = Assert.Single(await AllAsync(), d => d.Kind == DeliveryKind.FollowUp);
        Assert.Equal(alert.Key, reply.About);
        Assert.Contains("ALSO REPORTED — C1", Words(reply), StringComparison.Ordinal);
        Assert.Contains("Mere Mail", Words(reply), StringComparison.Ordinal);

        _desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, await _desk.The<DigestPlanner>().PlanAsync());
    }

    [Fact]
    public async Task Many_new_people_who_are_sure_make_a_snowball_once_a_day()
    {
        await FollowAsync(Instant);
        for (var n = 0; n < 5; n++)
        {
            await CallAsync(InventedNames.Of(n), $"she must go, said {n}");
            await AlertsAsync();
            await _desk.SayAsync($"confirm C{n + 1}");
        }

        await AlertsAsync();
        await CallAsync("One More", "time to go");
        Assert.Contains(
            "SNOWBALL — 5 people newly and surely on the list for Mary Quill within 24 hours",
            Words(Assert.Single(await AlertsAsync(), d => d.Key.Contains("snowball", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_ahead_folds_and_silences_nothing_when_it_is_right_again()
    {
        await FollowAsync(Instant with { Quiet = new(new(22, 0), new(6, 0), false) });
        _desk.Clock.SetAhead(TimeSpan.FromHours(37.5));
        for (var n = 0; n < 12; n++)
        {
            await CallAsync(InventedNames.Of(n), $"she must go, said {n}");
        }

        Assert.Empty(await AlertsAsync());
        _desk.Clock.SetAhead(TimeSpan.FromHours(50));
        var folded = Assert.Single(await FoldedAsync());
        await _desk.The<IDeliveryStore>().SaveOutcomeAsync(folded with { State = DeliveryState.Sent, SentAt = _desk.Clock.GetUtcNow(), MessageId = "m1" });

        _desk.Clock.SetAhead(TimeSpan.Zero);
        _desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await CallAsync("Bo Finch", "time to go");
        Assert.Contains("Bo Finch called on Mary Quill", Words((await AlertsAsync())[^1]), StringComparison.Ordinal);
        Assert.Single(await FoldedAsync());
    }

    [Fact]
    public async Task What_one_desk_ruled_out_is_no_alert_there()
    {
        await CallAsync("Ann Holt", "she must go");
        await FollowAsync(Instant);
        await _desk.SayAsync("reject C1 reason:\"no call\"");

        Assert.Empty(await AlertsAsync());
    }

    private async Task FollowAsync(SubscriptionTerms terms)
    {
        await _desk.The<IDigestStore>().SubscribeAsync(Channel, null, Noon, false, _desk.Clock.GetUtcNow(), terms);
        await _desk.The<DigestPlanner>().PlanAsync();
        await _desk.The<DigestPlanner>().PlanAsync();
    }

    private Task CallAsync(string caller, string words, Strength strength = Strength.Resign, string? role = null, string? party = null, string feed = "Harbour Echo")
    {
        var story = A.Story($"“{words},” said {caller} about the dam.", words, feed: feed, published: _desk.Clock.GetUtcNow());
        return LearnAsync(story, A.Call(story, caller, "Mary Quill", words, strength, role: role, party: party));
    }

    private async Task ReadOnceAsync()
    {
        var (now, feeds) = (_desk.Clock.GetUtcNow(), _desk.The<IFeedStore>());
        var feed = Assert.Single(await feeds.ClaimAsync("host", now, now.AddSeconds(30), 10));
        await feeds.SaveCheckAsync(feed with { LastCheckedAt = now, LastReadAt = now, FirstReadAt = now, NextCheckAt = now.AddHours(1) });
    }

    private async Task LearnAsync(Story story, params ResignationCall[] calls)
    {
        await _desk.TakeNowAsync(story, calls);
        _desk.Clock.Advance(TimeSpan.FromMilliseconds(1));
    }

    private async Task<IReadOnlyList<Delivery>> AlertsAsync()
    {
        await _desk.The<AlertPlanner>().PlanAsync();
        return [.. (await AllAsync()).Where(d => d.Kind == DeliveryKind.Alert)];
    }

    private async Task<IReadOnlyList<Delivery>> FoldedAsync() => [.. (await AlertsAsync()).Where(d => d.Key.Contains("/fold/", StringComparison.Ordinal))];

    private async Task<IReadOnlyList<Delivery>> AllAsync() => [.. (await _desk.The<IDeliveryStore>().SearchAsync(new(100))).Reverse()];

    private static string Words(Delivery delivery) => PlainText.Render(delivery.Message, 1_000, withLinks: false);
}
