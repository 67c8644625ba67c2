using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Workspaces;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Rulings;

public abstract class RulingStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly WorkspaceId Desk = new("slack:T1");

    [Fact]
    public async Task A_ruling_comes_back_whole_after_a_restart()
    {
        var ruling = Ruling(1) with
        {
            Kind = RulingKind.Split,
            Reason = "another “Jo Roe”\nof Leeds",
            Class = CallClass.Timetable,
            Field = CorrectedField.Day,
            Value = "2025-03",
            From = FigureId.Fresh(A.Moment),
            Into = FigureId.Fresh(A.Moment),
            Stories = [new("one"), new("two")],
            Undoes = 7,
        };
        Assert.True(await Record.Rulings.AddAsync(ruling, apart: null));
        await ReopenAsync();

        var read = Assert.Single(await Record.Rulings.RulingsAsync(Desk, 0));
        Assert.Equal(ruling.Stories, read.Stories);
        Assert.Equal(ruling with { Stories = [] }, read with { Stories = [] });
    }

    [Fact]
    public async Task A_number_is_given_once_and_the_first_ruling_stays()
    {
        Assert.True(await Record.Rulings.AddAsync(Ruling(1), apart: null));
        Assert.False(await Record.Rulings.AddAsync(Ruling(1) with { Editor = "Bea" }, apart: null));

        Assert.Equal("Ann", Assert.Single(await Record.Rulings.RulingsAsync(Desk, 0)).Editor);
    }

    [Fact]
    public async Task Of_many_who_want_one_number_at_the_same_moment_one_gets_it()
    {
        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Record.Rulings.AddAsync(Ruling(1) with { Editor = $"Editor {i}" }, apart: null)));

        Assert.Single(got, true);
    }

    [Fact]
    public async Task A_workspace_reads_its_own_rulings_from_a_number_on()
    {
        await Record.Rulings.AddAsync(Ruling(1), apart: null);
        await Record.Rulings.AddAsync(Ruling(2), apart: null);
        await Record.Rulings.AddAsync(Ruling(1) with { Workspace = new("slack:T2") }, apart: null);

        Assert.Equal([2], (await Record.Rulings.RulingsAsync(Desk, 1)).Select(r => r.Number));
        Assert.Single(await Record.Rulings.RulingsAsync(new("slack:T2"), 0));
        Assert.Empty(await Record.Rulings.RulingsAsync(new("slack:T"), 0));
    }

    [Fact]
    public async Task A_figure_told_apart_gets_an_entry_and_no_story_finds_it_by_name()
    {
        var (caller, target, other) = (Figure("Jo Roe"), Figure("Tom Pell"), Figure("Jo Roe"));
        await Record.Ledger.RecordAsync(Call(caller, target, "s1", newFigures: [caller, target]));

        Assert.True(await Record.Rulings.AddAsync(Ruling(1) with { Kind = RulingKind.Split, Into = other.Id }, (other, target.Id)));

        Assert.Equal((other.Id, target.Id), await Record.Ledger.PairAsync(2));
        Assert.Equal("Jo Roe", Assert.Single(await Record.Ledger.FiguresAsync([other.Id])).Name);
        Assert.Equal(caller.Id, Assert.Single(await Record.Ledger.FiguresByKeysAsync([.. FigureKeys.Of("Jo Roe", CallerKind.Person)])).Id);
    }

    [Fact]
    public async Task Pairs_without_a_sure_report_are_told()
    {
        var (caller, target) = (Figure("Jo Roe"), Figure("Tom Pell"));
        await Record.Ledger.RecordAsync(Call(caller, target, "s1", newFigures: [caller, target]));

        Assert.Empty(await Record.Ledger.UnsurePairsAsync(0.9, DateTimeOffset.MaxValue));
        Assert.Equal([(caller.Id, target.Id)], await Record.Ledger.UnsurePairsAsync(0.99, DateTimeOffset.MaxValue));
        Assert.Empty(await Record.Ledger.UnsurePairsAsync(0.99, A.Moment.AddDays(-1)));
        Assert.Null(await Record.Ledger.PairAsync(99));
    }

    private static Ruling Ruling(int number) => new()
    {
        Number = number,
        Workspace = Desk,
        Entry = 12,
        Kind = RulingKind.Confirm,
        Editor = "Ann",
        At = A.Moment.AddMinutes(number),
    };
}
