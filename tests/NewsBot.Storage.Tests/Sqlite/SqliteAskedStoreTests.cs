using NewsBot.Storage.Tests.Questions;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteAskedStoreTests() : AskedStoreContract(new SqliteFile());
