using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Storage;
using Npgsql;

namespace NewsBot.Benchmarks.Storage;

/// <summary>
/// The raw insert rate of a record's own rows: every row of every table, read from the record and put into an empty one of the same schema
/// with prepared statements in one transaction, nothing looked up. Only the inserting is timed.
/// </summary>
internal static class RawInserts
{
    private const int Chunk = 2_000;

    /// <param name="record">The SQLite file, or the PostgreSQL connection string.</param>
    /// <param name="empty">Of the same kind; made and brought up to date here.</param>
    /// <returns>How long the inserts and the commit took.</returns>
    public static async Task<TimeSpan> TimeAsync(string record, string empty, bool isPostgres)
    {
        await using (var made = await StoredRecord.OpenAsync(empty))
        {
        }

        await using var source = await OpenAsync(record, isPostgres);
        await using var target = await OpenAsync(empty, isPostgres);
        var tables = await TablesAsync(source, isPostgres);
        await using var transaction = await target.BeginTransactionAsync();
        var spent = TimeSpan.Zero;
        foreach (var table in tables)
        {
            spent += await CopyAsync(source, transaction, $"select * from {table}", table, isPostgres);
            if (table == "stories" && !isPostgres)
            {
                // The index of words keeps no words that could be read back.
                spent += await CopyAsync(source, transaction, "select number as rowid, title, text from stories", "story_words", isPostgres);
            }
        }

        var watch = Stopwatch.StartNew();
        await transaction.CommitAsync();
        return spent + watch.Elapsed;
    }

    private static async Task<TimeSpan> CopyAsync(DbConnection source, DbTransaction into, string query, string table, bool isPostgres)
    {
        await using var select = source.CreateCommand();
        select.CommandText = query;
        await using var rows = await select.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToArray();
        var types = Enumerable.Range(0, rows.FieldCount).Select(rows.GetDataTypeName).ToArray();
        var sql = isPostgres
            ? $"insert into {table} ({string.Join(", ", columns)}) overriding system value values ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})"
            : $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var spent = TimeSpan.Zero;
        using var insert = isPostgres ? null : Prepare((SqliteTransaction)into, sql, columns.Length);
        var chunk = new List<object[]>(Chunk);
        while (true)
        {
            chunk.Clear();
            while (chunk.Count < Chunk && await rows.ReadAsync())
            {
                var values = new object[columns.Length];
                rows.GetValues(values);
                chunk.Add(values);
            }

            if (chunk.Count == 0)
            {
                return spent;
            }

            var watch = Stopwatch.StartNew();
            if (insert is null)
            {
                await SendAsync((NpgsqlTransaction)into, sql, types, chunk);
            }
            else
            {
                Insert(insert, chunk);
            }

            spent += watch.Elapsed;
        }
    }

    private static void Insert(SqliteCommand insert, List<object[]> chunk)
    {
        foreach (var values in chunk)
        {
            for (var i = 0; i < values.Length; i++)
            {
                insert.Parameters[i].Value = values[i];
            }

            insert.ExecuteNonQuery();
        }
    }

    private static async Task SendAsync(NpgsqlTransaction into, string sql, string[] types, List<object[]> chunk)
    {
        await using var batch = new NpgsqlBatch(into.Connection!, into);
        foreach (var values in chunk)
        {
            var command = new NpgsqlBatchCommand(sql);
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new() { Value = values[i], DataTypeName = types[i] });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static SqliteCommand Prepare(SqliteTransaction into, string sql, int values)
    {
        var command = into.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, into);
        for (var i = 0; i < values; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@p{i}"), "");
        }

        command.Prepare();
        return command;
    }

    /// <summary>The tables with rows, those that others refer to first; the program's own note of its schema and the index's shadow tables stay out.</summary>
    private static async Task<IReadOnlyList<string>> TablesAsync(DbConnection source, bool isPostgres)
    {
        await using var command = source.CreateCommand();
        command.CommandText = isPostgres
            ? "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_versions' order by oid"
            : "select name from sqlite_master where type = 'table' and name not like 'story_words%' and name not like 'sqlite_%' and name <> 'schema_versions' order by rowid";
        var tables = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task<DbConnection> OpenAsync(string database, bool isPostgres)
    {
        DbConnection connection = isPostgres ? new NpgsqlConnection(database) : new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        if (!isPostgres)
        {
            await using var settings = connection.CreateCommand();
            settings.CommandText = "pragma synchronous = full; pragma cache_size = -65536;";
            await settings.ExecuteNonQueryAsync();
        }

        return connection;
    }
}
