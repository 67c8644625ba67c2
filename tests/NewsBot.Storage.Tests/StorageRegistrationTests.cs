using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Storage.Tests;

public sealed class StorageRegistrationTests
{
    [Fact]
    public async Task The_stores_share_the_database_that_is_configured()
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder.File("deep/record.db"));

        var migrated = await services.GetRequiredService<Migrator>().MigrateAsync();
        await services.GetRequiredService<ILedgerStore>().RecordAsync(new(A.Story(id: "a"), [], [], [], []));

        Assert.Equal(folder.File("deep/record.db"), migrated.Database);
        Assert.NotNull(await services.GetRequiredService<IStoryStore>().FindAsync(new("a")));
        Assert.Empty(await services.GetRequiredService<IFeedStore>().ListAsync());
        Assert.Empty(await services.GetRequiredService<IDigestStore>().SubscriptionsAsync());
    }

    [Fact]
    public void Without_a_configuration_the_default_stands()
    {
        using var services = new ServiceCollection().AddStorage().BuildServiceProvider();
        Assert.Equal("data/newsbot.db", services.GetRequiredService<IOptions<StorageOptions>>().Value.Database);
        Assert.NotNull(services.GetRequiredService<IStoryStore>());
    }

    [Theory]
    [InlineData("Host=db.test;Pasword=hunter2", "no address of a PostgreSQL database")]
    [InlineData("Host=db.test;Port=hunter2", "no address of a PostgreSQL database")]
    [InlineData("Host=;Password=hunter2", "no address of a PostgreSQL database")]
    [InlineData("postgres://bot:hunter2@db.test:many/news", "no address of a PostgreSQL database")]
    [InlineData("postgres://bot:hunter2@db.test/news?sllmode=require", "no address of a PostgreSQL database")]
    [InlineData("postgres:hunter2", "no address of a PostgreSQL database")]
    [InlineData("Data Source=a.db;Password=hunter2", "give the path of the SQLite file alone")]
    [InlineData(" ", "the path is empty")]
    public async Task What_cannot_be_a_path_is_told_without_repeating_it(string database, string words)
    {
        using var services = Services(database);

        var problem = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<Migrator>());
        var opened = await Assert.ThrowsAsync<StorageException>(() => StoredRecord.OpenAsync(database));

        Assert.StartsWith("NewsBot:Database: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, opened.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", problem.Message + opened.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string database) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["NewsBot:Database"] = database }).Build())
        .AddStorage()
        .BuildServiceProvider();
}
