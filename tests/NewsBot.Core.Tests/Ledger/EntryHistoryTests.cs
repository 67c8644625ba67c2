using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Tests.Ledger.Summaries;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger;

public sealed class EntryHistoryTests
{
    [Fact]
    public async Task The_whole_course_of_an_entry_is_told_in_the_order_learnt()
    {
        await using var desk = await Desk.OpenAsync();
        await EntrySummaryTests.TakeAsync(desk, "One", 0, Strength.ConsiderPosition, date: new(2025, 3, 2));
        await EntrySummaryTests.TakeAsync(desk, "Two", 1, Strength.ConsiderPosition, feed: "Mere Mail");
        await EntrySummaryTests.TakeAsync(desk, "Three", 2, Strength.ConsiderPosition, feed: "Port Seaton Post");
        await EntrySummaryTests.TakeAsync(desk, "Four", 3, Strength.Resign, date: new(2025, 3, 6));
        await EntrySummaryTests.TakeAsync(desk, "Five", 5, Strength.Resign, date: new(2025, 3, 8));
        await EntrySummaryTests.TakeAsync(desk, "Six", 6, Strength.ConsiderPosition, date: new(2025, 3, 9));
        await EntrySummaryTests.TakeAsync(desk, "Seven", 7, Strength.Resign, retracted: true);
        await EntrySummaryTests.TakeAsync(desk, "Eight", 8, Strength.Resign, confidence: 0.1);
        await EntrySummaryTests.TakeAsync(desk, "Nine", 9, Strength.Resign, date: new(2025, 3, 12));

        Assert.Equal(
            [
                "2 Mar: asked Jo Roe to consider whether to stay, short of a call to go (POSITION) — Harbour Echo 09:00 (learnt 3 Mar 09:00)",
                "by 4 Mar: told again by 2 more outlets — Mere Mail 09:00 (learnt 4 Mar 09:00), Port Seaton Post 09:00 (learnt 5 Mar 09:00)",
                "6 Mar: hardened: called on Jo Roe to resign (EXPLICIT) — Harbour Echo 09:00 (learnt 6 Mar 09:00)",
                "8 Mar: made anew: called on Jo Roe to resign (EXPLICIT) — Harbour Echo 09:00 (learnt 8 Mar 09:00)",
                "9 Mar: softened: asked Jo Roe to consider whether to stay, short of a call to go (POSITION) — Harbour Echo 09:00 (learnt 9 Mar 09:00)",
                "by 10 Mar: withdrew a call for Jo Roe to resign — Harbour Echo 09:00 (learnt 10 Mar 09:00)",
                "by 11 Mar: read in doubt and not counted: called on Jo Roe to resign (EXPLICIT) — Harbour Echo 09:00 (learnt 11 Mar 09:00)",
                "12 Mar: made anew: called on Jo Roe to resign (EXPLICIT) — Harbour Echo 09:00 (learnt 12 Mar 09:00)",
            ],
            await LinesAsync(desk, []));
    }

    [Fact]
    public async Task A_call_retold_after_its_withdrawal_stays_withdrawn()
    {
        await using var desk = await Desk.OpenAsync();
        await EntrySummaryTests.TakeAsync(desk, "One", 0, Strength.Resign);
        await EntrySummaryTests.TakeAsync(desk, "Two", 1, Strength.Resign, retracted: true);
        await EntrySummaryTests.TakeAsync(desk, "Three", 2, Strength.Resign);

        Assert.EndsWith("told again — Harbour Echo 09:00 (learnt 5 Mar 09:00)", (await LinesAsync(desk, []))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_the_first_story_left_open_is_told_by_a_later_one()
    {
        await using var desk = await Desk.OpenAsync();
        await EntrySummaryTests.TakeAsync(desk, "One", 0, Strength.Resign);
        await EntrySummaryTests.TakeAsync(desk, "Two", 1, Strength.Resign, date: new(2025, 3, 2), feed: "Mere Mail");

        Assert.StartsWith("2 Mar: called on Jo Roe to resign", (await LinesAsync(desk, []))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StanceKind.Denied, "by 3 Mar: did not call for Jo Roe to go, the story says — Harbour Echo 09:00 (learnt 3 Mar 09:00)")]
    [InlineData(StanceKind.Backs, "by 3 Mar: backed Jo Roe — Harbour Echo 09:00 (learnt 3 Mar 09:00)")]
    public async Task A_stance_of_the_caller_is_part_of_it(StanceKind kind, string line)
    {
        await using var desk = await Desk.OpenAsync();
        await EntrySummaryTests.TakeAsync(desk, "One", 0, Strength.Resign);
        var report = Assert.Single(await desk.AboutAsync("Jo Roe")).Best;
        var stance = new Stance(report.Story.Id, report.Call.Caller, report.Call.Target, kind, report.Call.Evidence);

        Assert.Equal(line, (await LinesAsync(desk, [new(report.CallerId, report.TargetId, stance, report.Story)]))[^1]);
    }

    private static async Task<string[]> LinesAsync(Desk desk, IReadOnlyList<StanceReport> stances) =>
        [.. EntryHistory.Of(Assert.Single(await desk.AboutAsync("Jo Roe")), stances, 0.5).Select(e => e.Line(A.Moment).ToString())];
}
