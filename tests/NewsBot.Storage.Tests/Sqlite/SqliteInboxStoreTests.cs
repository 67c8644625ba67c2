using NewsBot.Storage.Tests.Inbox;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteInboxStoreTests() : InboxStoreContract(new SqliteFile());
