using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Feeds;

public abstract class FeedStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly Uri Echo = new("https://harbour-echo.test/feed?a=1&b=%20x");
    private static readonly Uri Gazette = new("https://hill-gazette.test/rss");

    [Fact]
    public async Task A_new_feed_is_numbered_and_due_at_once()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);

        Assert.Equal(new() { Id = new(1), Name = "Harbour Echo", Url = Echo, NextCheckAt = A.Moment }, feed);
        Assert.Equal(feed, Assert.Single(await Record.Feeds.DueAsync(A.Moment, 10)));
        Assert.Equal(feed, Assert.Single(await Record.Feeds.ListAsync()));
    }

    [Fact]
    public async Task A_feed_added_again_by_name_and_address_is_the_same_and_stays_as_it_was()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveCheckAsync(Checked(feed));
        Assert.Equal(Checked(feed), await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment.AddDays(1)));
    }

    [Fact]
    public async Task An_address_that_is_watched_is_not_watched_twice()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.AddAsync("Hill Gazette", Gazette, A.Moment);

        Assert.Equal(feed, await Record.Feeds.AddAsync("Another name", Echo, A.Moment));
        Assert.Equal(feed, await Record.Feeds.AddAsync("Hill Gazette", Echo, A.Moment));
        Assert.Equal(2, (await Record.Feeds.ListAsync()).Count);
    }

    [Fact]
    public async Task A_feed_that_moved_is_asked_at_its_new_address_without_the_old_validators()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveCheckAsync(Checked(feed));

        var moved = await Record.Feeds.AddAsync("Harbour Echo", Gazette, A.Moment.AddDays(1));

        Assert.Equal((feed.Id, Gazette, FeedValidators.None), (moved.Id, moved.Url, moved.Validators));
        Assert.Equal((A.Moment.AddDays(1), 0, null), (moved.NextCheckAt, moved.Failures, moved.Problem));
    }

    [Fact]
    public async Task How_a_reading_went_is_kept_and_the_name_is_not_touched()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveCheckAsync(Checked(feed) with { Name = "Changed" });

        await ReopenAsync();

        Assert.Equal(Checked(feed), Assert.Single(await Record.Feeds.ListAsync()));
    }

    [Fact]
    public async Task Due_feeds_come_longest_waiting_first_up_to_the_limit()
    {
        foreach (var (name, hour) in new[] { ("b", 2), ("c", 3), ("a", 1), ("late", 9) })
        {
            await Record.Feeds.AddAsync(name, new($"https://{name}.test/"), A.Moment.AddHours(hour));
        }

        Assert.Equal(["a", "b", "c"], (await Record.Feeds.DueAsync(A.Moment.AddHours(3), 10)).Select(f => f.Name));
        Assert.Equal(["a", "b"], (await Record.Feeds.DueAsync(A.Moment.AddHours(3), 2)).Select(f => f.Name));
    }

    [Fact]
    public async Task A_removed_feed_is_gone_and_its_number_is_not_given_again()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "one", A.Moment);

        Assert.True(await Record.Feeds.RemoveAsync(feed.Id));
        Assert.False(await Record.Feeds.RemoveAsync(feed.Id));
        await Record.Feeds.MarkSeenAsync(feed.Id, "two", A.Moment);

        var again = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        Assert.Equal(new FeedId(2), again.Id);
        Assert.Equal(["one", "two"], await Record.Feeds.UnseenAsync(again.Id, ["one", "two"]));
    }

    [Fact]
    public async Task What_a_feed_listed_before_is_told_from_what_is_new_in_the_order_given()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        var other = await Record.Feeds.AddAsync("Hill Gazette", Gazette, A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "b", A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "b", A.Moment.AddDays(1));

        Assert.Equal(["c", "a", "B"], await Record.Feeds.UnseenAsync(feed.Id, ["c", "b", "a", "c", "B"]));
        Assert.Equal(["c", "b"], await Record.Feeds.UnseenAsync(other.Id, ["c", "b"]));
        Assert.Equal(5000, (await Record.Feeds.UnseenAsync(feed.Id, [.. Enumerable.Range(0, 5000).Select(n => $"id{n}")])).Count);
    }

    [Fact]
    public async Task How_a_feed_listed_a_story_last_is_remembered_and_what_it_does_not_say_stays()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "old", A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "a", A.Moment, new("words", A.Moment, new("story")));
        await ReopenAsync();
        Assert.Equal(new("words", A.Moment, new("story")), (await Record.Feeds.ListingsAsync(feed.Id, ["a", "new"])).Single().Value);

        await Record.Feeds.MarkSeenAsync(feed.Id, "a", A.Moment, new("other words", null, null));
        var known = await Record.Feeds.ListingsAsync(feed.Id, ["a", "old", "new"]);
        Assert.Equal(new("other words", A.Moment, new("story")), known["a"]);
        Assert.Equal(new FeedListing(null, null, null), known["old"]);
        Assert.Equal(2, known.Count);
    }

    [Fact]
    public async Task A_feed_that_somebody_reads_is_read_by_nobody_else_until_it_is_given_back_or_the_time_is_over()
    {
        await using var other = await OpenAsync();
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);

        Assert.Equal(feed with { Lease = "ours" }, Assert.Single(await Record.Feeds.ClaimAsync("ours", A.Moment, A.Moment.AddSeconds(30), 10)));
        Assert.Empty(await other.Feeds.ClaimAsync("theirs", A.Moment.AddSeconds(29), A.Moment.AddMinutes(1), 10));
        Assert.Single(await Record.Feeds.DueAsync(A.Moment, 10));

        Assert.Equal([feed.Id], await Record.Feeds.RenewAsync("ours", A.Moment.AddSeconds(60)));
        Assert.Empty(await other.Feeds.ClaimAsync("theirs", A.Moment.AddSeconds(59), A.Moment.AddMinutes(2), 10));
        Assert.Single(await other.Feeds.ClaimAsync("theirs", A.Moment.AddSeconds(60), A.Moment.AddMinutes(2), 10));

        // Ours was frozen and wakes: what it found out is dropped.
        Assert.Empty(await Record.Feeds.RenewAsync("ours", A.Moment.AddMinutes(5)));
        Assert.Empty(await Record.Feeds.SaveChecksAsync([FeedCheck.Of(Checked(feed) with { Lease = "ours" })]));
        Assert.Equal(0, (await Record.Feeds.ListAsync())[0].Failures);
        Assert.Single(await other.Feeds.SaveChecksAsync([FeedCheck.Of(Checked(feed) with { Lease = "theirs" })]));
        Assert.Equal(3, (await Record.Feeds.ListAsync())[0].Failures);
        Assert.Single(await Record.Feeds.ClaimAsync("ours", A.Moment.AddHours(1), A.Moment.AddHours(2), 10));

        await Record.Feeds.ReleaseAsync("ours");
        Assert.Single(await other.Feeds.ClaimAsync("theirs", A.Moment.AddHours(1), A.Moment.AddHours(2), 10));
    }

    [Fact]
    public async Task Hosts_that_take_at_once_never_take_the_same()
    {
        for (var i = 0; i < 60; i++)
        {
            await Record.Feeds.AddAsync($"Paper {i}", new($"https://paper{i}.test/feed"), A.Moment);
        }

        await using var second = await OpenAsync();
        await using var third = await OpenAsync();
        var taken = await Task.WhenAll(new[] { Record, second, third }.SelectMany(
            (host, n) => Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Feeds.ClaimAsync($"host {n}", A.Moment, A.Moment.AddMinutes(1), 7)))));

        var numbers = taken.SelectMany(t => t.Select(f => f.Id.Number)).ToArray();
        Assert.Equal(60, numbers.Length);
        Assert.Equal(60, numbers.Distinct().Count());
    }

    [Fact]
    public async Task Of_one_publisher_one_feed_is_taken_at_a_time_and_none_while_it_is_left_alone()
    {
        var news = await Record.Feeds.AddAsync("Echo news", new("https://news.harbour-echo.test/a"), A.Moment);
        await Record.Feeds.AddAsync("Echo sport", new("https://sport.harbour-echo.test/b"), A.Moment.AddSeconds(1));
        await Record.Feeds.AddAsync("Own", new("http://127.0.0.1:8080/a"), A.Moment);
        await Record.Feeds.AddAsync("Own, too", new("http://127.0.0.1:8080/b"), A.Moment);
        var now = A.Moment.AddMinutes(1);

        Assert.Equal(["Echo news", "Own", "Own, too"], (await ClaimAsync(now)).Select(f => f.Name));
        Assert.Empty(await ClaimAsync(now));

        await Record.Feeds.SaveChecksAsync([new(Checked(news) with { Lease = "ours" }, null, [new("harbour-echo.test", now.AddSeconds(5))], [])]);
        Assert.Empty(await ClaimAsync(now.AddSeconds(4)));
        Assert.Equal(["Echo sport"], (await ClaimAsync(now.AddSeconds(5))).Select(f => f.Name));
    }

    [Fact]
    public async Task A_paused_feed_is_not_due_until_it_is_resumed()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveCheckAsync(Checked(feed));

        Assert.True(await Record.Feeds.PauseAsync(feed.Id, "Somebody said so.", A.Moment));
        Assert.False(await Record.Feeds.PauseAsync(new(99), "Somebody said so.", A.Moment));
        Assert.Empty(await Record.Feeds.DueAsync(DateTimeOffset.MaxValue, 10));
        Assert.Empty(await Record.Feeds.ClaimAsync("ours", A.Moment.AddYears(1), A.Moment.AddYears(2), 10));
        Assert.Equal("Somebody said so.", (await Record.Feeds.ListAsync())[0].PausedBecause);

        Assert.True(await Record.Feeds.PauseAsync(feed.Id, null, A.Moment.AddDays(1)));
        var resumed = Assert.Single(await Record.Feeds.DueAsync(A.Moment.AddDays(1), 10));
        Assert.Equal((false, 0, null, FeedCondition.Well), (resumed.IsPaused, resumed.Failures, resumed.Problem, resumed.Told));
    }

    [Fact]
    public async Task A_pause_that_comes_while_the_feed_is_read_is_not_forgotten()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        var claimed = Assert.Single(await ClaimAsync(A.Moment));
        await Record.Feeds.PauseAsync(feed.Id, "Somebody said so.", A.Moment);
        await Record.Feeds.SaveCheckAsync(Checked(claimed));
        Assert.True((await Record.Feeds.ListAsync())[0].IsPaused);
    }

    [Fact]
    public async Task A_feed_that_somebody_names_never_takes_the_place_of_another()
    {
        var first = await Record.Feeds.WatchAsync("Politics", Echo, A.Moment);
        var second = await Record.Feeds.WatchAsync("Politics", Gazette, A.Moment);
        var third = await Record.Feeds.WatchAsync("Politics", new(Gazette, "/other"), A.Moment);
        var again = await Record.Feeds.WatchAsync("Another name", Echo, A.Moment);

        Assert.Equal(["Politics", "Politics (hill-gazette.test)", "Politics (hill-gazette.test, 2)"], new[] { first, second, third }.Select(f => f.Feed.Name));
        Assert.Equal((first.Feed.Id, "Politics", false), (again.Feed.Id, again.Feed.Name, again.IsNew));
    }

    [Fact]
    public async Task A_feed_that_moved_stays_there_though_the_settings_name_its_old_address()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveChecksAsync([FeedCheck.Of(Checked(feed) with { FormerUrl = Echo, MovedAt = A.Moment }) with { MoveTo = Gazette }]);
        Assert.Equal(Gazette, (await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment)).Url);
        Assert.Single(await Record.Feeds.ListAsync());
    }

    [Fact]
    public async Task Two_feeds_that_end_at_one_address_become_one()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.AddAsync("Hill Gazette", Gazette, A.Moment);
        await Record.Feeds.SaveChecksAsync([FeedCheck.Of(Checked(feed)) with { MoveTo = Gazette }]);
        var after = (await Record.Feeds.ListAsync())[0];
        Assert.Equal((Echo, "It has moved to the address of F2, which is read on."), (after.Url, after.PausedBecause));
    }

    [Fact]
    public async Task What_fell_due_while_nobody_read_is_spread_over_the_time_to_come()
    {
        for (var i = 0; i < 10; i++)
        {
            var feed = await Record.Feeds.AddAsync($"Paper {i}", new($"https://paper{i}.test/feed"), A.Moment);
            await Record.Feeds.SaveCheckAsync(feed with { LastCheckedAt = A.Moment, NextCheckAt = A.Moment.AddSeconds(i) });
        }

        var fresh = await Record.Feeds.AddAsync("New", Echo, A.Moment);
        var now = A.Moment.AddDays(1);
        Assert.Equal(10, await Record.Feeds.SpreadAsync(now.AddMinutes(-5), now, TimeSpan.FromMinutes(5)));
        Assert.Equal(["New", "Paper 0"], (await Record.Feeds.DueAsync(now, 20)).Select(f => f.Name));
        Assert.Equal(6, (await Record.Feeds.DueAsync(now.AddMinutes(2), 20)).Count);
        Assert.Equal(fresh.NextCheckAt, (await Record.Feeds.ListAsync()).Single(f => f.Name == "New").NextCheckAt);
        Assert.Equal(0, await Record.Feeds.SpreadAsync(now.AddMinutes(-5), now, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task The_last_twenty_askings_are_kept_newest_first()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        for (var i = 1; i <= 25; i++)
        {
            var attempt = new FeedAttempt(A.Moment.AddHours(i), TimeSpan.FromMilliseconds(120), 200, 1000, i, 2, 1, A.Moment.AddHours(i + 1), "its own rhythm", i == 25 ? "It broke." : null);
            await Record.Feeds.SaveChecksAsync([new(feed with { Checks = i }, attempt, [], [])]);
        }

        var attempts = await Record.Feeds.AttemptsAsync(feed.Id);
        Assert.Equal(Enumerable.Range(6, 20).Reverse(), attempts.Select(a => a.Listed!.Value));
        Assert.Equal(new(A.Moment.AddHours(25), TimeSpan.FromMilliseconds(120), 200, 1000, 25, 2, 1, A.Moment.AddHours(26), "its own rhythm", "It broke."), attempts[0]);
    }

    [Fact]
    public async Task A_story_is_known_under_another_id_by_its_link_always_and_by_its_headline_for_a_while()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.MarkSeenAsync(feed.Id, "a", A.Moment, new("words", null, new("story")) { LinkKey = "l:1", HeadlineKey = "t:1" });
        await Record.Feeds.MarkSeenAsync(feed.Id, "b", A.Moment, new("words", null, null) { LinkKey = "l:1" });

        var known = await Record.Feeds.KnownAsAsync(feed.Id, ["l:1", "t:1", "l:2"], A.Moment);
        Assert.Equal((2, new StoryId("story"), new StoryId("story")), (known.Count, known["l:1"].Story, known["t:1"].Story));
        Assert.Equal(["l:1"], (await Record.Feeds.KnownAsAsync(feed.Id, ["l:1", "t:1"], A.Moment.AddDays(1))).Keys);
    }

    [Fact]
    public async Task A_notice_is_kept_once_and_told_once()
    {
        var notice = new AdminNotice("F1:broken", NoticeLevel.Warning, "F1 could not be read.", A.Moment);
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        await Record.Feeds.SaveChecksAsync([new(feed, null, [], [notice])]);
        Assert.False(await Record.FeedNotices.AddAsync(notice with { Text = "Other words." }));
        Assert.True(await Record.FeedNotices.AddAsync(notice with { Key = "F2:broken", Level = NoticeLevel.Info }));

        Assert.Equal([notice, notice with { Key = "F2:broken", Level = NoticeLevel.Info }], await Record.FeedNotices.UntoldAsync(10));
        await Record.FeedNotices.MarkToldAsync(["F1:broken"], A.Moment);
        await ReopenAsync();
        Assert.Equal("F2:broken", Assert.Single(await Record.FeedNotices.UntoldAsync(10)).Key);
        Assert.False(await Record.FeedNotices.AddAsync(notice));
    }

    [Fact]
    public async Task A_subscription_at_a_hub_is_one_for_each_feed_and_found_by_its_path()
    {
        var feed = await Record.Feeds.AddAsync("Harbour Echo", Echo, A.Moment);
        var asked = new HubSubscription(feed.Id, new(new("https://hub.test/"), Echo), "path", "secret", A.Moment, null, A.Moment.AddHours(1), 0);
        await Record.Hubs.SaveAsync(asked with { Path = "old" });
        await Record.Hubs.SaveAsync(asked);
        await Record.Hubs.SaveAsync(asked with { Feed = new(99), Path = "nobody" });

        await ReopenAsync();
        Assert.Equal(asked, await Record.Hubs.FindAsync(feed.Id));
        Assert.Equal((asked, feed), await Record.Hubs.AtPathAsync("path"));
        Assert.Null(await Record.Hubs.AtPathAsync("old"));
        Assert.Empty(await Record.Hubs.DueAsync(A.Moment, 10));
        Assert.Equal([asked], await Record.Hubs.DueAsync(A.Moment.AddHours(1), 10));

        var promised = asked with { LeasedUntil = A.Moment.AddDays(10), Missed = 2 };
        await Record.Hubs.SaveAsync(promised);
        Assert.Equal(promised, await Record.Hubs.FindAsync(feed.Id));
        await Record.Feeds.PauseAsync(feed.Id, "Somebody said so.", A.Moment);
        Assert.Empty(await Record.Hubs.DueAsync(A.Moment.AddHours(1), 10));
        await Record.Feeds.RemoveAsync(feed.Id);
        Assert.Null(await Record.Hubs.FindAsync(feed.Id));
    }

    private Task<IReadOnlyList<Feed>> ClaimAsync(DateTimeOffset now) => Record.Feeds.ClaimAsync("ours", now, now.AddSeconds(30), 10);

    private static Feed Checked(Feed feed) => feed with
    {
        Validators = new("W/\"x y\"", "Mon, 03 Mar 2025 09:00:00 GMT", "hash"),
        NextCheckAt = A.Moment.AddMinutes(10),
        NextBecause = "its own rhythm",
        LastCheckedAt = A.Moment.AddMinutes(1),
        LastReadAt = A.Moment.AddMinutes(-1),
        FirstReadAt = A.Moment.AddDays(-1),
        LastNewAt = A.Moment.AddDays(-2),
        Gap = TimeSpan.FromMinutes(7),
        AskedWholeAt = A.Moment.AddDays(-3),
        Checks = 8,
        DistrustsIds = true,
        Failures = 3,
        FailingSince = A.Moment,
        Problem = "the server does not answer",
        Moving = new(Gazette, A.Moment.AddDays(-4), 5),
        FormerUrl = new("https://former.test/"),
        MovedAt = A.Moment.AddDays(-5),
        GoneAt = A.Moment.AddDays(-6),
        Told = FeedCondition.Broken,
    };
}
