using NewsBot.Storage.Tests.Rulings;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresRulingStoreTests() : RulingStoreContract(new PostgresTestDatabase());
