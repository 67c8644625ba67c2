using NewsBot.Storage.Tests.Inbox;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresInboxStoreTests() : InboxStoreContract(new PostgresTestDatabase());
