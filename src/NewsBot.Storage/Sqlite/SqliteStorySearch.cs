using NewsBot.Core.Stories;
using NewsBot.Storage.Stories;

namespace NewsBot.Storage.Sqlite;

/// <summary>The index of words in SQLite's FTS5.</summary>
internal sealed class SqliteStorySearch : IStorySearch
{
    public Task AddAsync(Session session, long number, Story story) => session.ExecuteAsync(
        "insert into story_words (rowid, title, text) values (@Number, @Title, @Text)", new { Number = number, story.Title, story.Text });

    public async Task<IReadOnlyList<StoryHeader>> FindAsync(
        Session session, IReadOnlyCollection<string> words, DateTimeOffset asOf, int limit) => Query(words) is not { } query ? [] :
        await session.QueryAsync(
            $"""
            select {StoryHeaderRow.Columns}
            from story_words w join stories s on s.number = w.rowid
            where story_words match @Query and s.learnt_at <= @AsOf
            order by coalesce(s.published_at, s.learnt_at) desc, s.number desc
            limit @Limit
            """,
            new { Query = query, AsOf = UtcText.Of(asOf), Limit = limit },
            (StoryRow row) => row.Header());

    /// <summary>Every word between quotation marks, where FTS5 knows no operators; null when no word is left.</summary>
    private static string? Query(IEnumerable<string> words)
    {
        var query = string.Join(' ', words
            .Where(w => w.Any(char.IsLetterOrDigit))
            .Select(w => '"' + w.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ') + '"'));
        return query.Length == 0 ? null : query;
    }
}
