using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Feeds;

public sealed class FeedProgressTests
{
    private static readonly Feed Echo = new()
    {
        Id = new(7),
        Name = "Harbour Echo",
        Url = new("http://harbour-echo.test/feed"),
        FirstReadAt = A.Moment.AddDays(-100),
        LastReadAt = A.Moment.AddHours(-1),
        LastNewAt = A.Moment.AddHours(-1),
    };

    private readonly FeedProgress _progress = new(Options.Create(new WatchOptions()));

    [Theory]
    [InlineData(null, 0, 10)]
    [InlineData(60, 0, 30)]
    [InlineData(4, 0, 5)]
    [InlineData(6000, 0, 240)]
    [InlineData(60, 7, 60)]
    [InlineData(60, 14, 120)]
    [InlineData(60, 30, 240)]
    public void A_feed_is_asked_twice_in_its_usual_gap_and_more_seldom_when_it_is_silent(int? gapMinutes, int silentDays, int minutes)
    {
        var feed = Echo with { Gap = gapMinutes is { } gap ? TimeSpan.FromMinutes(gap) : null, LastNewAt = A.Moment.AddDays(-silentDays) };
        AssertNext(minutes, After(feed, Well()).Feed);
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(60, 60)]
    [InlineData(2000, 1440)]
    public void A_server_that_asks_for_more_patience_gets_it_up_to_a_day_and_the_reason_is_kept(int asked, int minutes)
    {
        var check = After(Echo, Well() with { WaitAtLeast = TimeSpan.FromMinutes(asked), WaitBecause = "max-age=1" });
        AssertNext(minutes, check.Feed);
        Assert.Equal(minutes > 10, check.Feed.NextBecause!.Contains("max-age=1", StringComparison.Ordinal));
        Assert.Equal((check.Feed.NextCheckAt, check.Feed.NextBecause), (check.Attempt!.NextAt, check.Attempt.NextBecause));
    }

