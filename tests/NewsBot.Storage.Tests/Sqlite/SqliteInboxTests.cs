using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Storage.Tests.Inbox;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteInboxTests() : InboxContract(new SqliteFile())
{
    [Fact]
    public async Task A_record_that_is_away_refuses_instead_of_losing()
    {
        var inbox = Open();
        await Record.DisposeAsync();
        await Database.DisposeAsync();

        Assert.Equal(Reception.Refused, await inbox.AddAsync(Said("m1")));
        Assert.Equal(0, inbox.Waiting);
    }
}
