using NewsBot.Storage.Tests.Places;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteChatPlaceStoreTests() : ChatPlaceStoreContract(new SqliteFile());
