using NewsBot.Storage.Tests.Inbox;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresInboxTests() : InboxContract(new PostgresTestDatabase());