    [Fact]
    public void Feeds_that_were_asked_together_are_not_asked_together_again()
    {
        var times = Enumerable.Range(1, 100).Select(n => After(Echo with { Id = new(n) }, Well()).Feed.NextCheckAt).ToArray();
        Assert.True(times.Distinct().Count() > 90);
        Assert.InRange(times.Max() - times.Min(), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Hours_and_days_that_the_feed_skips_are_skipped()
    {
        // The moment is Monday 09:00.
        var check = After(Echo, Well() with { Quiet = new(1 << 9 | 1 << 10, 0) });
        Assert.Equal(A.Moment.AddHours(2), check.Feed.NextCheckAt);
        Assert.Equal(A.Moment.AddHours(15), After(Echo, Well() with { Quiet = new(0, 1 << (int)A.Moment.DayOfWeek) }).Feed.NextCheckAt);
        AssertNext(10, After(Echo, Well() with { Quiet = new(0xFFFFFF, 0) }).Feed);
    }

    [Theory]
    [InlineData(1, 10, 11)]
    [InlineData(3, 10, 11)]
    [InlineData(4, 48, 72)]
    [InlineData(6, 144, 216)]
    [InlineData(99, 1152, 1728)]
    public void Faults_in_a_row_make_the_pauses_longer(int failures, int from, int to)
    {
        var check = After(Echo with { Failures = failures - 1 }, FeedAnswer.Failed(Echo, "It broke."));
        Assert.Equal((failures, "It broke."), (check.Feed.Failures, check.Feed.Problem));
        Assert.InRange((check.Feed.NextCheckAt - A.Moment).TotalMinutes, from, to);
    }

    [Fact]
    public void Who_says_too_many_requests_without_a_time_is_left_alone_twice_as_long_each_time_with_all_its_domain()
    {
        var busy = FeedAnswer.Failed(Echo, "Too many.", TimeSpan.FromMinutes(15)) with { Trouble = FeedTrouble.Busy, Status = 429, BusyPlace = "harbour-echo.test" };
        var first = After(Echo, busy);
        AssertNext(15, first.Feed);
        Assert.Equal(new QuietPlace("harbour-echo.test", A.Moment.AddMinutes(15)), Assert.Single(first.Places));
        AssertNext(30, After(first.Feed, busy).Feed);
        AssertNext(120, After(first.Feed with { Failures = 1 }, busy with { WaitAtLeast = TimeSpan.FromHours(2), WaitBecause = "Retry-After: 7200" }).Feed);
    }

    [Fact]
    public void A_feed_that_was_not_asked_because_of_its_neighbours_is_as_it_was()
    {
        var busy = FeedAnswer.Failed(Echo, "Left alone.", TimeSpan.FromMinutes(5)) with { Trouble = FeedTrouble.Busy };
        var check = After(Echo, busy);
        Assert.Null(check.Attempt);
        Assert.Equal(Echo, check.Feed with { NextCheckAt = Echo.NextCheckAt, NextBecause = null });
    }

    [Fact]
    public void A_broken_feed_is_told_once_after_a_day_and_once_when_it_is_well_again()
    {
        var (feed, notices) = Live(Echo, TimeSpan.FromHours(1), 60, _ => FeedAnswer.Failed(Echo, "It broke."));
        var told = Assert.Single(notices);
        Assert.Equal((NoticeLevel.Warning, A.Moment.AddHours(25)), (told.Level, told.At));
        Assert.StartsWith("F7 Harbour Echo could not be read since 2025-03-03 10:00 UTC. It broke.", told.Text, StringComparison.Ordinal);

        var (_, after) = Live(feed, TimeSpan.FromHours(1), 5, _ => Well(), from: 60);
        Assert.Equal("F7 Harbour Echo can be read again, after 2.5 days.", Assert.Single(after).Text);
        Assert.Equal(NoticeLevel.Info, after[0].Level);
    }

    [Fact]
    public void A_feed_that_flaps_is_told_of_to_nobody()
    {
        var (_, notices) = Live(Echo, TimeSpan.FromHours(3), 100, n => n % 3 == 0 ? Well(fresh: true) : FeedAnswer.Failed(Echo, "It broke."));
        Assert.Empty(notices);
    }

    [Fact]
    public void What_is_not_found_is_told_after_three_days()
    {
        var (_, notices) = Live(Echo, TimeSpan.FromHours(1), 80, _ => FeedAnswer.Failed(Echo, "Not found (HTTP 404).") with { Trouble = FeedTrouble.Missing });
        Assert.Equal(A.Moment.AddHours(73), Assert.Single(notices).At);
    }

    [Fact]
    public void A_feed_that_lists_nothing_new_for_long_is_told_once_and_once_when_it_speaks_again()
    {
        var daily = Echo with { Gap = TimeSpan.FromDays(2), LastNewAt = A.Moment };
        var (feed, notices) = Live(daily, TimeSpan.FromHours(6), 80, _ => Well());
        Assert.Contains("has listed nothing new since 2025-03-03", Assert.Single(notices).Text, StringComparison.Ordinal);
        Assert.InRange((notices[0].At - A.Moment).TotalDays, 10, 10.3);

        var (_, after) = Live(feed, TimeSpan.FromHours(6), 3, _ => Well(fresh: true), from: 80);
        Assert.Equal("F7 Harbour Echo lists new stories again.", Assert.Single(after).Text);
    }

    [Fact]
    public void Gone_ends_a_feed_when_it_is_said_again_an_hour_later_and_is_told()
    {
        var gone = FeedAnswer.Failed(Echo, "Gone (HTTP 410).") with { Trouble = FeedTrouble.Gone, Status = 410 };
        var first = After(Echo, gone);
        Assert.False(first.Feed.IsPaused);
        Assert.False(After(first.Feed, gone, A.Moment.AddMinutes(50)).Feed.IsPaused);

        var ended = After(first.Feed, gone, A.Moment.AddMinutes(70));
        Assert.True(ended.Feed.IsPaused);
        Assert.Contains("gone for good (HTTP 410). Its stories stay. If it should be read again: feeds resume F7", Assert.Single(ended.Notices).Text, StringComparison.Ordinal);
        Assert.Null(After(first.Feed, Well(), A.Moment.AddMinutes(70)).Feed.GoneAt);
    }

    [Fact]
    public void A_feed_that_asks_for_a_password_is_not_asked_on()
    {
        var check = After(Echo, FeedAnswer.Failed(Echo, "A password.") with { Trouble = FeedTrouble.Locked, Status = 401 });
        Assert.True(check.Feed.IsPaused);
        Assert.Contains("asks for a password", Assert.Single(check.Notices).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_permanent_redirect_is_kept_after_it_has_held_a_week_and_ten_readings()
    {
        var to = new Uri("https://elsewhere.test/feed");
        FeedAnswer Moved(int _) => Well(fresh: true) with { MovedTo = to };
        Assert.Empty(Moves(Moved, TimeSpan.FromHours(1), 160));
        Assert.Empty(Moves(Moved, TimeSpan.FromHours(20), 9));
        Assert.Equal([to], Moves(Moved, TimeSpan.FromHours(1), 175));
        Assert.Equal([to], Moves(Moved, TimeSpan.FromHours(20), 11));
        Assert.Empty(Moves(n => Well(fresh: true) with { MovedTo = n % 5 == 4 ? null : to }, TimeSpan.FromHours(20), 50));
    }

    [Fact]
    public void One_that_only_turns_http_into_https_is_kept_at_once()
    {
        Assert.Equal(new Uri("https://harbour-echo.test/feed"), After(Echo, Well() with { MovedTo = new("https://harbour-echo.test/feed") }).MoveTo);
        Assert.Null(After(Echo, Well() with { MovedTo = new("https://harbour-echo.test/other") }).MoveTo);
    }

    [Fact]
    public void One_is_kept_when_the_old_address_dies()
    {
        var to = new Uri("https://elsewhere.test/feed");
        var moving = Echo with { Moving = new(to, A.Moment.AddDays(-1), 5) };
        Assert.Equal(to, After(moving, FeedAnswer.Failed(Echo, "Gone.") with { Trouble = FeedTrouble.Gone }).MoveTo);
        Assert.Equal(to, After(moving, FeedAnswer.Failed(Echo, "Missing.") with { Trouble = FeedTrouble.Missing }).MoveTo);
        Assert.Null(After(moving, FeedAnswer.Failed(Echo, "It broke.")).MoveTo);
    }

    [Fact]
    public void A_new_address_that_stops_working_within_two_weeks_is_given_up()
    {
        var moved = Echo with { FormerUrl = new("https://former.test/feed"), MovedAt = A.Moment.AddDays(-3), Failures = 2 };
        var check = After(moved, FeedAnswer.Failed(Echo, "This is a web page, not a feed."));
        Assert.Equal(moved.FormerUrl, check.MoveTo);
        Assert.Contains("is asked at https://former.test/feed again", Assert.Single(check.Notices).Text, StringComparison.Ordinal);
        Assert.Null(After(moved with { MovedAt = A.Moment.AddDays(-15) }, FeedAnswer.Failed(Echo, "It broke.")).MoveTo);
    }

    [Fact]
    public void When_no_feed_can_be_reached_none_is_at_fault()
    {
        var network = new OwnNetwork();
        var unreachable = FeedAnswer.Failed(Echo, "No route.") with { Trouble = FeedTrouble.Unreachable };
        bool At(string host, FeedAnswer answer, int second) => network.IsAtFault(Echo with { Url = new($"https://{host}/") }, answer, A.Moment.AddSeconds(second));
        Assert.False(At("a.test", unreachable, 0));
        Assert.False(At("b.test", unreachable, 1));
        Assert.False(At("www.b.test", unreachable, 2));
        Assert.True(At("c.test", unreachable, 3));
        Assert.False(At("d.test", Well(), 4));
        Assert.False(At("c.test", unreachable, 5));

        var check = _progress.After(Echo, unreachable, FeedIntake.Nothing, A.Moment, A.Moment, isOurNetwork: true);
        Assert.Equal((0, null), (check.Feed.Failures, check.Feed.Problem));
        Assert.Equal(A.Moment.AddMinutes(1), check.Feed.NextCheckAt);
    }

    [Fact]
    public void Where_a_hub_pushes_the_news_the_feed_is_asked_once_a_day()
    {
        var check = _progress.After(Echo, Well(), FeedIntake.Nothing, A.Moment, A.Moment, isPushed: true);
        AssertNext(1440, check.Feed);
    }

    private FeedCheck After(Feed feed, FeedAnswer answer, DateTimeOffset? now = null) =>
        _progress.After(feed, answer, FeedIntake.Nothing with { Fresh = answer.Document?.Entries.Count ?? 0 }, now ?? A.Moment, now ?? A.Moment);

    /// <summary>Asks a feed so many times, first an hour after the moment where the step is one.</summary>
    private (Feed Feed, List<AdminNotice> Notices) Live(Feed feed, TimeSpan step, int times, Func<int, FeedAnswer> answer, int from = 0)
    {
        var notices = new List<AdminNotice>();
        for (var i = from + 1; i <= from + times; i++)
        {
            var check = After(feed, answer(i), A.Moment + (step * i));
            notices.AddRange(check.Notices);
            feed = check.Feed;
        }

        return (feed, notices);
    }

    private List<Uri> Moves(Func<int, FeedAnswer> answer, TimeSpan step, int times)
    {
        var moves = new List<Uri>();
        var feed = Echo;
        for (var i = 0; i < times; i++)
        {
            var check = After(feed, answer(i), A.Moment + (step * i));
            feed = check.Feed;
            if (check.MoveTo is { } to)
            {
                moves.Add(to);
                feed = feed with { Url = to };
            }
        }

        return [.. moves.Distinct()];
    }

    private static FeedAnswer Well(bool fresh = false) =>
        new(fresh ? new("Harbour Echo", null, [new() { Title = "One" }]) : null, FeedValidators.None, null, null) { Status = 200 };

    private static void AssertNext(int minutes, Feed feed) => Assert.InRange((feed.NextCheckAt - A.Moment).TotalMinutes, minutes, minutes * 1.1);
}
