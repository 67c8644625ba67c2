using NewsBot.Testing;

namespace NewsBot.Host.Tests.Importing;

[Collection(ImportTests.Name)]
public sealed class TwoImportsTests(UndisturbedImport undisturbed) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_at_once_into_a_new_record_keep_every_story_once()
    {
        string[] import = ["import", undisturbed.File, "--db", _folder.File("desk.db")];
        var both = await Task.WhenAll(NewsBotProgram.RunAsync(import), NewsBotProgram.RunAsync(import));

        Assert.All(both, one => Assert.True(one.ExitCode == 0, one.Errors));
        Assert.All(both, one => Assert.Equal(undisturbed.Stories.Count, Acknowledged.In(one.Errors)));
        await undisturbed.IsInAsync(_folder.File("desk.db"));
    }
}
