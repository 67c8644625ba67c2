using NewsBot.Storage.Tests.Rulings;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteRulingStoreTests() : RulingStoreContract(new SqliteFile());
