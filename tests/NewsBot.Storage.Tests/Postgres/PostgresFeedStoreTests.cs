using NewsBot.Storage.Tests.Feeds;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresFeedStoreTests() : FeedStoreContract(new PostgresTestDatabase());
