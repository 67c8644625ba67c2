namespace NewsBot.Host.Tests.Importing;

/// <summary>A disk that takes no more: told in words, nothing lost, and the import goes on when it is given again.</summary>
[Collection(ImportTests.Name)]
public sealed class SmallDiskTests(UndisturbedImport undisturbed)
{
    [Fact]
    public async Task A_full_disk_stops_the_import_and_loses_nothing()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 2);
        string[] import = ["import", undisturbed.File, "--db", disk.File("desk.db")];

        var full = await NewsBotProgram.RunAsync(import);
        Stopped(full, "is full");
        var acknowledged = Acknowledged.In(full.Errors);
        Assert.InRange(acknowledged, 1, undisturbed.Stories.Count - 1);

        await disk.ChangeAsync("size=64m");
        (await RecordCheck.OfAsync(disk.File("desk.db"), undisturbed.Stories, acknowledged)).IsWhole(acknowledged);
        Assert.Equal(0, (await NewsBotProgram.RunAsync(import)).ExitCode);
        await undisturbed.IsInAsync(disk.File("desk.db"));
    }

    [Fact]
    public async Task A_disk_that_may_only_be_read_stops_the_import_and_loses_nothing()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 2);
        await File.WriteAllLinesAsync(disk.File("first.jsonl"), undisturbed.Stories.Take(6).Select(s => s.Line()));
        Assert.Equal(0, (await NewsBotProgram.RunAsync("import", disk.File("first.jsonl"), "--db", disk.File("desk.db"))).ExitCode);

        await disk.ChangeAsync("ro");
        Stopped(await NewsBotProgram.RunAsync("import", undisturbed.File, "--db", disk.File("desk.db")), "NewsBot may write there");
        await disk.ChangeAsync("rw");
        (await RecordCheck.OfAsync(disk.File("desk.db"), undisturbed.Stories, 6)).IsWhole(6);
    }

    private static void Stopped(Outcome import, string words)
    {
        Assert.Equal(1, import.ExitCode);
        Assert.Contains(words, import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
    }
}
