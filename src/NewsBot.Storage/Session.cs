using System.Data.Common;
using Dapper;

namespace NewsBot.Storage;

/// <summary>
/// One transaction on one connection. What is read in it is of one moment; what is written in it is written whole or not at all.
/// </summary>
/// <param name="fit">Brings the values of a statement into the form that the database takes; left out where it takes all as they are.</param>
internal sealed class Session(
    DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken, Func<object, object>? fit = null)
{
    /// <summary>How many values of a list go into one statement; a database takes only so many.</summary>
    public const int ListLimit = 500;

    /// <summary>For what only one database can do.</summary>
    public DbConnection Connection => connection;

    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(Command(sql, values))).AsList();

    public async Task<IReadOnlyList<T>> QueryAsync<TRow, T>(string sql, object? values, Func<TRow, T> read) =>
        [.. (await QueryAsync<TRow>(sql, values)).Select(read)];

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? values = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, values));

    /// <summary>How many rows were changed.</summary>
    /// <param name="patience">How long it may take; left out, as long as is usual for a statement.</param>
    public Task<int> ExecuteAsync(string sql, object? values = null, TimeSpan? patience = null) =>
        connection.ExecuteAsync(Command(sql, values, patience));

    private CommandDefinition Command(string sql, object? values, TimeSpan? patience = null) => new(
        sql,
        values is null || fit is null ? values : fit(values),
        transaction,
        (int?)patience?.TotalSeconds,
        cancellationToken: cancellationToken);
}
