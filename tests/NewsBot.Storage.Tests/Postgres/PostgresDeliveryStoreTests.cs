using NewsBot.Storage.Tests.Deliveries;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresDeliveryStoreTests() : DeliveryStoreContract(new PostgresTestDatabase());
