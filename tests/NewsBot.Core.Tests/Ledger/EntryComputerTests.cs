using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Ledger;

public sealed class EntryComputerTests
{
    private const string Soft = "she should consider her position";
    private const string Hard = "she must go";
    private const string Back = "I was wrong to ask her to go";

    [Fact]
    public async Task The_strongest_class_and_the_first_day_are_kept_with_their_words()
    {
        var entry = await EntryAsync(
            (Soft, A.Moment, Strength.ConsiderPosition, false, 0.9),
            (Hard, A.Moment.AddDays(2), Strength.Resign, false, 0.9));

        Assert.Equal(CallClass.Explicit, entry.Class);
        Assert.Equal(Hard, entry.Best.Call.Evidence.Quote);
        Assert.Equal(DateOnly.FromDateTime(A.Moment.DateTime), entry.Day);
    }

    [Fact]
    public async Task A_call_that_is_taken_back_is_withdrawn()
    {
        var entry = await EntryAsync((Hard, A.Moment, Strength.Resign, false, 0.9), (Back, A.Moment.AddDays(1), Strength.Resign, true, 0.9));

        Assert.Equal(EntryState.Withdrawn, entry.State);
        Assert.Equal(Hard, entry.Best.Call.Evidence.Quote);
    }

    [Fact]
    public async Task An_old_call_retold_after_the_withdrawal_does_not_bring_it_back()
    {
        var entry = await EntryAsync(
            (Hard, A.Moment, Strength.Resign, false, 0.9),
            (Back, A.Moment.AddDays(1), Strength.Resign, true, 0.9),
            (Hard, A.Moment.AddDays(3), Strength.Resign, false, 0.9));

        Assert.Equal(EntryState.Withdrawn, entry.State);
    }

    [Fact]
    public async Task A_call_made_anew_on_a_later_day_stands_again()
    {
        await using var desk = await Desk.OpenAsync();
        var back = A.Story(Back, "Back", published: A.Moment);
        var again = A.Story(Hard, "Again", published: A.Moment.AddDays(4));
        await desk.TakeAsync(back, A.Call(back, "Ann Holt", "Mary Quill", Back, retracted: true));
        await desk.TakeAsync(again, A.Call(again, "Ann Holt", "Mary Quill", Hard, date: new(2025, 3, 7)));

        Assert.Equal(EntryState.Unreviewed, Assert.Single(await desk.AboutAsync("Mary Quill")).State);
    }

    [Fact]
    public async Task A_month_that_one_story_tells_gives_way_to_the_day_within_it_that_another_tells()
    {
        await using var desk = await Desk.OpenAsync();
        var vague = A.Story(Hard, "Vague", published: A.Moment);
        var exact = A.Story(Hard, "Exact", published: A.Moment.AddHours(1));
        await desk.TakeAsync(vague, A.Call(vague, "Ann Holt", "Mary Quill", Hard, date: new(2025, 2)));
        Assert.Equal("Ann Holt, Feb 2025: “she must go” — Harbour Echo 09:00", EntryLine.Of((await desk.AboutAsync("Mary Quill"))[0], 2025).ToString());

        await desk.TakeAsync(exact, A.Call(exact, "Ann Holt", "Mary Quill", Hard, date: new(2025, 2, 14)));
        Assert.Equal(new DateOnly(2025, 2, 14), (await desk.AboutAsync("Mary Quill"))[0].Day);
    }

    [Fact]
    public async Task Below_the_confidence_line_an_entry_waits_for_a_ruling()
    {
        Assert.Equal(EntryState.AwaitingRuling, (await EntryAsync((Hard, A.Moment, Strength.Resign, false, 0.3))).State);
        Assert.Equal(
            EntryState.Unreviewed,
            (await EntryAsync((Hard, A.Moment, Strength.Resign, false, 0.3), (Hard, A.Moment.AddDays(1), Strength.Resign, false, 0.8))).State);
    }

    private static async Task<LedgerEntry> EntryAsync(
        params (string Words, DateTimeOffset At, Strength Strength, bool Retracted, double Confidence)[] reports)
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var (words, at, strength, retracted, confidence) in reports)
        {
            var story = A.Story(words, $"Story of {at:O}", published: at);
            await desk.TakeAsync(
                story, A.Call(story, "Ann Holt", "Mary Quill", words, strength, retracted: retracted, confidence: confidence));
        }

        return Assert.Single(await desk.AboutAsync("Mary Quill"));
    }
}
