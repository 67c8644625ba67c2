using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Feeds;

public sealed class FeedWatcherTests : IAsyncLifetime
{
    private readonly NewsStand _stand = new();
    private Desk _desk = null!;
    private FeedWatcher _watcher = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _watcher = new(
            _desk.The<IFeedStore>(),
            _stand,
            new FeedTaker(
                _desk.The<IFeedStore>(),
                new StoryFetcher(_stand, _desk.Clock),
                _desk.The<StoryIntake>(),
                _desk.The<StoryWatcher>(),
                Options.Create(new WatchOptions()),
                _desk.Clock,
                NullLogger<FeedTaker>.Instance),
            [],
            Options.Create(new WatchOptions()),
            _desk.Clock,
            NullLogger<FeedWatcher>.Instance);
    }

    public async ValueTask DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task A_story_is_read_once_however_often_the_feed_lists_it()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b");
        await _watcher.ReadDueAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        _stand.List("https://echo.test/feed", "https://echo.test/b", "https://echo.test/c");
        await _watcher.ReadDueAsync();

        Assert.Equal(["a", "b", "c"], _stand.Fetched.Select(u => u.AbsolutePath.Trim('/')).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await _desk.The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories);
    }

    [Fact]
    public async Task A_feed_is_not_asked_again_before_its_time()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed");
        await _watcher.ReadDueAsync();
        _desk.Clock.Advance(TimeSpan.FromMinutes(9));
        await _watcher.ReadDueAsync();
        Assert.Equal(1, _stand.Asked);

        _desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await _watcher.ReadDueAsync();
        Assert.Equal(2, _stand.Asked);
    }

    [Fact]
    public async Task A_broken_feed_is_remembered_and_holds_up_no_other()
    {
        await WatchAsync("https://broken.test/feed");
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        await _watcher.ReadDueAsync();

        var feeds = await _desk.The<IFeedStore>().ListAsync();
        Assert.Equal("It cannot be found.", feeds[0].Problem);
        Assert.Equal(A.Moment, feeds[0].FailingSince);
        Assert.False(feeds[1].IsFailing);
        Assert.Single(_stand.Fetched);

        _stand.List("https://broken.test/feed");
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        await _watcher.ReadDueAsync();
        Assert.False((await _desk.The<IFeedStore>().ListAsync())[0].IsFailing);
    }

    [Fact]
    public async Task A_story_that_meets_a_fault_is_tried_again_and_holds_up_no_other()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b");
        _stand.Faulty.Add("https://echo.test/a");
        await _watcher.ReadDueAsync();
        Assert.Equal(1, (await _desk.The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories);

        _stand.Faulty.Clear();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        await _watcher.ReadDueAsync();
        Assert.Equal(2, (await _desk.The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories);
    }

    [Fact]
    public async Task Where_the_page_cannot_be_had_the_words_of_the_feed_serve_and_are_marked_so()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        _stand.Unreachable.Add("https://echo.test/a");
        await _watcher.ReadDueAsync();

        var story = await _desk.The<IStoryStore>().FindAsync(StoryId.FromLink(new("https://echo.test/a")));
        Assert.True(story!.TextFromFeed);
        Assert.Equal("What the feed says.", story.Text);
    }

    [Fact]
    public async Task A_date_from_the_future_is_not_believed()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        _stand.Published = A.Moment.AddYears(3);
        await _watcher.ReadDueAsync();

        Assert.Null((await _desk.The<IStoryStore>().FindAsync(StoryId.FromLink(new("https://echo.test/a"))))!.Published);
    }

    [Fact]
    public async Task A_story_that_the_feed_lists_as_updated_is_read_again_at_once()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        _desk.Pages.Show(new("https://echo.test/a"), "", "What the page says now.");
        await _watcher.ReadDueAsync();
        await AgainAsync(() => { });
        Assert.Empty(_desk.Pages.Asked);

        await AgainAsync(() => _stand.Summary = "What the feed says. Updated 3 minutes ago.");
        Assert.Empty(_desk.Pages.Asked);

        await AgainAsync(() => _stand.Summary = "Something else.");
        await _desk.VisitAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal(new Uri("https://echo.test/a"), Assert.Single(_desk.Pages.Asked));
    }

    [Fact]
    public async Task A_later_time_of_update_is_enough_and_a_feed_that_cries_wolf_is_believed_ever_less()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        _desk.Pages.Show(new("https://echo.test/a"), "", "What the page says.");
        await _watcher.ReadDueAsync();
        for (var day = 0; day < 144; day++)
        {
            await AgainAsync(() => _stand.Updated = _desk.Clock.GetUtcNow());
        }

        Assert.InRange(_desk.Pages.Asked.Count, 4, 8);
    }

    private async Task AgainAsync(Action change)
    {
        change();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        await _watcher.ReadDueAsync();
        await _desk.VisitAfterAsync(TimeSpan.Zero);
    }

    private Task<Feed> WatchAsync(string url) => _desk.The<IFeedStore>().AddAsync(new Uri(url).Host, new(url), _desk.Clock.GetUtcNow());

    /// <summary>The outside world, beyond the wall: feeds and pages as the test says.</summary>
    private sealed class NewsStand : IFeedReader, IPageReader
    {
        private readonly Dictionary<string, string[]> _feeds = [];

        public List<Uri> Fetched { get; } = [];

        public HashSet<string> Faulty { get; } = [];

        public HashSet<string> Unreachable { get; } = [];

        public int Asked { get; private set; }

        public DateTimeOffset Published { get; set; } = A.Moment;

        public DateTimeOffset? Updated { get; set; }

        public string Summary { get; set; } = "What the feed says.";

        public void List(string feed, params string[] links) => _feeds[feed] = links;

        public Task<FeedAnswer> ReadAsync(Feed feed, CancellationToken cancellationToken = default)
        {
            Asked++;
            return Task.FromResult(_feeds.TryGetValue(feed.Url.AbsoluteUri, out var links)
                ? new FeedAnswer(
                    new(feed.Name, null, [.. links.Select(l => new FeedEntry { Title = l, Link = l, Published = Published, Updated = Updated, Summary = Summary })]),
                    FeedValidators.None,
                    null,
                    null)
                : FeedAnswer.Failed(feed, "It cannot be found."));
        }

        public Task<PageAnswer> ReadAsync(Uri link, CancellationToken cancellationToken = default)
        {
            if (Faulty.Contains(link.AbsoluteUri))
            {
                throw new InvalidOperationException("A fault of ours.");
            }

            Fetched.Add(link);
            return Task.FromResult(Unreachable.Contains(link.AbsoluteUri)
                ? new PageAnswer(null, "It cannot be had.")
                : new PageAnswer(new() { Text = "What the page says.", Url = link }, null));
        }

        public string PlainText(string? html) => html ?? "";
    }
}
