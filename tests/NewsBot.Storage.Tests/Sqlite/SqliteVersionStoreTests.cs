using NewsBot.Storage.Tests.Versions;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteVersionStoreTests() : VersionStoreContract(new SqliteFile());
