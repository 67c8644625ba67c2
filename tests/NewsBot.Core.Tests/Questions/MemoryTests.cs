using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

/// <summary>What is remembered of questions: of each thread and of each person in their channel, for a time, until they say otherwise.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        await _desk.LearnAsync("Roe said Doe must go now", "Jo Roe", "Sam Doe");
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task What_is_new_since_somebody_last_asked_is_told_to_them_alone()
    {
        await _desk.SayAsync("who wants Sam Doe out?");
        _desk.Clock.Advance(TimeSpan.FromDays(3));
        await _desk.LearnAsync("Poe said Doe must quit today", "Ann Poe", "Sam Doe");

        var mine = await _desk.SayAsync("anything new on Sam Doe since I last asked?");
        var another = await _desk.SayAsync("anything new on Sam Doe since I last asked?", person: "Bea");

        Assert.Contains("Ann Poe", mine, StringComparison.Ordinal);
        Assert.Contains("since 09:00 on 3 Mar 2025", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Jo Roe", mine, StringComparison.Ordinal);
        Assert.Contains("I know of no earlier question of yours about Sam Doe here", another, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_understood_after_a_restart_and_not_after_its_time()
    {
        await _desk.The<Answerer>().AnswerAsync("who wants Sam Doe out?", Now, "talk");
        using var restarted = ActivatorUtilities.CreateInstance<Answerer>(_desk.The<IServiceProvider>());

        Assert.Equal(1, (await restarted.AnswerAsync("how many?", Now, "talk")).Count);

        _desk.Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromSeconds(1));
        Assert.Null((await restarted.AnswerAsync("how many?", Now, "talk")).Count);
    }

    [Fact]
    public async Task Last_asked_is_forgotten_after_its_time()
    {
        await _desk.SayAsync("who wants Sam Doe out?");
        _desk.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));

        Assert.Contains("I know of no earlier question", await _desk.SayAsync("what is new on Sam Doe since I last asked?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forget what I asked")]
    [InlineData("Please forget everything I asked.")]
    [InlineData("delete my history")]
    [InlineData("clear this conversation")]
    public async Task On_request_it_is_forgotten_at_once(string request)
    {
        await _desk.SayAsync("who wants Sam Doe out?");

        Assert.StartsWith("Forgotten", await _desk.SayAsync(request), StringComparison.Ordinal);
        Assert.Contains("Whom do you mean?", await _desk.SayAsync("how many?"), StringComparison.Ordinal);
        Assert.Contains("I know of no earlier question", await _desk.SayAsync("what is new on Sam Doe since I last asked?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_forget_does_not_touch_the_record_or_anybody_else()
    {
        await _desk.SayAsync("who wants Sam Doe out?", person: "Bea");
        await _desk.SayAsync("who wants Sam Doe out?", person: "Cy", workspace: "elsewhere");

        Assert.Contains("nothing to forget", await _desk.SayAsync("forget what I asked", person: "Ann", workspace: "third"), StringComparison.Ordinal);
        Assert.Single(await _desk.AboutAsync("Sam Doe"));
        Assert.Contains("New about Sam Doe", await _desk.SayAsync("what is new on Sam Doe?", person: "Bea"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_version_wrote_starts_the_conversation_anew()
    {
        Assert.Null(RememberedJson.Read("not json"));
        Assert.Null(RememberedJson.Read("{\"Intent\":\"Divination\"}"));
        Assert.Null(RememberedJson.Read("null"));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var what = new Remembered(
            new(Guid.NewGuid()), null, "Jo Roe", new(["Labour"], ["mp"], ["yacht"], new(new(2025, 3, 1), null), NewsBot.Core.Calls.CallClass.Timetable), QuestionIntent.Count, A.Moment);

        Assert.Equivalent(what, RememberedJson.Read(RememberedJson.Write(what)), strict: true);
    }

    private Standpoint Now => Standpoint.Local(_desk.Clock.GetUtcNow());
}
