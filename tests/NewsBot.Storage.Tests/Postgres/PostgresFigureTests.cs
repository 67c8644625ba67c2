using NewsBot.Storage.Tests.Ledger;

namespace NewsBot.Storage.Tests.Postgres;

public sealed class PostgresFigureTests() : FigureContract(new PostgresTestDatabase());
