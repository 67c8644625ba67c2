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

    [Fact]
    public async Task A_feed_that_hangs_holds_up_no_other_that_falls_due_meanwhile()
    {
        await WatchAsync("https://hangs.test/feed");
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        var hangs = _stand.Hang("https://hangs.test/feed");
        var reading = _watcher.ReadDueAsync();
        await UntilAsync(async () => (await _desk.The<IFeedStore>().ListAsync())[1].LastReadAt is not null);

        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b");
        for (var i = 0; i < 12; i++)
        {
            _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await UntilAsync(async () =>
        {
            _desk.Clock.Advance(TimeSpan.FromSeconds(1));
            return (await _desk.The<IStoryStore>().CoverageAsync(DateTimeOffset.MaxValue)).Stories == 2;
        });
        Assert.False(reading.IsCompleted);
        hangs.SetResult();
        await reading;
    }

    [Fact]
    public async Task What_is_cut_short_is_given_back_at_once()
    {
        await WatchAsync("https://hangs.test/feed");
        _stand.Hang("https://hangs.test/feed");
        using var stop = new CancellationTokenSource();
        var reading = _watcher.ReadDueAsync(stop.Token);
        await UntilAsync(() => Task.FromResult(_stand.Asked == 1));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Single(await _desk.The<IFeedStore>().ClaimAsync("another", _desk.Clock.GetUtcNow(), _desk.Clock.GetUtcNow().AddMinutes(1), 10));
    }

    [Fact]
    public async Task A_story_that_comes_under_another_id_is_known_by_its_link()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b", "https://echo.test/c");
        _stand.Id = link => "1 " + link;
        await _watcher.ReadDueAsync();
        Assert.Equal(3, _stand.Fetched.Count);

        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b", "https://echo.test/c", "https://echo.test/d");
        await AgainAsync(() => _stand.Id = link => "2 " + link);
        Assert.Equal(["d"], _stand.Fetched.Skip(3).Select(u => u.AbsolutePath.Trim('/')));
        Assert.Equal((4, 1, 3), Asking(await AttemptAsync()));

        await AgainAsync(() => { });
        Assert.Equal((4, 0, 0), Asking(await AttemptAsync()));
    }

    [Fact]
    public async Task A_story_that_moved_is_known_by_its_title_and_date()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.Title = _ => "The mayor spoke";
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        await _watcher.ReadDueAsync();
        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/news/a"));
        Assert.Single(_stand.Fetched);

        _stand.Published = A.Moment.AddHours(1);
        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/news/b"));
        Assert.Equal(2, _stand.Fetched.Count);
    }

    [Fact]
    public async Task One_id_for_all_stories_hides_none_of_them_and_is_distrusted_for_good()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.Id = _ => "the same";
        _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b");
        await _watcher.ReadDueAsync();
        Assert.Equal(2, _stand.Fetched.Count);
        Assert.True((await _desk.The<IFeedStore>().ListAsync())[0].DistrustsIds);

        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/c", "https://echo.test/a"));
        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/d"));
        Assert.Equal(["a", "b", "c", "d"], _stand.Fetched.Select(u => u.AbsolutePath.Trim('/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_old_date_makes_no_story_old()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        await _watcher.ReadDueAsync();
        _stand.Published = A.Moment.AddYears(-1);
        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/a", "https://echo.test/b"));
        Assert.Equal(2, _stand.Fetched.Count);
    }

    [Fact]
    public async Task Of_many_new_stories_the_newest_fifty_are_taken_and_the_rest_counts_as_seen()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", [.. Enumerable.Range(0, 70).Select(n => $"https://echo.test/{n}")]);
        await _watcher.ReadDueAsync();
        await AgainAsync(() => { });
        Assert.Equal(50, _stand.Fetched.Count);
    }

    [Fact]
    public async Task The_end_of_the_first_reading_is_kept_so_that_what_it_brought_is_told_from_news()
    {
        await WatchAsync("https://echo.test/feed");
        _stand.List("https://echo.test/feed", "https://echo.test/a");
        await _watcher.ReadDueAsync();
        var first = _desk.Clock.GetUtcNow();
        await AgainAsync(() => _stand.List("https://echo.test/feed", "https://echo.test/b"));

        var feed = (await _desk.The<IFeedStore>().ListAsync())[0];
        Assert.Equal(first, feed.FirstReadAt);
        Assert.True((await _desk.The<IStoryStore>().FindAsync(StoryId.FromLink(new("https://echo.test/a"))))!.LearntAt <= feed.FirstReadAt);
        Assert.True((await _desk.The<IStoryStore>().FindAsync(StoryId.FromLink(new("https://echo.test/b"))))!.LearntAt > feed.FirstReadAt);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; !await holds(); i++)
        {
            Assert.True(i < 2000, "It never came true.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private async Task<FeedAttempt> AttemptAsync() => (await _desk.The<IFeedStore>().AttemptsAsync(new(1)))[0];

    private static (int?, int, int) Asking(FeedAttempt attempt) => (attempt.Listed, attempt.Fresh, attempt.Changed);

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
        private readonly Dictionary<string, TaskCompletionSource> _hanging = [];

        public List<Uri> Fetched { get; } = [];

        public HashSet<string> Faulty { get; } = [];

        public HashSet<string> Unreachable { get; } = [];

        public int Asked { get; private set; }

        public Func<string, string?> Id { get; set; } = _ => null;

        public Func<string, string> Title { get; set; } = link => link;

        public DateTimeOffset Published { get; set; } = A.Moment;

        public DateTimeOffset? Updated { get; set; }

        public string Summary { get; set; } = "What the feed says.";

        public void List(string feed, params string[] links) => _feeds[feed] = links;

        public TaskCompletionSource Hang(string feed) => _hanging[feed] = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<FeedAnswer> ReadAsync(Feed feed, CancellationToken cancellationToken = default)
        {
            Asked++;
            if (_hanging.TryGetValue(feed.Url.AbsoluteUri, out var hangs))
            {
                await hangs.Task.WaitAsync(cancellationToken);
            }

            return _feeds.TryGetValue(feed.Url.AbsoluteUri, out var links)
                ? new FeedAnswer(
                    new(feed.Name, null, [.. links.Select(l => new FeedEntry { Id = Id(l), Title = Title(l), Link = l, Published = Published, Updated = Updated, Summary = Summary })]),
                    FeedValidators.None,
                    null,
                    null)
                : FeedAnswer.Failed(feed, "It cannot be found.");
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
