using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Stories;
using NewsBot.Core.Stories.Versions;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Versions;

public abstract class VersionStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Later = A.Moment.AddHours(2);
    private static readonly DateTimeOffset Always = A.Moment.AddYears(1);
    private readonly Figure _roe = Figure("Jane Roe");
    private readonly Figure _doe = Figure("Tom Doe");

    [Fact]
    public async Task Versions_come_back_as_they_were_and_the_first_stays()
    {
        var story = await RecordAsync();
        var second = new StoryVersion(story.Id, 2, Later, PageState.Read, "Ünïcode title", "A 🌊 and “words”.");
        var third = new StoryVersion(story.Id, 3, Later.AddTicks(7), PageState.Gone, "", "");
        Assert.True(await Record.Versions.AddAsync(Plain(second, story)));
        Assert.True(await Record.Versions.AddAsync(Plain(third, story)));

        await ReopenAsync();

        Assert.Equal([second, third], await Record.Versions.VersionsAsync(story.Id));
        Assert.Equal(third, await Record.Versions.LatestAsync(story.Id));
        Assert.Equal(story, await Record.Stories.FindAsync(story.Id));
        Assert.Null(await Record.Versions.LatestAsync(new("nowhere")));
    }

    [Fact]
    public async Task A_version_whose_number_is_taken_changes_nothing()
    {
        var story = await RecordAsync();
        var version = new StoryVersion(story.Id, 2, Later, PageState.Read, "First", "here");
        Assert.True(await Record.Versions.AddAsync(Plain(version, story)));

        var late = Check(version with { Title = "Second" }, story, 1);
        Assert.False(await Record.Versions.AddAsync(late));

        Assert.Equal("First", (await Record.Versions.LatestAsync(story.Id))!.Title);
        Assert.Empty(Assert.Single(await Record.Ledger.ReportsAsync(new(Always))).Checks);
        Assert.False(await Record.Versions.AddAsync(Plain(version with { Story = new("nowhere") }, story)));
    }

    [Fact]
    public async Task What_a_version_reports_is_learnt_with_it_and_knows_its_version()
    {
        var story = await RecordAsync();
        var again = story with { Text = "Ann Dale said Tom Doe has to go.", LearntAt = Later };
        var dale = Figure("Ann Dale");
        var report = ReportOf(dale, _doe, A.Call(again, "Ann Dale", "Tom Doe", "has to go"), again) with { Version = 2 };
        await Record.Versions.AddAsync(new(
            new(story.Id, 2, Later, PageState.Read, again.Title, again.Text), new(again, [dale], [], [report], []), []));

        Assert.Single(await Record.Ledger.ReportsAsync(new(Later.AddTicks(-1))));
        var kept = (await Record.Ledger.ReportsAsync(new(Always, LearntAfter: A.Moment))).Single();
        Assert.Equal((2, 2L, Later), (kept.Version, kept.Number, kept.Story.LearntAt));
        Assert.Equal("has to go", kept.Call.Evidence.QuoteSpan!.Value.In((await Record.Versions.LatestAsync(story.Id))!.Whole));
        Assert.Equal(2, (await Record.Ledger.EntryNumbersAsync([(dale.Id, _doe.Id)])).Values.Single());
        Assert.Equal(2, (await Record.Ledger.ReportsAsync(new(Always, Story: story.Id))).Count);
        Assert.Empty(await Record.Ledger.ReportsAsync(new(Always, Story: new("nowhere"))));
    }

    [Fact]
    public async Task What_versions_made_of_words_is_known_from_their_moments_on()
    {
        var story = await RecordAsync();
        await RecordAsync("other");
        var second = new StoryVersion(story.Id, 2, Later, PageState.Read, "t", "she must think");
        var check = Check(second, story, 1, "she must think");
        await Record.Versions.AddAsync(check);
        var third = new StoryVersion(story.Id, 3, Later.AddHours(1), PageState.Gone, "", "");
        await Record.Versions.AddAsync(Check(third, story, 1));

        var report = (await Record.Ledger.ReportsAsync(new(Always, CheckedAfter: A.Moment))).Single();
        Assert.Equal([check.Checks[0].Check, new(3, third.LearntAt, PageState.Gone, false, null)], report.Checks);
        Assert.Single((await Record.Ledger.ReportsAsync(new(Later, Story: story.Id))).Single().Checks);
        Assert.Empty((await Record.Ledger.ReportsAsync(new(A.Moment.AddHours(1), _doe.Id))).SelectMany(r => r.Checks));
        Assert.Single(await Record.Ledger.ReportsAsync(new(Always, _doe.Id, CheckedAfter: Later)));
        Assert.Empty(await Record.Ledger.ReportsAsync(new(Always, CheckedAfter: third.LearntAt)));
        Assert.Empty(await Record.Ledger.ReportsAsync(new(A.Moment, CheckedAfter: DateTimeOffset.MinValue)));
    }

    [Fact]
    public async Task A_visit_is_planned_with_its_story_and_outlives_a_restart()
    {
        var story = await RecordAsync(visitAt: Later);
        await RecordAsync("other");
        await ReopenAsync();

        Assert.Equal(new Visit(story.Id, Later), await Record.Versions.VisitAsync(story.Id));
        Assert.Null(await Record.Versions.VisitAsync(new("other")));

        var visit = new Visit(story.Id, null, Later, 1, 2, 3);
        await Record.Versions.SaveVisitAsync(visit);
        await Record.Versions.SaveVisitAsync(new(new("nowhere"), Later));
        Assert.Equal(visit, await Record.Versions.VisitAsync(story.Id));
        Assert.Empty(await Record.Versions.ClaimAsync(Always, Always, 10));
    }

    [Fact]
    public async Task Visits_that_are_due_are_taken_once_longest_waiting_first()
    {
        foreach (var hour in new[] { 3, 1, 2, 9 })
        {
            await RecordAsync($"h{hour}", visitAt: A.Moment.AddHours(hour));
        }

        var (now, until) = (A.Moment.AddHours(3), A.Moment.AddHours(4));
        Assert.Empty(await Record.Versions.ClaimAsync(A.Moment, until, 10));
        Assert.Equal(["h1", "h2"], (await Record.Versions.ClaimAsync(now, until, 2)).Select(v => v.Story.Value));
        Assert.Equal(["h3"], (await Record.Versions.ClaimAsync(now, until, 2)).Select(v => v.Story.Value));
        Assert.Empty(await Record.Versions.ClaimAsync(now, until, 2));
        Assert.Equal(["h1", "h2", "h3"], (await Record.Versions.ClaimAsync(until, Always, 9)).Select(v => v.Story.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_hosts_that_look_at_once_share_the_visits()
    {
        for (var n = 0; n < 20; n++)
        {
            await RecordAsync($"s{n}", visitAt: A.Moment);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Record.Versions.ClaimAsync(Later, Always, 5))));
        Assert.Equal(20, claims.SelectMany(c => c).Select(v => v.Story).Distinct().Count());
        Assert.Equal(20, claims.Sum(c => c.Count));
    }

    private async Task<Story> RecordAsync(string id = "s", DateTimeOffset? visitAt = null)
    {
        var settlement = Call(_roe, _doe, id, null, _roe, _doe) with { VisitAt = visitAt };
        settlement = await Record.Ledger.FiguresAsync([_roe.Id]) is [] ? settlement : settlement with { NewFigures = [] };
        await Record.Ledger.RecordAsync(settlement with { Story = settlement.Story with { PageTitle = "The page's own" } });
        return settlement.Story with { PageTitle = "The page's own" };
    }

    private static VersionSettlement Plain(StoryVersion version, Story story) => new(version, Plain(story), []);

    private static VersionSettlement Check(StoryVersion version, Story story, long report, string? now = null) => Plain(version, story) with
    {
        Checks = [(report, new EvidenceCheck(version.Number, version.LearntAt, version.State, false, now))],
    };
}
