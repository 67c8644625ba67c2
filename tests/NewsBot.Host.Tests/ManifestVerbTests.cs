using System.IO.Compression;
using System.Text.Json;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary><c>newsbot manifest teams</c>: the package that is uploaded.</summary>
public sealed class ManifestVerbTests : IDisposable
{
    private const string AppId = "0b5c1a52-77aa-4b83-9d8e-3f1f6d2c4a10";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_writes_a_package_with_what_was_said()
    {
        var file = _folder.File("app.zip");
        var told = await NewsBotProgram.RunAsync(
            ["manifest", "teams", "--app-id", AppId, "--domain", "desk.newsroom.test", "--developer", "The Desk", "--privacy", "https://newsroom.test/data", "--out", file]);

        Assert.Equal(0, told.ExitCode);
        Assert.Contains(file, told.Output, StringComparison.Ordinal);
        using var package = ZipFile.OpenRead(file);
        using var manifest = JsonDocument.Parse(package.GetEntry("manifest.json")!.Open());
        Assert.Equal(AppId, manifest.RootElement.GetProperty("id").GetString());
        Assert.Equal("https://newsroom.test/data", manifest.RootElement.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_tells_all_that_is_wrong_and_leaves_what_was_there()
    {
        var file = _folder.File("app.zip");
        await File.WriteAllTextAsync(file, "an earlier one");
        var told = await NewsBotProgram.RunAsync(["manifest", "teams", "--app-id", "newsbot", "--domain", "https://x/", "--terms", "terms", "--out", file]);

        Assert.Equal(2, told.ExitCode);
        Assert.All(["is no app id", "is no domain", "is no address of a page"], fault => Assert.Contains(fault, told.Errors, StringComparison.Ordinal));
        Assert.Equal("an earlier one", await File.ReadAllTextAsync(file));
    }
}
