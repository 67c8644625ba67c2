using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Evaluation;

namespace NewsBot.Extraction.Tests;

/// <summary>What the reader makes of each labelled story, put into sentences: none may say what is not there.</summary>
public sealed class SummaryTests(ITestOutputHelper output)
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
    public void No_summary_of_a_story_as_read_says_what_is_not_there(string file)
    {
        var reader = new CallReader();
        var sentences = new int[4];
        var words = 0;
        foreach (var story in LabelledFile.Read(File.ReadLines(CorpusFiles.Corpus(file))).Select(s => s.Story))
        {
            var reading = reader.Read(story);
            var summary = StorySummary.Of(StoryHeader.Of(story), reading, 0.5, story.LearntAt.Year);
            sentences[summary.Sentences.Count]++;
            words += summary.Sentences.Sum(s => s.ToString().Split(' ').Length);

            Assert.Equal(reading.Calls.Count + reading.Stances.Count == 0, summary.IsEmpty);
            Assert.Empty(SummaryCheck.Faults(summary, SummaryFacts.Of(story, reading)));
        }

        output.WriteLine($"{file}: stories with 0, 1, 2, 3 sentences: {string.Join(", ", sentences)}; {words} words");
        Assert.True(sentences[1] > 0);
    }
}
