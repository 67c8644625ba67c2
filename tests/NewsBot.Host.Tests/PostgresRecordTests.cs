using NewsBot.Testing;
using NewsBot.Testing.Postgres;

namespace NewsBot.Host.Tests;

/// <summary>The program on PostgreSQL, by settings alone.</summary>
public sealed class PostgresRecordTests : IAsyncLifetime
{
    private const string Question = "who has called for Ashdown to go?";

    private readonly TemporaryFolder _folder = new();
    private LoopbackServer _papers = null!;

    public async ValueTask InitializeAsync() => _papers = await LoopbackServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _papers.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_host_tells_that_its_database_is_away_and_goes_on_when_it_is_back()
    {
        await using var server = await PostgresServer.StartAsync();
        var address = await server.NewDatabaseAsync();
        string[] common = ["--settings", await SettingsAsync(), "--db", address];

        await using var host = NewsBotProgram.Start(["run", "--urls", "http://127.0.0.1:0", .. common]);
        await host.SaysAsync("sent to terminal");
        Assert.Contains("The record is record_1 on 127.0.0.1", host.Output, StringComparison.Ordinal);

        await server.StopAsync();
        await host.SaysAsync("cannot be reached");
        var away = await NewsBotProgram.RunAsync(["ask", Question, .. common]);
        Assert.Equal(1, away.ExitCode);
        Assert.Contains("record_1 on 127.0.0.1", away.Errors, StringComparison.Ordinal);

        await server.RunAsync();
        await host.SaysAsync("The record can be used again");
        var back = await NewsBotProgram.RunAsync(["ask", Question, .. common]);
        Assert.All(TwoPapers.Callers, name => Assert.Contains(name, back.Output, StringComparison.Ordinal));
        foreach (var said in new[] { host.Output, host.Errors, away.Errors, back.Output })
        {
            Assert.DoesNotContain(PostgresServer.Password, said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_desk_moves_from_SQLite_to_PostgreSQL_and_keeps_its_answers()
    {
        var address = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        var settings = await SettingsAsync();
        string[] old = ["--settings", settings, "--db", _folder.File("desk.db")];
        string[] moved = ["--settings", settings, "--db", address];
        await using (var host = NewsBotProgram.Start(["run", "--urls", "http://127.0.0.1:0", .. old]))
        {
            await host.SaysAsync("sent to terminal");
        }

        var copied = await NewsBotProgram.RunAsync(["migrate", "--to", address, .. old]);
        Assert.True(copied.ExitCode == 0, copied.Errors);
        Assert.Matches(@"(?m)^stories +2\r?$", copied.Output);
        var (before, after) = (await NewsBotProgram.RunAsync(["ask", Question, .. old]), await NewsBotProgram.RunAsync(["ask", Question, .. moved]));
        Assert.Contains(TwoPapers.Callers[0], after.Output, StringComparison.Ordinal);
        Assert.Equal(before.Output, after.Output);

        await using (var host = NewsBotProgram.Start(["run", "--urls", "http://127.0.0.1:0", .. moved]))
        {
            await host.SaysAsync("Nothing new");
            Assert.DoesNotContain("NEW (", host.Output, StringComparison.Ordinal);
        }

        var doctor = await NewsBotProgram.RunAsync(["doctor", .. moved]);
        Assert.Contains("(PostgreSQL), schema version", doctor.Output, StringComparison.Ordinal);
        var again = await NewsBotProgram.RunAsync(["migrate", "--to", address, .. old]);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("holds a record already", again.Errors, StringComparison.Ordinal);
        var backwards = await NewsBotProgram.RunAsync(["migrate", "--to", _folder.File("new.db"), .. moved]);
        Assert.Equal(1, backwards.ExitCode);
        Assert.Contains("no other way", backwards.Errors, StringComparison.Ordinal);
    }

    private async Task<string> SettingsAsync()
    {
        var feed = TwoPapers.Serve(_papers, TimeProvider.System.GetUtcNow().AddHours(-1));
        var file = _folder.File("settings.json");
        await File.WriteAllTextAsync(file, $$"""
            { "NewsBot": {
                "Sample": false,
                "Feeds": [ { "Name": "Two papers", "Url": "{{feed}}" } ],
                "Reading": { "AllowedPrivateHosts": [ "{{_papers.Address.Authority}}" ] } } }
            """);
        return file;
    }
}
