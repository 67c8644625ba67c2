using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace NewsBot.Storage.Postgres;

/// <summary>
/// Copies the tables that both databases have, column by column of the same name, out of SQLite and into PostgreSQL. What there is to copy
/// is read from the catalogue, so that a new step of the schema changes nothing here.
/// </summary>
internal sealed class TableCopy(Session from, Session to, Database target, CancellationToken cancellationToken)
{
    private const int StoriesAtOnce = 100;

    public async Task<IReadOnlyList<CopiedTable>> CopyAsync()
    {
        // Nobody else is held up: the database is empty.
        await to.ExecuteAsync("set local idle_in_transaction_session_timeout = 0");
        var tables = await TablesAsync();
        foreach (var table in tables)
        {
            if (await CountAsync(to, table.Key) > 0)
            {
                throw new StorageException(
                    $"The database {target.Name} holds a record already ({table.Key}). Give an empty one. Nothing was changed.");
            }
        }

        var copied = new List<CopiedTable>();
        foreach (var table in tables)
        {
            await CopyAsync(table.Key, [.. table]);
            var (before, after) = (await CountAsync(from, table.Key), await CountAsync(to, table.Key));
            if (before != after)
            {
                throw new StorageException($"Of {before} rows of {table.Key}, {after} arrived. Nothing was changed.");
            }

            copied.Add(new(table.Key, after));
        }

        await IndexStoriesAsync();
        return copied;
    }

    /// <summary>The tables with their columns; one that points at another comes after it.</summary>
    private async Task<IReadOnlyList<IGrouping<string, TableColumn>>> TablesAsync()
    {
        // The versions of the schema are there already, and the index of words is made anew.
        var shared = (await from.QueryAsync<string>("select name from sqlite_master where type = 'table'"))
            .Except(["schema_versions", "story_words"]).ToHashSet();
        var waiting = (await to.QueryAsync<TableColumn>(
            """
            select
                cast(table_name as text) as table_name, cast(column_name as text) as column_name,
                cast(data_type as text) as data_type, is_identity = 'YES' as is_numbered
            from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position
            """))
            .Where(c => shared.Contains(c.TableName)).ToLookup(c => c.TableName).ToList();
        var pointers = (await to.QueryAsync<(string Table, string Points)>(
            """
            select cast(c.relname as text), cast(p.relname as text)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
            where k.contype = 'f' and k.conrelid <> k.confrelid and k.connamespace = to_regnamespace(current_schema())
            """)).ToLookup(p => p.Table, p => p.Points);

        var ordered = new List<IGrouping<string, TableColumn>>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(t => !waiting.Any(w => pointers[t.Key].Contains(w.Key)));
            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }

    private async Task CopyAsync(string table, IReadOnlyList<TableColumn> columns)
    {
        var names = string.Join(", ", columns.Select(c => $"\"{c.ColumnName}\""));
        await using (var rows = await from.Connection.ExecuteReaderAsync(
            new CommandDefinition($"select {names} from {table}", cancellationToken: cancellationToken)))
        await using (var import = await ((NpgsqlConnection)to.Connection).BeginBinaryImportAsync(
            $"copy {table} ({names}) from stdin (format binary)", cancellationToken))
        {
            // The end of a large table checks all that points elsewhere.
            import.Timeout = TimeSpan.FromHours(1);
            while (await rows.ReadAsync(cancellationToken))
            {
                await import.StartRowAsync(cancellationToken);
                for (var column = 0; column < columns.Count; column++)
                {
                    await WriteAsync(import, columns[column].DataType, rows, column);
                }
            }

            await import.CompleteAsync(cancellationToken);
        }

        foreach (var numbered in columns.Where(c => c.IsNumbered))
        {
            await GoOnCountingAsync(table, numbered.ColumnName);
        }
    }

    private async Task WriteAsync(NpgsqlBinaryImporter import, string type, DbDataReader rows, int column)
    {
        if (await rows.IsDBNullAsync(column, cancellationToken))
        {
            await import.WriteNullAsync(cancellationToken);
            return;
        }

        await (type switch
        {
            "text" => import.WriteAsync(PostgresValues.Clean(rows.GetString(column)), NpgsqlDbType.Text, cancellationToken),
            "integer" => import.WriteAsync(rows.GetInt32(column), NpgsqlDbType.Integer, cancellationToken),
            "bigint" => import.WriteAsync(rows.GetInt64(column), NpgsqlDbType.Bigint, cancellationToken),
            "boolean" => import.WriteAsync(rows.GetInt64(column) != 0, NpgsqlDbType.Boolean, cancellationToken),
            "double precision" => import.WriteAsync(rows.GetDouble(column), NpgsqlDbType.Double, cancellationToken),
            "bytea" => import.WriteAsync(rows.GetFieldValue<byte[]>(column), NpgsqlDbType.Bytea, cancellationToken),
            _ => throw new InvalidOperationException($"A column of the type {type} cannot be copied yet."),
        });
    }

    /// <summary>The next number is one that was never given, not even to a row that is gone.</summary>
    private async Task GoOnCountingAsync(string table, string column)
    {
        var last = await from.FirstOrDefaultAsync<long?>(
            $"""
            select max(coalesce((select seq from sqlite_sequence where name = '{table}'), 0), coalesce((select max({column}) from {table}), 0))
            """);
        if (last > 0)
        {
            await to.ExecuteAsync($"select setval(pg_get_serial_sequence('{table}', '{column}'), @Last)", new { Last = last });
        }
    }

    private async Task IndexStoriesAsync()
    {
        var last = 0L;
        while (true)
        {
            var some = await from.QueryAsync<(long Number, string Title, string Text)>(
                "select number, title, text from stories where number > @Last order by number limit @Limit", new { Last = last, Limit = StoriesAtOnce });
            if (some.Count == 0)
            {
                return;
            }

            await to.ExecuteAsync(
                """
                insert into story_words (story_number, words)
                select number, cast(words as tsvector) from unnest(@Numbers, @Words) as indexed (number, words)
                """,
                new
                {
                    Numbers = some.Select(s => s.Number).ToArray(),
                    Words = some.Select(s => PostgresStorySearch.Index($"{s.Title}\n{s.Text}")).ToArray(),
                });
            last = some[^1].Number;
        }
    }

    private static Task<long> CountAsync(Session session, string table) => session.FirstOrDefaultAsync<long>($"select count(*) from {table}");
}
