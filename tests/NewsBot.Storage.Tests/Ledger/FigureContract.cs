using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Ledger;

public abstract class FigureContract(ITestDatabase database) : StoreContract(database)
{
    [Fact]
    public async Task A_figure_comes_back_as_it_was()
    {
        var figure = Figure("Zoë Ó Broin", CallerKind.Person, "Zoe O'Broin", "Z. Ó Broin");
        await AddAsync(figure);

        await ReopenAsync();

        Assert.Equivalent(figure, Assert.Single(await Record.Ledger.FiguresAsync([figure.Id, FigureId.Fresh(A.Moment)])), strict: true);
    }

    [Theory]
    [InlineData("Jane Roe")]
    [InlineData("Cllr J. Roe")]
    [InlineData("Roe")]
    [InlineData("Jane Smith-Roe")]
    public async Task A_figure_is_found_by_every_name_it_has(string written)
    {
        var figure = Figure("Jane Roe", CallerKind.Person, "Jane Smith-Roe");
        await AddAsync(figure, Figure("Tom Doe"));
        Assert.Equal(figure.Id, Assert.Single(await Record.Ledger.FiguresByKeysAsync(FigureKeys.Of(written, CallerKind.Person))).Id);
    }

    [Fact]
    public async Task A_figure_that_fits_many_keys_is_given_once()
    {
        await AddAsync(Figure("Harbour Workers Union", CallerKind.Organisation));
        var keys = FigureKeys.Of("Union of Harbour Workers", CallerKind.Organisation);
        Assert.Single(await Record.Ledger.FiguresByKeysAsync([.. keys, .. keys, .. Enumerable.Range(0, 2000).Select(n => $"k{n}")]));
        Assert.Empty(await Record.Ledger.FiguresByKeysAsync([]));
    }

    [Fact]
    public async Task A_new_alias_is_kept_and_filed()
    {
        var figure = Figure("Jane Roe");
        await AddAsync(figure);
        await AliasAsync(new(figure.Id, "Jane Blythe", BecomesName: false));
        await AliasAsync(new(figure.Id, "Jane Blythe", BecomesName: false));

        var found = Assert.Single(await Record.Ledger.FiguresByKeysAsync(FigureKeys.Of("Blythe", CallerKind.Person)));

        Assert.Equal("Jane Roe", found.Name);
        Assert.Equal(["Jane Blythe"], found.Aliases);
    }

    [Fact]
    public async Task A_fuller_name_becomes_the_name_and_the_old_one_stays_an_alias()
    {
        var figure = Figure("Roe", CallerKind.Person, "Jane Roe", "Cllr Roe");
        await AddAsync(figure);
        await AliasAsync(new(figure.Id, "Jane Roe", BecomesName: true));

        var found = Assert.Single(await Record.Ledger.FiguresAsync([figure.Id]));

        Assert.Equal("Jane Roe", found.Name);
        Assert.Equal(["Cllr Roe", "Roe"], found.Aliases.Order());
    }

    [Fact]
    public async Task The_shown_name_is_never_an_alias_of_itself()
    {
        var figure = Figure("Jane Roe");
        await AddAsync(figure);
        await AliasAsync(new(figure.Id, "Jane Roe", BecomesName: true));
        Assert.Empty(Assert.Single(await Record.Ledger.FiguresAsync([figure.Id])).Aliases);
    }

    private async Task AddAsync(params Figure[] figures) => await Record.Ledger.RecordAsync(new(A.Story(), figures, [], [], []));

    private async Task AliasAsync(FigureAlias alias) =>
        await Record.Ledger.RecordAsync(new(A.Story(id: Guid.NewGuid().ToString()), [], [alias], [], []));
}
