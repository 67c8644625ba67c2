using NewsBot.Storage.Tests.Digests;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteDigestStoreTests() : DigestStoreContract(new SqliteFile());
