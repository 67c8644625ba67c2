using NewsBot.Storage.Tests.Stories;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresOriginStoreTests() : OriginStoreContract(new PostgresTestDatabase());
