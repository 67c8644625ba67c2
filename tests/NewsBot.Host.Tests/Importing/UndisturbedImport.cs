using NewsBot.Testing;

namespace NewsBot.Host.Tests.Importing;

/// <summary>A file of stories, and the list that comes of it when nothing goes wrong: each disturbed import is held against it.</summary>
public sealed class UndisturbedImport : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Enough for four batches of <c>newsbot import</c>.</summary>
    internal IReadOnlyList<PlannedStory> Stories { get; } = PlannedStory.Plan(2000);

    internal string File => _folder.File("stories.jsonl");

    internal string List { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await System.IO.File.WriteAllLinesAsync(File, Stories.Select(s => s.Line()));
        var record = _folder.File("undisturbed.db");
        var import = await NewsBotProgram.RunAsync("import", File, "--db", record);
        Assert.True(import.ExitCode == 0, import.Errors);
        (await RecordCheck.OfAsync(record, Stories, Stories.Count)).IsWhole(Stories.Count);
        List = await ListAsync(record);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Everything once, and the same list: numbers, order, sources, quotes.</summary>
    internal async Task IsInAsync(string record)
    {
        (await RecordCheck.OfAsync(record, Stories, Stories.Count)).IsWhole(Stories.Count);
        Assert.Equal(List, await ListAsync(record));
    }

    private static async Task<string> ListAsync(string record)
    {
        var export = await NewsBotProgram.RunAsync("export", "--format", "json", "--as-of", "2030-01-01T00:00:00Z", "--db", record);
        Assert.True(export.ExitCode == 0, export.Errors);
        Assert.Contains("Jo Roe", export.Output, StringComparison.Ordinal);
        return export.Output;
    }
}
