using System.Text.Json;
using NewsBot.Testing;

namespace NewsBot.Host.Tests;

/// <summary>The verbs as programs use them: what goes in, what comes out, name by name.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Story = """
        {"id":"s-1","url":"https://echo.test/s-1","feed":"Harbour Echo","title":"Mayor told to go","published":"2025-03-03T09:00:00+00:00","byline":"Tess Marden","text":"The mayor of Eastmere, Mary Quill, is under fire.\n\nCouncillor Ann Holt said: “She has failed this town and she should resign.”"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Extract_prints_a_line_of_calls_for_each_story()
    {
        var outcome = await NewsBotProgram.RunAsync(["extract", "-"], Story + "\n" + Story.Replace("s-1", "s-2", StringComparison.Ordinal));
        var lines = Lines(outcome);

        Assert.Equal(["s-1", "s-2"], lines.Select(l => l.GetProperty("id").GetString()));
        var call = Assert.Single(lines[0].GetProperty("calls").EnumerateArray());
        Assert.Equal(
            [
                "caller", "caller_kind", "role", "party", "target", "strength", "conditional", "retracted", "reason", "date", "quote", "sentence", "confidence",
                "on_behalf_of", "flags",
            ],
            call.EnumerateObject().Select(p => p.Name));
        Assert.Equal("Ann Holt", call.GetProperty("caller").GetString());
        Assert.Equal("Mary Quill", call.GetProperty("target").GetString());
        Assert.Equal("resign", call.GetProperty("strength").GetString());
    }

    [Fact]
    public async Task Extract_prints_the_numbers_a_story_gives_beside_its_calls()
    {
        const string numbers = """{"id":"s-3","title":"A long day","published":"2025-03-03T09:00:00Z","text":"More than 30 MPs have called for Mary Quill to resign, according to the Mere Mail."}""";

        var line = Assert.Single(Lines(await NewsBotProgram.RunAsync(["extract", "-"], numbers)));

        Assert.Empty(line.GetProperty("calls").EnumerateArray());
        var claim = Assert.Single(line.GetProperty("claims").EnumerateArray());
        Assert.Equal(
            ["target", "number", "bound", "words", "counted", "said_by", "strength", "conditional", "date", "sentence"], claim.EnumerateObject().Select(p => p.Name));
        Assert.Equal(30, claim.GetProperty("number").GetInt32());
        Assert.Equal("more_than", claim.GetProperty("bound").GetString());
        Assert.Equal("the Mere Mail", claim.GetProperty("said_by").GetString());
    }

    [Fact]
    public async Task An_imported_story_is_answered_from_digested_and_exported()
    {
        var file = _folder.File("stories.jsonl");
        await File.WriteAllTextAsync(file, Story + "\n");
        Assert.Contains("1 stories taken, with 1 calls", (await RunAsync("import", file)).Errors, StringComparison.Ordinal);
        Assert.Contains("0 stories taken, with 0 calls; 1 were", (await RunAsync("import", file)).Errors, StringComparison.Ordinal);

        var answer = Lines(await RunAsync("ask", "Who has called for Mary Quill to go?", "--json"))[0];
        Assert.Equal(["Ann Holt"], answer.GetProperty("callers").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(["s-1"], answer.GetProperty("sources").EnumerateArray().Select(c => c.GetString()));

        var before = Lines(await RunAsync("ask", "Who has called for Mary Quill to go?", "--json", "--at", "2025-03-02T00:00:00Z"))[0];
        Assert.Empty(before.GetProperty("callers").EnumerateArray());

        var digest = Lines(await RunAsync("digest", "Quill", "--since", "2025-03-03", "--until", "2025-03-04", "--json"))[0];
        Assert.Equal("Ann Holt", digest.GetProperty("new")[0].GetProperty("caller").GetString());
        Assert.Empty(Lines(await RunAsync("digest", "Quill", "--since", "2025-03-04", "--until", "2025-03-05", "--json"))[0]
            .GetProperty("new").EnumerateArray());

        Assert.Contains("Ann Holt", (await RunAsync("export", "--format", "csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_filtered_ordered_and_as_of_its_moment()
    {
        var empty = await RunAsync("export", "Mary Quill");
        Assert.Contains("Nobody has been called on to go", empty.Errors, StringComparison.Ordinal);
        Assert.StartsWith("id,caller,", Assert.Single(empty.Output.Trim().Split('\n')), StringComparison.Ordinal);

        var file = _folder.File("stories.jsonl");
        await File.WriteAllTextAsync(file, Story + "\n" + Story.Replace("s-1", "s-2", StringComparison.Ordinal)
            .Replace("Ann Holt", "Zoe Abel", StringComparison.Ordinal).Replace("2025-03-03", "2025-03-05", StringComparison.Ordinal) + "\n");
        await RunAsync("import", file);

        Assert.Equal("Ann Holt, Zoe Abel", await CallersAsync("--target", "Mary Quill"));
        Assert.Equal("Zoe Abel, Ann Holt", await CallersAsync("--order", "alphabetical"));
        Assert.Equal("Zoe Abel, Ann Holt", await CallersAsync("--newest-first"));
        Assert.Equal("Zoe Abel", await CallersAsync("--since", "2025-03-04"));
        Assert.Equal("Ann Holt", await CallersAsync("--as-of", "2025-03-04"));
        Assert.Equal("", await CallersAsync("--class", "timetable,position"));
        Assert.Equal(2, (await NewsBotProgram.RunAsync("export", "--class", "loud")).ExitCode);
    }

    [Fact]
    public async Task A_batch_of_questions_keeps_each_conversation_together_and_asks_as_of_its_moment()
    {
        var stories = _folder.File("stories.jsonl");
        await File.WriteAllTextAsync(stories, Story + "\n");
        await RunAsync("import", stories);
        var questions = _folder.File("questions.jsonl");
        await File.WriteAllTextAsync(questions, """
            {"id":"q1","conversation":"a","asked_at":"2025-03-04T09:00:00+00:00","question":"When did Ann Holt say Mary Quill should go?"}
            {"id":"q2","conversation":"a","asked_at":"2025-03-04T09:00:00+00:00","question":"What did she say exactly?"}
            {"id":"q3","conversation":null,"asked_at":"2025-03-02T09:00:00+00:00","question":"Who has called for Mary Quill to go?"}
            """);
        var answers = Lines(await RunAsync("ask", "--batch", questions));

        Assert.Equal(["q1", "q2", "q3"], answers.Select(a => a.GetProperty("id").GetString()));
        Assert.Equal("She has failed this town and she should resign.", answers[1].GetProperty("quote").GetString());
        Assert.True(answers[2].GetProperty("none").GetBoolean());
    }

    [Fact]
    public async Task Feed_and_article_print_their_JSON()
    {
        var feed = _folder.File("feed.xml");
        await File.WriteAllTextAsync(feed, """
            <rss version="2.0"><channel><title>Echo</title><link>https://echo.test/</link><item><title>A</title><link>/a</link>
            <guid>1</guid><pubDate>Mon, 03 Mar 2025 09:00:00 GMT</pubDate><enclosure url="https://echo.test/a.mp3" type="audio/mpeg" length="7"/></item></channel></rss>
            """);
        var listed = Lines(await NewsBotProgram.RunAsync("feed", feed, "--base", "https://echo.test/"))[0];
        var entry = listed.GetProperty("entries")[0];
        Assert.Equal(["title", "link", "entries"], listed.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["id", "title", "link", "summary", "content", "published", "updated", "authors", "categories", "enclosures"],
            entry.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2025-03-03T09:00:00Z", entry.GetProperty("published").GetString());
        Assert.Equal("https://echo.test/a", entry.GetProperty("link").GetString());
        Assert.Equal(7, entry.GetProperty("enclosures")[0].GetProperty("length").GetInt64());

        var page = _folder.File("page.html");
        await File.WriteAllTextAsync(page, "<!doctype html><html lang=en><title>A day</title><article><h1>A day</h1><p>It was a long day in the harbour, and nobody resigned.</p><p>The tide came in, as it does, at noon.</p></article>");
        var article = Lines(await NewsBotProgram.RunAsync("article", page, "--url", "https://echo.test/a"))[0];
        Assert.Equal(
            ["title", "byline", "published", "site", "text", "url", "language", "paywalled"], article.EnumerateObject().Select(p => p.Name));
        Assert.Contains("\n\n", article.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_measures_labelled_stories_and_tells_every_mistake()
    {
        var gold = _folder.File("gold.jsonl");
        var line = Story.Trim()[..^1] + ""","calls":[{"caller":"Ann Holt","caller_kind":"person","target":"Mary Quill","strength":"resign","retracted":false},{"caller":"Bo Finch","caller_kind":"person","target":"Mary Quill","strength":"resign","retracted":false}],"not_callers":[],"slices":["plain"]}""";
        await File.WriteAllTextAsync(gold, line + "\n");
        var report = Lines(await NewsBotProgram.RunAsync("evaluate", gold, "--json"))[0];
        Assert.Equal(1, report.GetProperty("overall").GetProperty("right").GetInt32());
        Assert.Equal(1, report.GetProperty("overall").GetProperty("missed").GetInt32());

        Assert.Contains("Bo Finch → Mary Quill", (await NewsBotProgram.RunAsync("evaluate", gold)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_writes_the_weights_and_says_what_is_wrong_with_its_input()
    {
        var gold = _folder.File("train.jsonl");
        await File.WriteAllTextAsync(gold, Story.Trim()[..^1] + ""","calls":[],"not_callers":[],"slices":[]}""" + "\n");
        var utterances = _folder.File("utterances.tsv");
        await File.WriteAllTextAsync(utterances, "resign\tplain\t{She} should go home for good.\nnone\tother\t{She} should answer the letter.\n");
        var folder = Path.GetDirectoryName(gold)!;

        var outcome = await NewsBotProgram.RunAsync("train", gold, "--utterances", utterances, "--out", folder);
        Assert.Equal(0, outcome.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder, "leanings.txt")));
        Assert.True(File.Exists(Path.Combine(folder, "confidence.txt")));

        await File.WriteAllTextAsync(utterances, "resign, plain, without tabs\n");
        var wrong = await NewsBotProgram.RunAsync("train", gold, "--utterances", utterances, "--out", folder);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("three fields", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await NewsBotProgram.RunAsync("train", gold, "--out", Path.Combine(folder, "missing"))).ExitCode);
    }

    [Fact]
    public async Task Check_says_why_a_name_is_on_the_list()
    {
        var page = _folder.File("page.txt");
        await File.WriteAllTextAsync(page, "Mayor told to go\n\nThe mayor of Eastmere, Mary Quill, is under fire.\n\nCouncillor Ann Holt said: “She should resign.”\n\nThe trader Bo Finch said he was sorry for her.\n");
        var outcome = await NewsBotProgram.RunAsync("check", page);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Ann Holt, a councillor, called on Mary Quill, mayor of Eastmere, to resign.", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Ann Holt → Mary Quill: EXPLICIT", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("confidence", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_go_out_and_come_in_as_OPML()
    {
        var opml = _folder.File("feeds.opml");
        await File.WriteAllTextAsync(opml, """
            <opml version="2.0"><body><outline text="Papers"><outline text="Harbour Echo" xmlUrl="https://echo.test/feed"/></outline></body></opml>
            """);
        await RunAsync("feeds", "import", opml);

        Assert.Contains("xmlUrl=\"https://echo.test/feed\"", (await RunAsync("feeds", "export")).Output, StringComparison.Ordinal);
        Assert.Contains("Harbour Echo", (await RunAsync("feeds", "list")).Output, StringComparison.Ordinal);
        await RunAsync("feeds", "remove", "F1");
        Assert.DoesNotContain("echo.test", (await RunAsync("feeds", "export")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPML_with_twins_folders_and_faults_is_taken_as_far_as_it_goes_and_each_is_told()
    {
        var opml = _folder.File("feeds.opml");
        await File.WriteAllTextAsync(opml, """
            <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <opml version="1.0"><body><outline text="A"><outline text="B"><outline title="Politics" xmlUrl="https://echo.test/feed"/></outline></outline>
            <outline text="Politics" xmlurl="https://gazette.test/feed?a=1&amp;b=2"/><outline text="Again" xmlUrl="https://echo.test/feed"/>
            <outline text="File" xmlUrl="file:///etc/passwd"/><outline text="Empty" xmlUrl=" "/></body></opml>
            """);
        var outcome = await NewsBotProgram.RunAsync("feeds", "import", opml, "--db", _folder.File("desk.db"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("4 feeds in the file: 2 added, 1 watched already, 1 left out.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Watched already, as F1 Politics: https://echo.test/feed", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Left out: \"file:///etc/passwd\"", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("F2\tPolitics (gazette.test)\tnot read yet\thttps://gazette.test/feed?a=1&b=2", (await RunAsync("feeds", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body/></html>", "begins with <html>")]
    [InlineData("no xml at all", "That is no OPML file")]
    [InlineData("deep", "nested over 64 deep")]
    public async Task What_is_no_OPML_changes_nothing(string text, string words)
    {
        var opml = _folder.File("feeds.opml");
        await File.WriteAllTextAsync(opml, text != "deep" ? text
            : $"<opml><outline xmlUrl=\"https://echo.test/feed\"/>{string.Concat(Enumerable.Repeat("<outline>", 5000))}{string.Concat(Enumerable.Repeat("</outline>", 5000))}</opml>");
        var outcome = await NewsBotProgram.RunAsync("feeds", "import", opml, "--db", _folder.File("desk.db"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("No feeds are watched yet", (await RunAsync("feeds", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_is_added_by_its_feed_checked_paused_and_resumed()
    {
        await using var server = await NewsBot.Testing.LoopbackServer.StartAsync();
        server.Serve("/", "text/html", "<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head><body>Hello</body></html>");
        server.Serve("/rss", "application/rss+xml", "<rss><channel><title>Harbour Echo</title><item><title>One</title><link>/1</link></item></channel></rss>");
        var settings = _folder.File("settings.json");
        await File.WriteAllTextAsync(settings, $$"""{ "NewsBot": { "Reading": { "AllowedPrivateHosts": [ "{{server.Address.Authority}}" ] } } }""");
        Task<Outcome> SayAsync(params string[] words) => NewsBotProgram.RunAsync(["feeds", .. words, "--settings", settings, "--db", _folder.File("desk.db")]);

        Assert.Contains($"F1 Harbour Echo is watched: {server.At("/rss")} — Harbour Echo, 1 stories, the newest “One”", (await SayAsync("add", server.Address.AbsoluteUri)).Output, StringComparison.Ordinal);
        Assert.Contains("was watched already", (await SayAsync("add", server.At("/rss").AbsoluteUri)).Output, StringComparison.Ordinal);
        Assert.Contains("HTTP 200", (await SayAsync("check", "F1")).Output, StringComparison.Ordinal);
        Assert.Contains("asked a moment ago", (await SayAsync("check", "f1")).Output, StringComparison.Ordinal);
        Assert.Contains("HTTP 200", (await SayAsync("health", "F1")).Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 feeds are well.", (await SayAsync("health")).Output, StringComparison.Ordinal);
        Assert.Contains("feeds resume F1", (await SayAsync("pause", "F1")).Output, StringComparison.Ordinal);
        Assert.Contains("F1\tHarbour Echo\tpaused since", (await SayAsync("health")).Output, StringComparison.Ordinal);
        Assert.Contains("F1 is read again.", (await SayAsync("resume", "F1")).Output, StringComparison.Ordinal);
        var none = await SayAsync("add", server.At("/nothing").AbsoluteUri);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("Not found (HTTP 404)", none.Errors, StringComparison.Ordinal);
        Assert.Contains("There is no feed F9", (await SayAsync("remove", "F9")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_is_safe_to_run_again_and_doctor_finds_all_well()
    {
        await RunAsync("migrate");
        Assert.Contains("up to date", (await RunAsync("migrate")).Output, StringComparison.Ordinal);
        Assert.Contains("ok    record", (await RunAsync("doctor")).Output, StringComparison.Ordinal);
    }

    private async Task<string> CallersAsync(params string[] args)
    {
        using var json = JsonDocument.Parse((await RunAsync(["export", "--format", "json", .. args])).Output);
        return string.Join(", ", json.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("caller").GetString()));
    }

    private async Task<Outcome> RunAsync(params string[] args)
    {
        var outcome = await NewsBotProgram.RunAsync([.. args, "--db", _folder.File("desk.db")]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome;
    }

    private static JsonElement[] Lines(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
