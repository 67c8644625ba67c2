using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger.Summaries;

public sealed class EntrySummaryTests
{
    [Fact]
    public async Task The_call_is_told_with_the_day_of_its_own_class_and_all_its_sources()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Soft", 0, Strength.ConsiderPosition, date: new(2025, 3, 2));
        await TakeAsync(desk, "Hard", 1, Strength.Resign, date: new(2025, 3, 4), reason: "harbour contract");
        await TakeAsync(desk, "Hard too", 2, Strength.Resign, feed: "Mere Mail");
        var summary = await SummaryAsync(desk);

        Assert.Equal("On 4 March Ann Dale, the Labour leader, called on Jo Roe to resign, over the harbour contract.", summary.ToString());
        Assert.Equal(["Hard", "Hard too", "Soft"], summary.Sentences[0].Sources.Select(s => s.Story.Title));
    }

    [Fact]
    public async Task A_withdrawal_and_a_call_made_anew_have_their_own_sentences()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Call", 0, Strength.Resign);
        await TakeAsync(desk, "Back", 1, Strength.Resign, retracted: true);
        Assert.Equal(
            "Ann Dale, the Labour leader, called on Jo Roe to resign. Ann Dale withdrew a call for Jo Roe to resign.", (await SummaryAsync(desk)).ToString());

        await TakeAsync(desk, "Anew", 5, Strength.Resign, date: new(2025, 3, 8));
        Assert.EndsWith("On 8 March Ann Dale called again on Jo Roe to go.", (await SummaryAsync(desk)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_waits_for_a_ruling_says_so()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Doubt", 0, Strength.Resign, confidence: 0.2);

        Assert.Equal("An editor has yet to rule whether Ann Dale, the Labour leader, called on Jo Roe to resign.", (await SummaryAsync(desk)).ToString());
    }

    [Fact]
    public async Task A_denial_is_told_beside_the_call()
    {
        await using var desk = await Desk.OpenAsync();
        await TakeAsync(desk, "Call", 0, Strength.Resign);
        var entry = Assert.Single(await desk.AboutAsync("Jo Roe"));
        var denied = new StanceReport(
            entry.Caller.Id, entry.Target.Id, new(entry.Best.Story.Id, new("Dale", CallerKind.Person), new("Roe"), StanceKind.Denied, entry.Best.Call.Evidence), entry.Best.Story);

        Assert.EndsWith("Ann Dale did not call for Jo Roe to go, the story says.", EntrySummary.Of(entry, [denied], 2025).ToString(), StringComparison.Ordinal);
    }

    internal static async Task TakeAsync(
        Desk desk, string title, int day, Strength strength, bool retracted = false, PartialDate? date = null, string? reason = null,
        string feed = "Harbour Echo", double confidence = 0.9)
    {
        var story = A.Story("“Jo Roe must go,” said Ann Dale.", title, published: A.Moment.AddDays(day), feed: feed);
        await desk.TakeAsync(story, A.Call(
            story, "Ann Dale", "Jo Roe", "Jo Roe must go", strength, role: "Labour leader", retracted: retracted, date: date, reason: reason, confidence: confidence));
    }

    private static async Task<Summary> SummaryAsync(Desk desk) => EntrySummary.Of(Assert.Single(await desk.AboutAsync("Jo Roe")), [], 2025);
}
