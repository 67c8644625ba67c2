using NewsBot.Storage.Tests.Stories;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteStoryStoreTests() : StoryStoreContract(new SqliteFile());
