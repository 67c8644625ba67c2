using NewsBot.Storage.Tests.Installations;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresInstallationStoreTests() : InstallationStoreContract(new PostgresTestDatabase());
