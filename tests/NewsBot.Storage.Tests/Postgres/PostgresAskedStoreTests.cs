using NewsBot.Storage.Tests.Questions;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresAskedStoreTests() : AskedStoreContract(new PostgresTestDatabase());
