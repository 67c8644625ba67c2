using Microsoft.Data.Sqlite;

namespace NewsBot.Host.Tests.Importing;

/// <summary>A look at a record from outside: plain SQL, held against what was planned, without the program's own word.</summary>
/// <param name="Stories">How many stand in it.</param>
/// <param name="Lost">Acknowledged stories that do not.</param>
/// <param name="Doubled">Stories, reports and entries that stand there more than once.</param>
/// <param name="Half">Stories that stand there without all that belongs to them.</param>
/// <param name="Faults">All else that is wrong.</param>
internal sealed record RecordCheck(int Stories, int Lost, int Doubled, int Half, IReadOnlyList<string> Faults)
{
    /// <summary>Each must find nothing.</summary>
    private static readonly (string Fault, string Sql)[] FileRules =
    [
        ("the file is damaged", "select * from pragma_integrity_check where integrity_check <> 'ok'"),
        ("a row points at nothing", """select "table" || ' to ' || parent from pragma_foreign_key_check"""),
    ];

    /// <summary>The same, of our tables.</summary>
    private static readonly (string Fault, string Sql)[] RecordRules =
    [
        ("a figure stands twice", "select name from figures group by name having count(*) > 1"),
        ("a report without an entry", "select caller_id, target_id from reports except select caller_id, target_id from entries"),
        ("an entry without a report", "select caller_id, target_id from entries except select caller_id, target_id from reports"),
        ("words without a story", "select id from story_words_docsize except select number from stories"),
        ("an hour counts stories that are not there",
            "select hour, stories from coverage_hours except select substr(learnt_at, 1, 13), count(*) from stories group by 1"),
        ("stories that no hour counts",
            "select substr(learnt_at, 1, 13), count(*) from stories group by 1 except select hour, stories from coverage_hours"),
        ("a feed of no story", "select feed from coverage_feeds except select feed from stories"),
        ("a story of no feed", "select feed from stories except select feed from coverage_feeds"),
    ];

    /// <param name="acknowledged">How many of the planned stories, from the first on, the program has said to be kept.</param>
    public static async Task<RecordCheck> OfAsync(string path, IReadOnlyList<PlannedStory> planned, int acknowledged)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync();
        var faults = await BrokenAsync(connection, FileRules);
        // Killed before the last step of the schema: then nothing can have been acknowledged.
        if ((await RowsAsync(connection, "select name from sqlite_master where name = 'coverage_feeds'")).Count == 0)
        {
            return new(0, acknowledged, 0, 0, faults);
        }

        faults.AddRange(await BrokenAsync(connection, RecordRules));
        // By the rows of the table, not by the index that lets no id in twice.
        var texts = (await RowsAsync(connection, "select id, text from stories not indexed")).ToLookup(r => r[0], r => r[1]);
        var reports = (await RowsAsync(
            connection, "select s.id, r.caller_name || ' > ' || r.target_name from reports r join stories s on s.number = r.story_number"))
            .ToLookup(r => r[0], r => r[1]);
        var wordless = await RowsAsync(connection, "select number from stories except select id from story_words_docsize");
        var pairs = await RowsAsync(
            connection, "select caller_id from entries not indexed group by caller_id, target_id having count(*) > 1");
        faults.AddRange(texts.Select(t => t.Key).Except(planned.Select(p => p.Id)).Select(id => $"a story that nobody wrote: {id}"));

        var kept = planned.Where(p => texts.Contains(p.Id)).ToArray();
        return new(
            texts.Sum(t => t.Count()),
            planned.Take(acknowledged).Count(p => !texts.Contains(p.Id)),
            texts.Count(t => t.Count() > 1) + kept.Count(p => reports[p.Id].Count() > p.Reports.Count) + pairs.Count,
            wordless.Count + kept.Count(p => !texts[p.Id].Contains(p.Text) || p.Reports.Except(reports[p.Id]).Any()),
            faults);
    }

    /// <summary>Nothing is lost, nothing doubled, nothing half.</summary>
    public void IsRight()
    {
        Assert.Equal([], Faults);
        Assert.Equal((0, 0, 0), (Lost, Doubled, Half));
    }

    /// <summary>Right, and all of it there.</summary>
    public void IsWhole(int stories)
    {
        IsRight();
        Assert.Equal(stories, Stories);
    }

    private static async Task<List<string>> BrokenAsync(SqliteConnection connection, IEnumerable<(string Fault, string Sql)> rules)
    {
        var broken = new List<string>();
        foreach (var (fault, sql) in rules)
        {
            broken.AddRange((await RowsAsync(connection, sql)).Select(row => $"{fault}: {string.Join(' ', row)}"));
        }

        return broken;
    }

    private static async Task<List<string[]>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All of it is written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        }

        return rows;
    }
}
