using NewsBot.Storage.Tests.Versions;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresVersionStoreTests() : VersionStoreContract(new PostgresTestDatabase());
