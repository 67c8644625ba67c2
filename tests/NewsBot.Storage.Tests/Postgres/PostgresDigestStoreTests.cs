using NewsBot.Storage.Tests.Digests;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresDigestStoreTests() : DigestStoreContract(new PostgresTestDatabase());
