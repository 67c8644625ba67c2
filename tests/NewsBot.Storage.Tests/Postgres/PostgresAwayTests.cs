using NewsBot.Core.Ledger;
using NewsBot.Testing;
using NewsBot.Testing.Postgres;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresAwayTests
{
    [Fact]
    public async Task A_server_that_falls_is_told_and_when_it_is_back_the_record_goes_on_with_all_that_was_acknowledged()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var record = await StoredRecord.OpenAsync(await server.NewDatabaseAsync());
        await record.Ledger.RecordAsync(Told("before"));

        await server.StopAsync();
        foreach (var use in new Func<Task>[] { () => record.Ledger.RecordAsync(Told("while away")), () => record.Stories.FindAsync(new("before")) })
        {
            var problem = await Assert.ThrowsAsync<StorageException>(use);
            Assert.Contains("record_1 on 127.0.0.1", problem.Message, StringComparison.Ordinal);
            Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(PostgresServer.Password, problem.ToString(), StringComparison.Ordinal);
        }

        await server.RunAsync();
        Assert.NotNull(await record.Stories.FindAsync(new("before")));
        Assert.Null(await record.Stories.FindAsync(new("while away")));
        Assert.True(await record.Ledger.RecordAsync(Told("after")));
    }

    [Fact]
    public async Task A_server_that_falls_and_is_back_between_two_uses_is_not_noticed()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var record = await StoredRecord.OpenAsync(await server.NewDatabaseAsync());
        await record.Ledger.RecordAsync(Told("before"));

        await server.StopAsync();
        await server.RunAsync();

        Assert.True(await record.Ledger.RecordAsync(Told("after")));
        Assert.NotNull(await record.Stories.FindAsync(new("before")));
    }

    private static Settlement Told(string id) => new(A.Story(id: id), [], [], [], []);
}
