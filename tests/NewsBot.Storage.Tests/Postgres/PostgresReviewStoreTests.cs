using NewsBot.Storage.Tests.Reviews;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresReviewStoreTests() : ReviewStoreContract(new PostgresTestDatabase());
