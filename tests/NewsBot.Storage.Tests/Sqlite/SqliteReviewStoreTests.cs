using NewsBot.Storage.Tests.Reviews;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteReviewStoreTests() : ReviewStoreContract(new SqliteFile());
