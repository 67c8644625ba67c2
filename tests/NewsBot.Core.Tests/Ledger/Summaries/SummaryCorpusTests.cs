using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Stories;
using NewsBot.Core.Tests.Questions;

namespace NewsBot.Core.Tests.Ledger.Summaries;

/// <summary>What careful people found in each labelled story, put into sentences: none may say what is not there.</summary>
public sealed class SummaryCorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev.jsonl")]
    [InlineData("dev-b.jsonl")]
    [InlineData("dev-c.jsonl")]
    [InlineData("dev-d.jsonl")]
    [InlineData("fresh.jsonl")]
    [InlineData("fresh-b.jsonl")]
    [InlineData("fresh-c.jsonl")]
    [InlineData("fresh-d.jsonl")]
    public void No_summary_of_a_labelled_story_says_what_is_not_there(string file)
    {
        var sentences = new int[4];
        foreach (var (story, calls) in GoldStories.Load(file))
        {
            var reading = new StoryReading([.. calls.Select(c => c with { Reason = InTheStory(story, c.Reason) })], [], []);
            var summary = StorySummary.Of(StoryHeader.Of(story), reading, 0.5, story.LearntAt.Year);
            sentences[summary.Sentences.Count]++;

            Assert.Equal(calls.Length == 0, summary.IsEmpty);
            Assert.Empty(SummaryCheck.Faults(summary, SummaryFacts.Of(story, reading)));
        }

        output.WriteLine($"{file}: stories with 0, 1, 2, 3 sentences: {string.Join(", ", sentences)}");
        Assert.True(sentences[1] > sentences[0], "Most stories have something to tell.");
    }

    [Fact]
    public async Task No_summary_of_an_entry_says_what_is_not_there()
    {
        await using var desk = await Desk.OpenAsync();
        var texts = new Dictionary<StoryId, string>();
        foreach (var (story, calls) in GoldStories.Load().OrderBy(s => s.Story.LearntAt))
        {
            texts[story.Id] = story.Whole;
            await desk.TakeAsync(story, [.. calls.Select(c => c with { Reason = InTheStory(story, c.Reason) })]);
        }

        var checkedEntries = 0;
        foreach (var target in await desk.The<ILedgerStore>().TargetsAsync(DateTimeOffset.MaxValue))
        {
            foreach (var entry in await desk.Ledger.AboutAsync(target.Id, Standpoint.Local(DateTimeOffset.MaxValue)))
            {
                checkedEntries++;
                var facts = new SummaryFacts(
                    [.. entry.Reports.Select(r => texts[r.Story.Id])],
                    [
                        entry.Caller.Name, .. entry.Caller.Aliases, entry.Target.Name, .. entry.Target.Aliases,
                        .. entry.Reports.SelectMany(r => new[] { r.Call.Caller.Role, r.Call.Caller.Party, r.Call.Target.Role }).OfType<string>(),
                    ],
                    [.. entry.Reports.Select(r => r.Call.Date).OfType<PartialDate>()]);
                var summary = EntrySummary.Of(entry, [], 2024);

                Assert.Empty(SummaryCheck.Faults(summary, facts));
                Assert.InRange(summary.Sentences.Count, 1, 3);
                Assert.NotEmpty(EntryHistory.Of(entry, [], 0.5));
            }
        }

        Assert.InRange(checkedEntries, 80, int.MaxValue);
    }

    /// <summary>The labels give reasons in words of their own; a figure in them may be written in another way than in the story.</summary>
    private static string? InTheStory(Story story, string? reason) =>
        reason?.Split(' ').Where(w => w.Any(char.IsDigit)).All(w => story.Whole.Contains(w, StringComparison.Ordinal)) == true ? reason : null;
}
