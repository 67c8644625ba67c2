using NewsBot.Storage.Tests.Places;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresChatPlaceStoreTests() : ChatPlaceStoreContract(new PostgresTestDatabase());
