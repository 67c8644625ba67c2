using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Stories;

public sealed class StoryWatcherTests : IAsyncLifetime
{
    private const string Words = "Tom Pell should resign now";
    private const string Text = "Jo Roe was plain. “Tom Pell should resign now,” she said.\n\nThe council meets on Monday.";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1.1);
    private Desk _desk = null!;
    private Story _story = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _desk.Expect(Words, "Jo Roe", "Tom Pell");
        _story = await _desk.LearnAsync(A.Story(Text, "Pell under fire"));
    }

    public async ValueTask DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Words_that_a_page_no_longer_has_mark_the_entry_with_the_difference_and_change_no_count()
    {
        await VisitAsync(Text.Replace("should resign now", "should think about his job now", StringComparison.Ordinal));

        var entry = await OnlyAsync();
        Assert.Equal("UNREVIEWED, EVIDENCE-CHANGED", entry.Words());
        Assert.True(entry.AsksToGo());
        var change = Assert.Single(entry.EvidenceChanges);
        Assert.Equal((1, Words, "Tom Pell should think about his job now"), (change.Source, change.Said, change.Now));
        Assert.Equal(_desk.Clock.GetUtcNow(), change.At);

        const string Difference = "Tom Pell should [was: resign] [now: think about his job] now";
        Assert.Contains($"C1 UNREVIEWED, EVIDENCE-CHANGED: Jo Roe", await _desk.SayAsync("queue"), StringComparison.Ordinal);
        Assert.All(
            new[] { await _desk.SayAsync("queue"), await _desk.SayAsync("log C1"), await _desk.SayAsync("why C1") },
            told => Assert.Contains(Difference, told, StringComparison.Ordinal));
        Assert.All(
            new[] { await _desk.SayAsync("who Tom Pell"), await _desk.SayAsync("timeline Tom Pell"), await _desk.SayAsync("new") },
            told => Assert.Contains(" · EVIDENCE-CHANGED", told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_version_stays_as_it_was_and_the_new_one_stands_beside_it()
    {
        await VisitAsync("Another text.", "Another headline");

        Assert.Equal((Text, "Pell under fire"), await TextAsync());
        var version = Assert.Single(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));
        Assert.Equal((2, "Another headline", "Another text."), (version.Number, version.Title, version.Text));
    }

    [Theory]
    [InlineData("Jo Roe was plain. \"Tom Pell should resign now,\" she said. The council meets on Monday.")]
    [InlineData("Updated 3 minutes ago\n\nJo Roe was plain. “Tom Pell should resign now,” she said.\n\nThe council meets on Monday.")]
    [InlineData("Jo Roe was plain. “Tom\u00A0Pell should resign now,” she said.\n\nThe council meets on Monday. (Last updated: 12:40)")]
    [InlineData("3 Nov 2023, 12:40 GMT\n\n1,204 comments\n\n4 min read\n\nJo Roe was plain. “Tom Pell should resign now,” she said.\n\nThe council meets on Monday.\n\n98 shares")]
    public async Task Markup_counters_and_time_stamps_are_no_change(string text)
    {
        await VisitAsync(text);
        Assert.Empty(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));
    }

    [Fact]
    public void Telling_an_edit_from_noise_costs_little_whatever_the_text()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.False(EditNoise.IsSame(new string(' ', 400_000) + "updated", "updated" + new string('(', 400_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task A_change_elsewhere_is_a_version_and_no_mark()
    {
        await VisitAsync(Text.Replace("Monday", "Tuesday", StringComparison.Ordinal));
        Assert.Single(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));
        Assert.Empty((await OnlyAsync()).EvidenceChanges);
    }

    [Fact]
    public async Task A_page_is_gone_once_two_visits_did_not_find_it()
    {
        _desk.Pages.Remove(_story.Link);
        await _desk.VisitAfterAsync(Hour);
        Assert.Empty((await OnlyAsync()).EvidenceChanges);

        await _desk.VisitAfterAsync(Hour);
        Assert.Equal(PageState.Gone, Assert.Single((await OnlyAsync()).EvidenceChanges).Check.Page);
        Assert.Contains("page gone since 11:12 on 3 Mar 2025", await _desk.SayAsync("log C1"), StringComparison.Ordinal);

        await VisitAsync(Text, after: TimeSpan.FromHours(5));
        Assert.Empty((await OnlyAsync()).EvidenceChanges);
        Assert.Contains("EVIDENCE BACK", await _desk.SayAsync("log C1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_missed_once_is_not_gone()
    {
        _desk.Pages.Remove(_story.Link);
        await _desk.VisitAfterAsync(Hour);
        await VisitAsync(Text);
        _desk.Pages.Remove(_story.Link);
        await _desk.VisitAfterAsync(TimeSpan.FromDays(1));

        Assert.Empty(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));
    }

    [Fact]
    public async Task A_wall_that_hides_the_words_is_told_and_one_that_shows_them_is_not()
    {
        _desk.Pages.Show(_story.Link, "Pell under fire", "Jo Roe was plain. “Tom Pell should resign now,” she said.", paywalled: true);
        await _desk.VisitAfterAsync(Hour);
        await _desk.VisitAfterAsync(TimeSpan.FromHours(6));
        Assert.Empty(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));

        _desk.Pages.Show(_story.Link, "Pell under fire", "Jo Roe was plain.", paywalled: true);
        await _desk.VisitAfterAsync(TimeSpan.FromDays(1));
        await _desk.VisitAfterAsync(TimeSpan.FromDays(1));
        Assert.Contains("page for subscribers only since", await _desk.SayAsync("why C1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trouble_changes_nothing_and_is_tried_again_later()
    {
        _desk.Pages.Break(_story.Link);
        await _desk.VisitAfterAsync(Hour);
        await _desk.VisitAfterAsync(TimeSpan.FromMinutes(30));
        Assert.Single(_desk.Pages.Asked);
        Assert.Empty((await OnlyAsync()).EvidenceChanges);

        await VisitAsync("Nothing of it.", after: TimeSpan.FromMinutes(31));
        Assert.Single((await OnlyAsync()).EvidenceChanges);
    }

    [Theory]
    [InlineData("confirm C1", EntryState.Confirmed)]
    [InlineData("reject C1 reason:\"the paper took it back\"", EntryState.Rejected)]
    [InlineData("dispute C1 reason:\"he says so\"", EntryState.Disputed)]
    public async Task A_ruling_after_the_change_answers_it_and_a_further_change_asks_again(string ruling, EntryState state)
    {
        await VisitAsync("Tom Pell should really think.");
        await _desk.SayAsync(ruling);
        var ruled = await EntryAsync();
        Assert.Equal(state, ruled.State);
        Assert.Empty(ruled.EvidenceChanges);
        Assert.Equal("Nothing waits for a ruling.", (await _desk.SayAsync("queue")).Trim());

        await VisitAsync("A tale of two cats.", after: TimeSpan.FromHours(6));
        Assert.Equal(state == EntryState.Rejected ? 0 : 1, (await EntryAsync()).EvidenceChanges.Count);
    }

    [Fact]
    public async Task What_was_confirmed_before_the_change_can_be_confirmed_once_more()
    {
        await _desk.SayAsync("confirm C1");
        Assert.Contains("already", await _desk.SayAsync("confirm C1"), StringComparison.Ordinal);
        await VisitAsync("A tale of two cats.");
        Assert.Equal("CONFIRMED, EVIDENCE-CHANGED", (await OnlyAsync()).Words());

        await _desk.SayAsync("correct C1 role:\"a councillor\" reason:\"her page says so\"");
        Assert.Single((await OnlyAsync()).EvidenceChanges);

        Assert.DoesNotContain("already", await _desk.SayAsync("confirm C1"), StringComparison.Ordinal);
        Assert.Equal("CONFIRMED, CORRECTED", (await OnlyAsync()).Words());
    }

    [Fact]
    public async Task The_mark_exists_from_the_moment_the_version_was_learnt_and_goes_when_the_words_are_back()
    {
        var before = _desk.Clock.GetUtcNow();
        await VisitAsync("A tale of two cats.");
        var changed = _desk.Clock.GetUtcNow();
        await VisitAsync(Text, after: TimeSpan.FromHours(6));

        Assert.Empty((await OnlyAsync(before)).EvidenceChanges);
        Assert.Single((await OnlyAsync(changed)).EvidenceChanges);
        Assert.Empty((await OnlyAsync()).EvidenceChanges);
        Assert.Equal([false, true], (await OnlyAsync()).Reports[0].Checks.Select(c => c.Holds));
    }

    [Fact]
    public async Task A_call_that_a_new_version_adds_is_learnt_with_it_and_one_that_vanishes_stays()
    {
        const string More = "Let Mary Quill go too";
        _desk.Expect(More, "Ann Dale", "Mary Quill");
        await VisitAsync($"Long live the harbour. “{More},” said Ann Dale.");

        var added = Assert.Single(await _desk.AboutAsync("Mary Quill"));
        var report = Assert.Single(added.Reports);
        var version = await _desk.The<IVersionStore>().LatestAsync(_story.Id);
        Assert.Equal(2, report.Version);
        Assert.Equal(More, report.Call.Evidence.QuoteSpan!.Value.In(version!.Whole));
        Assert.Equal(_desk.Clock.GetUtcNow(), added.LearntAt);
        Assert.Empty(await _desk.AboutAsync("Mary Quill", A.Moment.AddMinutes(30)));
        Assert.Single(await _desk.AboutAsync("Tom Pell"));

        await VisitAsync($"Long live the port. “{More},” said Ann Dale.", after: TimeSpan.FromHours(6));
        Assert.Single(Assert.Single(await _desk.AboutAsync("Mary Quill")).Reports);
    }

    [Fact]
    public async Task A_page_that_became_another_story_marks_each_entry_once()
    {
        const string Also = "Pell must go";
        _desk.Expect(Also, "Ann Dale", "Tom Pell");
        var two = await _desk.LearnAsync(A.Story($"{Text}\n\n“{Also},” wrote Ann Dale.", "Two ask"));
        _desk.Pages.Show(two.Link, "Win a boat", "Our summer draw is open to all readers.");
        await _desk.VisitAfterAsync(Hour);

        var entries = await _desk.AboutAsync("Tom Pell");
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.Null(Assert.Single(e.EvidenceChanges).Now));
        Assert.Contains("source 2 said “Tom Pell should resign now”; nothing like it is on the page now", await _desk.SayAsync("queue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_grows_without_bounds_is_left_alone()
    {
        await VisitAsync(string.Concat(Enumerable.Repeat("More and more of it. ", 500_000)));
        Assert.Empty(await _desk.The<IVersionStore>().VersionsAsync(_story.Id));
        Assert.Empty((await OnlyAsync()).EvidenceChanges);
    }

    [Fact]
    public async Task Visits_grow_rare_and_end()
    {
        _desk.Pages.Show(_story.Link, _story.Title, Text);
        var visits = new List<double>();
        for (var hour = 0; hour < 24 * 20; hour++)
        {
            var asked = _desk.Pages.Asked.Count;
            await _desk.VisitAfterAsync(TimeSpan.FromHours(1));
            visits.AddRange(Enumerable.Repeat(hour + 1.0, _desk.Pages.Asked.Count - asked));
        }

        Assert.Equal([1, 6, 24, 72, 168], visits);
    }

    [Fact]
    public async Task A_page_that_was_never_read_a_story_without_an_address_and_an_old_one_are_not_visited()
    {
        await _desk.LearnAsync(A.Story(Text, "From the feed") with { TextFromFeed = true });
        await _desk.LearnAsync(A.Story(Text, "Imported") with { Link = new("https://no-address.invalid/7") });
        await _desk.The<StoryIntake>().ImportAsync(A.Story(Text, "Years ago", learntAt: A.Moment.AddYears(-2)));
        await _desk.LearnAsync(A.Story("A quiet day at the harbour.", "No call"));
        await _desk.VisitAfterAsync(TimeSpan.FromDays(1.5));

        Assert.Equal(_story.Link, Assert.Single(_desk.Pages.Asked));
    }

    [Fact]
    public async Task The_headline_of_the_feed_is_not_held_against_the_page()
    {
        var story = await _desk.LearnAsync(A.Story(Text, "Short headline") with { PageTitle = "A long headline of the page" });
        _desk.Pages.Show(story.Link, "A long headline of the page", Text);
        await _desk.VisitAfterAsync(Hour);
        Assert.Empty(await _desk.The<IVersionStore>().VersionsAsync(story.Id));

        _desk.Pages.Show(story.Link, "A softer headline", Text);
        await _desk.VisitAfterAsync(TimeSpan.FromHours(6));
        Assert.Equal("A softer headline", Assert.Single(await _desk.The<IVersionStore>().VersionsAsync(story.Id)).Title);
    }

    [Fact]
    public async Task A_digest_tells_what_changed_and_tells_it_once()
    {
        var told = _desk.Clock.GetUtcNow();
        await VisitAsync("Tom Pell should really think about it now.");
        var seen = _desk.Clock.GetUtcNow();

        var change = Assert.Single(Assert.Single((await _desk.DigestAsync(told, seen)).Sections).Changed);
        Assert.Equal("EVIDENCE-CHANGED", change.Label);
        await VisitAsync("Tom Pell should really think about it now. And so on.", after: TimeSpan.FromHours(6));
        Assert.True((await _desk.DigestAsync(seen, _desk.Clock.GetUtcNow())).IsEmpty);
    }

    private async Task VisitAsync(string text, string title = "Pell under fire", TimeSpan? after = null)
    {
        _desk.Pages.Show(_story.Link, title, text);
        await _desk.VisitAfterAsync(after ?? Hour);
    }

    private async Task<(string Text, string Title)> TextAsync() =>
        await _desk.The<IStoryStore>().FindAsync(_story.Id) is { } story ? (story.Text, story.Title) : default;

    private async Task<LedgerEntry> OnlyAsync(DateTimeOffset? asOf = null) => Assert.Single(await _desk.AboutAsync("Tom Pell", asOf));

    private async Task<LedgerEntry> EntryAsync() => (await _desk.Ledger.EntryAsync(1, Standpoint.Local(DateTimeOffset.MaxValue)))!;
}
