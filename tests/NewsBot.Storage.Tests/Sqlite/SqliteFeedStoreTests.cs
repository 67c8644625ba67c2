using NewsBot.Storage.Tests.Feeds;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteFeedStoreTests() : FeedStoreContract(new SqliteFile());
