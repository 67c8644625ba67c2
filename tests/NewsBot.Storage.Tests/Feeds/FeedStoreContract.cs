using NewsBot.Core.Feeds;
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

    private static Feed Checked(Feed feed) => feed with
    {
        Validators = new("W/\"x y\"", "Mon, 03 Mar 2025 09:00:00 GMT", "hash"),
        NextCheckAt = A.Moment.AddMinutes(10),
        LastCheckedAt = A.Moment.AddMinutes(1),
        LastReadAt = A.Moment.AddMinutes(-1),
        Failures = 3,
        FailingSince = A.Moment,
        Problem = "the server does not answer",
    };
}
