using NewsBot.Storage.Tests.Ledger;

namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteFigureTests() : FigureContract(new SqliteFile());
