using NewsBot.Storage.Tests.Deliveries;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteDeliveryStoreTests() : DeliveryStoreContract(new SqliteFile());
