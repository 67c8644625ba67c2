using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;
using NewsBot.Testing;

namespace NewsBot.Core.Tests.Questions;

/// <summary>
/// Every line of an answer about the labelled stories, held against the stories: its links open at words that stand there once, and its quote is
/// the caller's.
/// </summary>
public sealed class CitationTests(ITestOutputHelper output)
{
    private static readonly Standpoint Later = Standpoint.Local(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("dev.jsonl")]
    [InlineData("dev-b.jsonl")]
    [InlineData("dev-c.jsonl")]
    [InlineData("dev-d.jsonl")]
    public async Task The_links_of_a_list_open_where_the_words_stand_and_its_quotes_are_the_callers(string file)
    {
        await using var desk = await GoldRecord.OpenAsync(file);
        var gold = GoldStories.Load(file).ToDictionary(s => s.Story.Link.AbsoluteUri, StringComparer.Ordinal);
        var faults = new List<string>();
        int lines = 0, links = 0;
        foreach (var target in await desk.Ledger.TargetsAsync(Later))
        {
            // The answer has room for ten; each entry's line is the same in every answer and digest.
            foreach (var entry in await desk.Ledger.AboutAsync(target.Id, Later))
            {
                lines++;
                var line = EntryLine.Of(entry, 2030);
                var calls = entry.Reports.Select(r => gold[r.Story.Link.AbsoluteUri]).SelectMany(s => s.Calls).Where(c => IsTheirs(entry.Caller, c.Caller)).ToArray();
                if (entry.Best.Call.Evidence.Quote is { } quote && calls.All(c => c.Evidence.Quote != quote))
                {
                    faults.Add($"{entry.Id} {entry.Caller.Name}: nobody of that name said “{quote}”");
                }

                foreach (var run in line.Runs.Where(r => r.Link is not null))
                {
                    links++;
                    Check(gold, run.Link!, $"{entry.Id} {entry.Caller.Name}", faults);
                }
            }
        }

        output.WriteLine($"{file}: {lines} lines, {links} links, {faults.Count} faults\n{string.Join('\n', faults)}");
        Assert.True(lines > 50);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_link_of_every_answer_leads_to_a_story_of_the_record_at_words_that_stand_there()
    {
        await using var desk = await GoldRecord.OpenAsync("dev.jsonl");
        var gold = GoldStories.Load("dev.jsonl").ToDictionary(s => s.Story.Link.AbsoluteUri, StringComparer.Ordinal);
        var faults = new List<string>();
        var links = 0;
        foreach (var question in File.ReadLines(CorpusFile.Path("questions-dev.jsonl")).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(question);
            var asked = json.RootElement.GetProperty("question").GetString()!;
            var answer = await desk.The<Answerer>().AnswerAsync(asked, Later);
            foreach (var link in Runs(answer.Message).Select(r => r.Link).OfType<Uri>())
            {
                links++;
                Check(gold, link, asked, faults);
            }

            // What is cited is shown, and what is shown is cited.
            Assert.Subset(answer.Sources.ToHashSet(StringComparer.Ordinal), Runs(answer.Message).Select(r => r.Link).OfType<Uri>()
                .Select(l => gold.GetValueOrDefault(l.GetLeftPart(UriPartial.Query)).Story?.Id.Value).OfType<string>().ToHashSet(StringComparer.Ordinal));
        }

        output.WriteLine($"{links} links, {faults.Count} faults\n{string.Join('\n', faults)}");
        Assert.True(links > 100);
        Assert.Empty(faults);
    }

    /// <summary>By any of the names that the labels or the record give.</summary>
    private static bool IsTheirs(Figure figure, Caller labelled) => (labelled.Aliases ?? []).Append(labelled.Name)
        .Any(n => figure.Match(n) >= NameMatch.Compatible || figure.Aliases.Append(figure.Name).Contains(n, StringComparer.OrdinalIgnoreCase));

    private static void Check(Dictionary<string, (Story Story, ResignationCall[] Calls)> gold, Uri link, string where, List<string> faults)
    {
        if (!gold.TryGetValue(link.GetLeftPart(UriPartial.Query), out var told))
        {
            faults.Add($"{where}: {link} is no story of the record");
            return;
        }

        if (link.Fragment.Length == 0)
        {
            return;
        }

        // White space is one blank to a browser.
        var count = FragmentFinder.Count(told.Story.Whole.Replace('\n', ' '), link);
        if (count != 1)
        {
            faults.Add($"{where}: its words stand {count} times in {told.Story.Id.Value}: {Uri.UnescapeDataString(link.Fragment)}");
        }
    }

    private static IEnumerable<Run> Runs(Message message) => message.Blocks.SelectMany(b => b switch
    {
        Paragraph p => p.Text.Runs,
        Bullets bullets => bullets.Items.SelectMany(i => i.Runs),
        Quotation { Source: { } source } => source.Runs,
        Facts facts => facts.Items.SelectMany(f => f.Value.Runs),
        Context c => c.Text.Runs,
        _ => [],
    });
}
