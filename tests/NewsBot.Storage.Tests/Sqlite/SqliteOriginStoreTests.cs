using NewsBot.Storage.Tests.Stories;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteOriginStoreTests() : OriginStoreContract(new SqliteFile());
