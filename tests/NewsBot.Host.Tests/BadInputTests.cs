using System.Net;
using System.Net.Sockets;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary>One clear message each: what, where, what to do; the right exit code; no stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "frobnicate", "frobnicate")]
    [InlineData(2, "stories.jsonl", "extract")]
    [InlineData(2, "--nonsense", "doctor", "--nonsense")]
    [InlineData(1, "no-such-file.jsonl", "extract", "no-such-file.jsonl")]
    [InlineData(1, "--since", "digest", "Anybody", "--since", "soon")]
    [InlineData(1, "no-such.json", "doctor", "--settings", "no-such.json")]
    [InlineData(1, "desk on 127.0.0.1:1 cannot be reached", "migrate", "--db", "Host=127.0.0.1;Port=1;Database=desk")]
    [InlineData(1, "no address of a PostgreSQL database", "migrate", "--db", "Host=;Database=desk")]
    public async Task Wrong_use_is_told_in_words(int exitCode, string names, params string[] args)
    {
        var outcome = await NewsBotProgram.RunAsync(args.Contains("--db") ? args : [.. args, "--db", _folder.File("x.db")]);

        Told(outcome, exitCode, names);
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_told_with_file_and_line()
    {
        var path = await FileAsync("settings.json", "{ \"NewsBot\": {\n  \"Feeds\": [ oops ]\n} }");

        Told(await NewsBotProgram.RunAsync("--settings", path), 1, "settings.json", "line 2");
    }

    [Fact]
    public async Task All_faults_of_the_settings_are_told_at_once()
    {
        var path = await FileAsync("settings.json", """
            { "NewsBot": { "Digest": { "Zone": "Middle/Earth", "Slots": [ "half past" ] }, "Feeds": [ { "Url": "ftp://echo.test/feed" } ] } }
            """);
        var outcome = await NewsBotProgram.RunAsync("--settings", path, "--db", _folder.File("x.db"), "--urls", "http://127.0.0.1:0");

        Told(outcome, 1, "Middle/Earth", "half past", "ftp://echo.test/feed");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_told()
    {
        var file = await FileAsync("in-the-way", "x");

        Told(await NewsBotProgram.RunAsync("--db", Path.Combine(file, "desk.db"), "--urls", "http://127.0.0.1:0"), 1, "in-the-way");
    }

    [Fact]
    public async Task A_broken_record_is_told_and_left_as_it_is()
    {
        var words = new string('x', 8192);
        var path = await FileAsync("broken.db", words);

        Told(await NewsBotProgram.RunAsync("migrate", "--db", path), 1, "broken.db");
        Assert.Equal(words, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        Told(await NewsBotProgram.RunAsync("--db", _folder.File("x.db"), "--urls", address), 1, address, "--urls");
    }

    [Fact]
    public async Task A_line_that_is_no_story_ends_the_import_and_keeps_the_lines_before_it()
    {
        var path = await FileAsync("stories.jsonl", """
            {"id":"a","url":"https://echo.test/a","feed":"Echo","title":"A day","published":"2025-03-03T09:00:00Z","text":"Nothing."}
            this is no story
            """);
        var outcome = await NewsBotProgram.RunAsync("import", path, "--db", _folder.File("x.db"));

        Told(outcome, 1, "line 2");
        Assert.Contains("1 stories taken", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed", "", "empty")]
    [InlineData("feed", "<!doctype html><html><body>Hello</body></html>", "web page")]
    public async Task What_is_no_feed_is_told(string verb, string content, string words)
    {
        var path = await FileAsync("input", content);

        Told(await NewsBotProgram.RunAsync(verb, path), 1, words);
    }

    [Fact]
    public async Task A_batch_line_that_cannot_be_read_gets_an_error_line_and_stops_nothing()
    {
        var feed = await FileAsync("feed.xml", "<rss version='2.0'><channel><title>Echo</title><item><title>A</title><link>https://e.test/a</link></item></channel></rss>");
        var outcome = await NewsBotProgram.RunAsync(
            ["feed", "--batch"], $"{{\"file\":\"nowhere.xml\"}}\nno json\n{{\"file\":\"{feed}\"}}\n");

        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("{\"error\":", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"error\":", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Echo\"", lines[2], StringComparison.Ordinal);
    }

    private static void Told(Outcome outcome, int exitCode, params string[] words)
    {
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.All(words, w => Assert.Contains(w, outcome.Errors, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("   at NewsBot", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", outcome.Errors, StringComparison.Ordinal);
    }

    private async Task<string> FileAsync(string name, string content)
    {
        var path = _folder.File(name);
        await File.WriteAllTextAsync(path, content);
        return path;
    }
}
