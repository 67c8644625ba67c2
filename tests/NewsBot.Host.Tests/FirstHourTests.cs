using System.Text.Json;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary>The product as a new user meets it: the real program, a real feed over HTTP, a real file.</summary>
public sealed class FirstHourTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_story_travels_from_the_feed_to_the_digest_to_the_answer_and_is_told_once()
    {
        var feed = TwoPapers.Serve(_server, TimeProvider.System.GetUtcNow().AddHours(-1));
        var settings = await SettingsAsync(feed);
        string[] host = ["run", "--settings", settings, "--db", _folder.File("desk.db"), "--urls", "http://127.0.0.1:0"];

        await using (var first = NewsBotProgram.Start(host))
        {
            await first.SaysAsync("feed checked, 0 failing");
            var digest = first.Output;
            Assert.Contains("Corin Ashdown", digest, StringComparison.Ordinal);
            Assert.All(TwoPapers.Callers, name => Assert.Equal(1, Count(digest, name)));
            Assert.All(TwoPapers.NotCallers, name => Assert.DoesNotContain(name, digest, StringComparison.Ordinal));
            Assert.Contains("2 explicit", digest, StringComparison.Ordinal);
            await first.KillAsync();
        }

        await using (var second = NewsBotProgram.Start(host))
        {
            await second.SaysAsync("Nothing new");
            Assert.DoesNotContain("NEW (", second.Output, StringComparison.Ordinal);
        }

        var who = await AskAsync(settings, "who has called for Ashdown to go?");
        Assert.Equal(TwoPapers.Callers.Order(StringComparer.Ordinal), Names(who, "callers").Order(StringComparer.Ordinal));
        Assert.Equal(2, Names(who, "sources").Count());

        var printed = await RunAsync(settings, "ask", "who has called for Ashdown to go?");
        Assert.Contains($"{_server.Address}chronicle/leaders", printed.Output, StringComparison.Ordinal);
        Assert.Contains($"{_server.Address}herald/dam-row", printed.Output, StringComparison.Ordinal);

        var has = await AskAsync(settings, "has Priya Nand called for Ashdown to resign?");
        Assert.Equal("no", has.GetProperty("yes_no").GetString());
        Assert.Empty(Names(has, "callers"));
        Assert.Contains("no record", has.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_feed_that_is_down_or_no_feed_is_told_in_one_line_and_the_host_goes_on()
    {
        var feed = TwoPapers.Serve(_server, TimeProvider.System.GetUtcNow().AddHours(-1));
        var page = _server.Serve("/page", "text/html", "<!doctype html><title>A page</title><p>Hello");
        var settings = await SettingsAsync(feed, page, _server.At("/missing"));
        await using var host = NewsBotProgram.Start(
            ["--settings", settings, "--db", _folder.File("desk.db"), "--urls", "http://127.0.0.1:0"]);
        await host.SaysAsync("3 feeds checked, 2 failing");

        Assert.Contains(TwoPapers.Callers[0], host.Output, StringComparison.Ordinal);
        Assert.Equal(2, host.Errors.Split('\n').Count(l => l.Contains("could not be read", StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", host.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_changes_after_it_was_read_is_found_out_and_told_with_the_difference()
    {
        var feed = TwoPapers.Serve(_server, TimeProvider.System.GetUtcNow().AddHours(-1));
        var settings = await SettingsAsync("1s,2s,3s,5s,8s,13s,21s,34s,55s", feed);
        string[] desk = ["--settings", settings, "--db", _folder.File("desk.db")];
        await using (var host = NewsBotProgram.Start(["run", .. desk, "--urls", "http://127.0.0.1:0"]))
        {
            await host.SaysAsync("2 explicit");
            _server.Serve("/herald/dam-row", "text/html; charset=utf-8", """
                <!doctype html><html lang="en"><head><title>Dam row: talks go on</title></head><body><article><h1>Dam row: talks go on</h1>
                <p>Leaders of Marlow Vale and Teign Moor councils have met the Alliance leader over the Vessel Water dam.</p>
                <p>Bethan Cole, a Teign Moor district councillor, said: &ldquo;Sadly, he has failed to listen and we ask him to reconsider his plans so that everybody can live with them.&rdquo;</p>
                </article></body></html>
                """);
            await host.SaysAsync("/herald/dam-row changed since it was read: version 2, with 0 new calls");
        }

        var told = (await NewsBotProgram.RunAsync(["ask", .. desk], "queue\n")).Output;
        Assert.Contains("UNREVIEWED, EVIDENCE-CHANGED: Bethan Cole", told, StringComparison.Ordinal);
        Assert.Contains("[now:", told, StringComparison.Ordinal);
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static IEnumerable<string> Names(JsonElement answer, string property) =>
        answer.GetProperty(property).EnumerateArray().Select(n => n.GetString()!);

    private async Task<JsonElement> AskAsync(string settings, string question)
    {
        var outcome = await RunAsync(settings, "ask", question, "--json");
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private async Task<Outcome> RunAsync(string settings, params string[] args)
    {
        var outcome = await NewsBotProgram.RunAsync([.. args, "--settings", settings, "--db", _folder.File("desk.db")]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome;
    }

    private Task<string> SettingsAsync(params Uri[] feeds) => SettingsAsync("1h", feeds);

    private async Task<string> SettingsAsync(string revisits, params Uri[] feeds)
    {
        var path = _folder.File("settings.json");
        var listed = string.Join(", ", feeds.Select((f, i) => $$"""{ "Name": "Paper {{i}}", "Url": "{{f}}" }"""));
        await File.WriteAllTextAsync(path, $$"""
            { "NewsBot": { "Sample": false, "Watch": { "Revisits": "{{revisits}}" }, "Feeds": [ {{listed}} ], "Reading": { "AllowedPrivateHosts": [ "{{_server.Address.Authority}}" ] } } }
            """);
        return path;
    }
}
