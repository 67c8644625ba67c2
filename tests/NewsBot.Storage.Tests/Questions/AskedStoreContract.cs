using NewsBot.Core.Figures;
using NewsBot.Core.Questions;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Questions;

public abstract class AskedStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Before = A.Moment.AddSeconds(-1);
    private static readonly FigureId Marsh = FigureId.Fresh(A.Moment);
    private static readonly FigureId Stubbs = FigureId.Fresh(A.Moment);

    [Fact]
    public async Task What_was_asked_is_known_after_a_restart()
    {
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh));
        await ReopenAsync();

        Assert.Equal("{}", await Record.Asked.ThreadAsync("thread", Before));
        Assert.Equal(A.Moment, await Record.Asked.LastAskedAsync("asker", Marsh, Before));
    }

    [Fact]
    public async Task The_last_word_replaces_the_one_before()
    {
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh));
        await Record.Asked.RememberAsync(Note(A.Moment.AddMinutes(5), Marsh) with { About = "newer" });

        Assert.Equal("newer", await Record.Asked.ThreadAsync("thread", Before));
        Assert.Equal(A.Moment.AddMinutes(5), await Record.Asked.LastAskedAsync("asker", Marsh, Before));
    }

    [Fact]
    public async Task Each_target_has_its_own_moment_and_any_question_the_latest()
    {
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh));
        await Record.Asked.RememberAsync(Note(A.Moment.AddHours(1), Stubbs));
        await Record.Asked.RememberAsync(Note(A.Moment.AddHours(2), null) with { Asker = "somebody else" });

        Assert.Equal(A.Moment, await Record.Asked.LastAskedAsync("asker", Marsh, Before));
        Assert.Equal(A.Moment.AddHours(1), await Record.Asked.LastAskedAsync("asker", null, Before));
        Assert.Null(await Record.Asked.LastAskedAsync("nobody", null, Before));
        Assert.Null(await Record.Asked.ThreadAsync("another", Before));
    }

    [Fact]
    public async Task What_is_too_old_is_not_known_and_goes()
    {
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh));

        Assert.Null(await Record.Asked.ThreadAsync("thread", A.Moment));
        Assert.Null(await Record.Asked.LastAskedAsync("asker", Marsh, A.Moment));
        Assert.Equal(0, await Record.Asked.ForgetOldAsync(A.Moment, A.Moment));
        Assert.Equal(1, await Record.Asked.ForgetOldAsync(A.Moment.AddSeconds(1), A.Moment));
        Assert.Equal(1, await Record.Asked.ForgetOldAsync(A.Moment.AddSeconds(1), A.Moment.AddSeconds(1)));
    }

    [Fact]
    public async Task On_request_it_is_forgotten_for_the_one_who_asks_and_nobody_else()
    {
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh));
        await Record.Asked.RememberAsync(Note(A.Moment, Marsh) with { Thread = "another", Asker = "somebody else" });

        Assert.True(await Record.Asked.ForgetAsync("thread", "asker"));
        Assert.False(await Record.Asked.ForgetAsync("thread", "asker"));
        Assert.Null(await Record.Asked.ThreadAsync("thread", Before));
        Assert.Null(await Record.Asked.LastAskedAsync("asker", null, Before));
        Assert.NotNull(await Record.Asked.ThreadAsync("another", Before));
        Assert.NotNull(await Record.Asked.LastAskedAsync("somebody else", Marsh, Before));
    }

    private static AskedNote Note(DateTimeOffset at, FigureId? target) => new("thread", "{}", "asker", target, at, at);
}
