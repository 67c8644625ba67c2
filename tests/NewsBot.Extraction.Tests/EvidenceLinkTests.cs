using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Stories;
using NewsBot.Extraction.Evaluation;
using NewsBot.Testing;

namespace NewsBot.Extraction.Tests;

/// <summary>Every link to evidence, followed as a browser follows it.</summary>
public sealed class EvidenceLinkTests(ITestOutputHelper output)
{
    [Fact]
    public void A_link_opens_its_story_at_the_words_it_stands_on()
    {
        var reader = new CallReader();
        var astray = new List<string>();
        var twice = new List<string>();
        var followed = 0;
        foreach (var story in Files.SelectMany(f => LabelledFile.Read(File.ReadLines(CorpusFiles.Corpus(f)))).Select(s => s.Story))
        {
            // White space is one blank to a browser, and a blank takes the place of a line's end letter for letter here.
            var page = story.Whole.Replace('\n', ' ');
            foreach (var call in reader.Read(story).Calls)
            {
                followed++;
                var link = new Source(StoryHeader.Of(story), call.Evidence).Link;
                if (link.Fragment.Length == 0)
                {
                    // A tick in a table, a bare "Yes.": too little to be found by; the story opens at its top.
                    Assert.InRange((call.Evidence.Quote ?? call.Evidence.Sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, 0, 1);
                    continue;
                }

                var words = call.Evidence.QuoteSpan ?? call.Evidence.SentenceSpan;
                var at = FragmentFinder.Find(page, link);
                if (at < words.Start || at >= words.End)
                {
                    astray.Add($"{story.Id}: {at} is not in {words.Start}–{words.End}: {link.Fragment}");
                }
                else if (FragmentFinder.Count(page, link) is var count and not 1)
                {
                    twice.Add($"{story.Id}: {count} times: {link.Fragment} || {call.Evidence.Sentence}");
                }
            }
        }

        output.WriteLine($"{followed} links, {astray.Count} astray, {twice.Count} whose words stand elsewhere too\n{string.Join('\n', astray)}\n\n{string.Join('\n', twice)}");
        Assert.True(followed > 500 && astray.Count <= followed * 0.005, $"{astray.Count} of {followed}\n" + string.Join('\n', astray));
    }

    private static IEnumerable<string> Files => ["dev.jsonl", "dev-b.jsonl", "dev-c.jsonl", "dev-d.jsonl", "fresh.jsonl", "fresh-b.jsonl", "fresh-c.jsonl", "fresh-d.jsonl"];
}
