using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Ledger;

public abstract class LedgerStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Always = A.Moment.AddYears(1);

    [Fact]
    public async Task A_report_comes_back_as_it_was()
    {
        var (roe, doe) = (Figure("Jane Roe"), Figure("Tom Doe"));
        var story = A.Story(text: "Roe said \"he must resign\" on Monday.", published: new(2025, 3, 3, 23, 0, 0, TimeSpan.FromHours(-5)));
        var call = A.Call(
            story, "Jane Roe", "Tom Doe", "he must resign", Strength.NoConfidence, CallerKind.Group, "leader", "Harbour Party",
            retracted: true, conditional: true, date: new PartialDate(2025, 3), reason: "the flood", confidence: 0.123456789);
        call = call with
        {
            Caller = call.Caller with { Aliases = ["J. Roe", "Röe \"the boss\""] },
            Target = new("Tom Doe", "mayor", []),
            Because = ["rule: must resign", "name: \"Roe\" is Jane Roe 🌊"],
            Circumstances = new("the Harbour group, \"all\" of it", Joint: true, SelfPublished: true),
            Evidence = call.Evidence with { Quote = null, QuoteSpan = null },
        };
        await Record.Ledger.RecordAsync(new(story, [roe, doe], [], [ReportOf(roe, doe, call, story)], []));

        await ReopenAsync();

        var kept = Assert.Single(await Record.Ledger.ReportsAsync(new(Always)));
        Assert.Equivalent(ReportOf(roe, doe, call, story) with { Number = 1 }, kept, strict: true);
        Assert.Equal(new DateOnly(2025, 3, 1), kept.Day);
        Assert.Equal(TimeSpan.FromHours(-5), kept.Story.Published!.Value.Offset);
    }

    [Fact]
    public async Task The_day_of_a_report_does_not_move_by_being_kept()
    {
        var (roe, doe) = (Figure("Jane Roe"), Figure("Tom Doe"));
        var settled = Call(roe, doe, "s", null, roe, doe);
        var story = settled.Story with { Published = null, LearntAt = new(2025, 3, 3, 0, 30, 0, TimeSpan.FromHours(2)) };
        var report = settled.Reports[0] with { Story = StoryHeader.Of(story) };
        await Record.Ledger.RecordAsync(settled with { Story = story, Reports = [report] });

        Assert.Equal(report.Day, Assert.Single(await Record.Ledger.ReportsAsync(new(Always))).Day);
    }

    [Fact]
    public async Task A_stance_comes_back_as_it_was()
    {
        var (union, doe) = (Figure("Dockers' Union", CallerKind.Organisation), Figure("Tom Doe"));
        var story = A.Story(text: "The union backs Doe.");
        var span = new TextSpan(story.Whole.IndexOf("The union", StringComparison.Ordinal), "The union backs Doe.".Length);
        var stance = new Stance(
            story.Id, new("Dockers' Union", CallerKind.Organisation, Aliases: ["the union"]), new("Tom Doe"), StanceKind.Backs,
            new("backs", new(span.Start + 10, 5), "The union backs Doe.", span));
        var report = new StanceReport(union.Id, doe.Id, stance, StoryHeader.Of(story));
        await Record.Ledger.RecordAsync(new(story, [union, doe], [], [], [report]));

        await ReopenAsync();

        Assert.Equivalent(report, Assert.Single(await Record.Ledger.StancesAsync(new(Always, Caller: union.Id))), strict: true);
        Assert.Empty(await Record.Ledger.StancesAsync(new(Always, Caller: doe.Id)));
        Assert.Empty(await Record.Ledger.ReportsAsync(new(Always)));
    }

    [Fact]
    public async Task A_claimed_number_comes_back_as_it_was()
    {
        var doe = Figure("Tom Doe");
        var story = A.Story(text: "Nearly 30 MPs want Doe out, the Echo says.");
        var claim = A.Claim(story, "Tom Doe", "Nearly 30 MPs want Doe out, the Echo says.", 30, "Nearly 30 MPs", "MPs", CountBound.Nearly, "the Echo") with
        {
            Target = new("Tom Doe", "mayor", ["Doe"]),
            Strength = Strength.Remove,
            Conditional = true,
            Date = new PartialDate(2025, 3),
        };
        var report = new ClaimReport(doe.Id, claim, StoryHeader.Of(story));
        await Record.Ledger.RecordAsync(new(story, [doe], [], [], []) { Claims = [report] });

        await ReopenAsync();

        Assert.Equivalent(report, Assert.Single(await Record.Ledger.ClaimsAsync(doe.Id, Always)), strict: true);
        Assert.Equivalent(report, Assert.Single(await Record.Ledger.ClaimsAsync(null, Always)), strict: true);
        Assert.Empty(await Record.Ledger.ClaimsAsync(doe.Id, story.LearntAt.AddSeconds(-1)));
        Assert.Empty(await Record.Ledger.ClaimsAsync(Figure("Jane Roe").Id, Always));
        Assert.Empty(await Record.Ledger.ReportsAsync(new(Always)));
    }

    [Fact]
    public async Task A_claimed_number_without_anything_beside_it_is_kept_as_well()
    {
        var doe = Figure("Tom Doe");
        var story = A.Story(text: "More than 40 want Doe out.");
        var report = new ClaimReport(doe.Id, A.Claim(story, "Tom Doe", "More than 40 want Doe out.", 40, "More than 40", null, CountBound.MoreThan), StoryHeader.Of(story));
        await Record.Ledger.RecordAsync(new(story, [doe], [], [], []) { Claims = [report] });

        Assert.Equivalent(report, Assert.Single(await Record.Ledger.ClaimsAsync(doe.Id, Always)), strict: true);
    }

    [Fact]
    public async Task A_story_recorded_twice_is_kept_once_with_what_it_reports()
    {
        var (roe, doe) = (Figure("Jane Roe"), Figure("Tom Doe"));
        var settlement = Call(roe, doe, "same", null, roe, doe);

        Assert.True(await Record.Ledger.RecordAsync(settlement));
        Assert.False(await Record.Ledger.RecordAsync(settlement with
        {
            NewFigures = [Figure("Somebody Else")],
            NewAliases = [new(roe.Id, "JR", true)],
        }));

        Assert.Single(await Record.Ledger.ReportsAsync(new(Always)));
        Assert.Empty(await Record.Ledger.FiguresByKeysAsync(FigureKeys.Of("Somebody Else", CallerKind.Person)));
        Assert.Equal("Jane Roe", Assert.Single(await Record.Ledger.FiguresAsync([roe.Id])).Name);
    }

    [Fact]
    public async Task What_fails_half_way_leaves_nothing_behind()
    {
        var (roe, doe, unknown) = (Figure("Jane Roe"), Figure("Tom Doe"), Figure("Never Added"));
        var settlement = Call(roe, doe, "half", null, roe, doe);
        var broken = settlement with { Reports = [.. settlement.Reports, settlement.Reports[0] with { CallerId = unknown.Id }] };

        await Assert.ThrowsAnyAsync<Exception>(() => Record.Ledger.RecordAsync(broken));

        Assert.Null(await Record.Stories.FindAsync(settlement.Story.Id));
        Assert.Empty(await Record.Stories.SearchAsync(["resign"], Always, 5));
        Assert.Empty(await Record.Ledger.FiguresAsync([roe.Id, doe.Id]));
        Assert.Empty(await Record.Ledger.EntryNumbersAsync([(roe.Id, doe.Id)]));
        Assert.True(await Record.Ledger.RecordAsync(settlement));
        Assert.Equal(1, (await Record.Ledger.EntryNumbersAsync([(roe.Id, doe.Id)]))[(roe.Id, doe.Id)]);
    }

    [Fact]
    public async Task A_cancelled_recording_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Record.Ledger.RecordAsync(Plain(A.Story(id: "late")), stop.Token));
        Assert.Null(await Record.Stories.FindAsync(new("late")));
    }

    [Fact]
    public async Task Entries_are_numbered_from_one_and_keep_their_numbers()
    {
        var (roe, lee, doe) = (Figure("Jane Roe"), Figure("Ann Lee"), Figure("Tom Doe"));
        await Record.Ledger.RecordAsync(Call(roe, doe, "a", null, roe, doe, lee));
        await Record.Ledger.RecordAsync(Call(lee, doe, "b"));
        await Record.Ledger.RecordAsync(Call(roe, doe, "c"));
        await Record.Ledger.RecordAsync(Call(doe, roe, "d"));

        var numbers = await Record.Ledger.EntryNumbersAsync([(roe.Id, doe.Id), (lee.Id, doe.Id), (doe.Id, roe.Id), (roe.Id, lee.Id)]);

        Assert.Equal(3, numbers.Count);
        Assert.Equal((1, 2, 3), (numbers[(roe.Id, doe.Id)], numbers[(lee.Id, doe.Id)], numbers[(doe.Id, roe.Id)]));
    }

    [Fact]
    public async Task Stories_recorded_at_once_share_one_entry_for_one_pair()
    {
        var (roe, doe) = (Figure("Jane Roe"), Figure("Tom Doe"));

        var recorded = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            Task.Run(() => Record.Ledger.RecordAsync(Call(roe, doe, $"s{n / 2}", null, roe, doe)))));

        Assert.Equal(10, recorded.Count(r => r));
        Assert.Equal(10, (await Record.Ledger.ReportsAsync(new(Always, doe.Id, roe.Id))).Count);
        Assert.Equal(1, Assert.Single(await Record.Ledger.EntryNumbersAsync([(roe.Id, doe.Id)])).Value);
        Assert.Single(await Record.Ledger.FiguresByKeysAsync(FigureKeys.Of("Jane Roe", CallerKind.Person)));
    }

    [Fact]
    public async Task Reports_are_filtered_by_who_and_when_and_come_in_the_order_learnt()
    {
        var (roe, lee, doe) = (Figure("Jane Roe"), Figure("Ann Lee"), Figure("Tom Doe"));
        await Record.Ledger.RecordAsync(Call(roe, doe, "late", A.Moment.AddHours(3), roe, lee, doe));
        await Record.Ledger.RecordAsync(Call(roe, doe, "early", A.Moment.AddHours(1)));
        await Record.Ledger.RecordAsync(Call(lee, doe, "middle", A.Moment.AddHours(2).ToOffset(TimeSpan.FromHours(9))));
        await Record.Ledger.RecordAsync(Call(doe, lee, "other", A.Moment.AddHours(2)));

        Assert.Equal(["early", "middle", "late"], await Ids(new(Always, doe.Id)));
        Assert.Equal(["early", "late"], await Ids(new(Always, Caller: roe.Id)));
        Assert.Equal(["early", "middle"], await Ids(new(A.Moment.AddHours(2), doe.Id)));
        Assert.Equal(["middle", "late"], await Ids(new(Always, doe.Id, LearntAfter: A.Moment.AddHours(1))));
        Assert.Equal(["middle", "other"], await Ids(new(A.Moment.AddHours(2), LearntAfter: A.Moment.AddHours(1))));
        Assert.Equal(["middle"], await Ids(new(Always, doe.Id, lee.Id)));
        Assert.Empty(await Ids(new(A.Moment)));
    }

    [Fact]
    public async Task Targets_are_all_whom_reports_or_stances_are_about_most_reported_first_as_known_then()
    {
        var (roe, lee, doe) = (Figure("Jane Roe"), Figure("Ann Lee"), Figure("Tom Doe"));
        await Record.Ledger.RecordAsync(Call(roe, lee, "a", A.Moment, roe, lee, doe));
        await Record.Ledger.RecordAsync(Call(roe, doe, "b", A.Moment.AddHours(1)));
        await Record.Ledger.RecordAsync(Call(lee, doe, "c", A.Moment.AddHours(2)));
        var story = A.Story(text: "Doe backs Roe.", learntAt: A.Moment.AddHours(3));
        var span = new TextSpan(story.Whole.IndexOf("Doe", StringComparison.Ordinal), 14);
        var evidence = new Evidence(null, null, "Doe backs Roe.", span);
        var stance = new Stance(story.Id, new("Tom Doe", CallerKind.Person), new("Jane Roe"), StanceKind.Backs, evidence);
        await Record.Ledger.RecordAsync(new(story, [], [], [], [new(doe.Id, roe.Id, stance, StoryHeader.Of(story))]));

        Assert.Equal([doe.Id, lee.Id, roe.Id], (await Record.Ledger.TargetsAsync(Always)).Select(f => f.Id));
        Assert.Equal([lee.Id], (await Record.Ledger.TargetsAsync(A.Moment)).Select(f => f.Id));
        Assert.Empty(await Record.Ledger.TargetsAsync(A.Moment.AddDays(-1)));
    }

    private async Task<IEnumerable<string>> Ids(ReportFilter filter) =>
        (await Record.Ledger.ReportsAsync(filter)).Select(r => r.Story.Id.Value);
}
