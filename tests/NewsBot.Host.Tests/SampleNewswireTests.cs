using System.Text.Json;
using NewsBot.Core.Figures;
using NewsBot.Testing;
using NewsBot.Testing.SampleNewswire;

namespace NewsBot.Host.Tests;

/// <summary>The first minute of a newcomer: the sample newswire, served by the host to itself and read through the real road.</summary>
public sealed class SampleNewswireTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_digest_names_who_called_and_nobody_else()
    {
        var settings = _folder.File("settings.json");
        await File.WriteAllTextAsync(settings, """{ "NewsBot": { } }""");
        await using var host = NewsBotProgram.Start(
            ["--settings", settings, "--db", _folder.File("desk.db"), "--urls", "http://127.0.0.1:0"]);
        await host.SaysAsync("feeds checked, 0 failing");
        var listed = await ListAsync();
        var expected = ExpectedNewswire.Load();

        Assert.All(expected.NeverCallers, name => Assert.DoesNotContain(name, host.Output, StringComparison.Ordinal));
        var found = listed.Select(e => (
            Caller: e.GetProperty("caller").GetString()!,
            Target: e.GetProperty("target").GetString()!,
            State: e.GetProperty("state").GetString()!,
            Sources: e.GetProperty("sources").GetInt32())).ToArray();
        Assert.Equal([], found.Where(f => !expected.Calls.Any(c => Agree(f.Caller, c.Caller) && Agree(f.Target, c.Target))));
        Assert.Equal([], expected.Calls.Where(c => !found.Any(f => Agree(f.Caller, c.Caller) && Agree(f.Target, c.Target)
            && f.State == (c.Retracted ? "withdrawn" : "unreviewed") && f.Sources == c.Sources)));
    }

    private static bool Agree(string one, string other) =>
        FigureName.Parse(one).Compare(FigureName.Parse(other)) >= NameMatch.Compatible || FigureName.CompareBodies(one, other) >= NameMatch.Compatible;

    private async Task<IReadOnlyList<JsonElement>> ListAsync()
    {
        var outcome = await NewsBotProgram.RunAsync("export", "--format", "json", "--db", _folder.File("desk.db"));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("entries").EnumerateArray()];
    }
}
