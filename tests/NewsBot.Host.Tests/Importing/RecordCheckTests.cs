using Microsoft.Data.Sqlite;
using NewsBot.Testing;

namespace NewsBot.Host.Tests.Importing;

/// <summary>The look from outside sees what it is there to see.</summary>
public sealed class RecordCheckTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<PlannedStory> Planned = PlannedStory.Plan(6);

    private readonly TemporaryFolder _folder = new();

    private string Record => _folder.File("desk.db");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllLinesAsync(_folder.File("stories.jsonl"), Planned.Select(s => s.Line()));
        Assert.Equal(0, (await NewsBotProgram.RunAsync("import", _folder.File("stories.jsonl"), "--db", Record)).ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_way_to_spoil_a_record_is_found()
    {
        (await RecordCheck.OfAsync(Record, Planned, Planned.Count)).IsWhole(Planned.Count);

        Assert.Equal(1, (await SpoiltAsync("delete from stories where id = 'notes-1'")).Lost);
        Assert.Equal(1, (await SpoiltAsync("delete from reports where number = 1")).Half);
        Assert.Equal(1, (await SpoiltAsync("update stories set text = substr(text, 1, 20) where id = 'notes-5'")).Half);
        Assert.Equal(1, (await SpoiltAsync(
            "insert into story_words (story_words, rowid, title, text) select 'delete', number, title, text from stories limit 1")).Half);
        Assert.Equal(1, (await SpoiltAsync(
            "create temp table more as select * from reports limit 1; update more set number = 99; insert into reports select * from more"))
            .Doubled);
        Assert.NotEmpty((await SpoiltAsync("delete from entries where number = 1")).Faults);
        Assert.NotEmpty((await SpoiltAsync("delete from figure_keys; delete from figures where name = 'Jo Roe'")).Faults);
        Assert.NotEmpty((await SpoiltAsync("update figures set name = 'Jo Roe'")).Faults);
        Assert.NotEmpty((await SpoiltAsync("update coverage_hours set stories = stories + 1")).Faults);
        Assert.NotEmpty((await SpoiltAsync("delete from coverage_feeds")).Faults);
        Assert.NotEmpty((await SpoiltAsync("pragma writable_schema = on; delete from sqlite_schema where name = 'reports_target'")).Faults);
    }

    private async Task<RecordCheck> SpoiltAsync(string sql)
    {
        var copy = _folder.File("spoilt.db");
        File.Copy(Record, copy, overwrite: true);
        await using (var connection = new SqliteConnection($"Data Source={copy};Pooling=False;Foreign Keys=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All of it is written above.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        return await RecordCheck.OfAsync(copy, Planned, Planned.Count);
    }
}
