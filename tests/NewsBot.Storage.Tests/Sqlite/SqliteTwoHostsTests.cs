namespace NewsBot.Storage.Tests.Sqlite;

public sealed class SqliteTwoHostsTests() : TwoHostsContract(new SqliteFile());
