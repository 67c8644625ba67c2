using NewsBot.Storage.Tests.Installations;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteInstallationStoreTests() : InstallationStoreContract(new SqliteFile());
