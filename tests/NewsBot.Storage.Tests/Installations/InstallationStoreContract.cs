using NewsBot.Testing;

namespace NewsBot.Storage.Tests.Installations;

public abstract class InstallationStoreContract(ITestDatabase database) : StoreContract(database)
{
    private static readonly DateTimeOffset Now = A.Moment;

    [Fact]
    public async Task What_is_kept_comes_back_after_a_restart_and_the_newest_counts()
    {
        await Record.Installations.SaveAsync("slack", "T1", "first", Now);
        await Record.Installations.SaveAsync("slack", "T1", "second", Now);
        await Record.Installations.SaveAsync("teams", "T1", "other", Now);
        await ReopenAsync();

        Assert.Equal("second", await Record.Installations.FindAsync("slack", "T1"));
        Assert.Equal(["T1"], await Record.Installations.KeysAsync("slack"));
        Assert.Null(await Record.Installations.FindAsync("slack", "T2"));
    }

    [Fact]
    public async Task What_is_removed_is_gone()
    {
        await Record.Installations.SaveAsync("slack", "T1", "data", Now);

        Assert.True(await Record.Installations.RemoveAsync("slack", "T1"));
        Assert.False(await Record.Installations.RemoveAsync("slack", "T1"));
        Assert.Null(await Record.Installations.FindAsync("slack", "T1"));
    }

    [Fact]
    public async Task A_turn_is_one_hosts_until_it_gives_it_back_or_its_time_is_over()
    {
        await Record.Installations.SaveAsync("slack", "T1", "data", Now);

        Assert.True(await Record.Installations.TakeTurnAsync("slack", "T1", "one", Now, Now.AddSeconds(30)));
        Assert.False(await Record.Installations.TakeTurnAsync("slack", "T1", "two", Now.AddSeconds(29), Now.AddSeconds(59)));
        await Record.Installations.GiveTurnBackAsync("slack", "T1", "two");
        Assert.False(await Record.Installations.TakeTurnAsync("slack", "T1", "two", Now.AddSeconds(29), Now.AddSeconds(59)));
        Assert.True(await Record.Installations.TakeTurnAsync("slack", "T1", "two", Now.AddSeconds(30), Now.AddSeconds(60)));
        await Record.Installations.GiveTurnBackAsync("slack", "T1", "two");
        Assert.True(await Record.Installations.TakeTurnAsync("slack", "T1", "one", Now.AddSeconds(31), Now.AddSeconds(60)));
    }

    [Fact]
    public async Task Of_many_who_want_the_turn_at_once_one_gets_it()
    {
        await Record.Installations.SaveAsync("slack", "T1", "data", Now);

        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Record.Installations.TakeTurnAsync("slack", "T1", $"host {i}", Now, Now.AddSeconds(30))));

        Assert.Single(got, true);
    }
}
