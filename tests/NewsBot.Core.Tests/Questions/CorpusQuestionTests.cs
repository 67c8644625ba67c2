using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

/// <summary>The questions of the corpus, asked of a real record that holds the labelled calls. Backers are not labelled, so that one question cannot be right.</summary>
public sealed class CorpusQuestionTests(CorpusDesk desk) : IClassFixture<CorpusDesk>
{
    [Fact]
    public async Task Nine_of_ten_corpus_questions_are_answered_right()
    {
        var mistakes = new List<string>();
        var asked = 0;
        await foreach (var (json, answer) in AskedAsync())
        {
            asked++;
            var faults = AnswerJudge.Faults(json.GetProperty("expect"), answer);
            if (faults.Count > 0)
            {
                mistakes.Add($"{json.GetProperty("id")} {json.GetProperty("question")}: {string.Join("; ", faults)}");
            }
        }

        Assert.True(asked >= 60 && mistakes.Count <= asked * 0.05, string.Join('\n', mistakes));
    }

    [Fact]
    public async Task Every_quote_and_every_source_is_in_the_record()
    {
        var stories = GoldStories.Load().ToDictionary(s => s.Story.Id.Value, s => s.Story);
        await foreach (var (json, answer) in AskedAsync())
        {
            var at = json.GetProperty("asked_at").GetDateTimeOffset();
            Assert.All(answer.Sources, id => Assert.True(stories[id].LearntAt <= at, $"{json.GetProperty("id")} cites {id} before it came out"));
            Assert.True(answer.Quote is null || stories.Values.Any(s => s.Whole.Contains(answer.Quote, StringComparison.Ordinal)), answer.Quote);
        }
    }

    private async IAsyncEnumerable<(JsonElement Question, Answer Answer)> AskedAsync()
    {
        var run = Guid.NewGuid();
        foreach (var line in File.ReadLines(CorpusFile.Path("questions-dev.jsonl")).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var question = json.RootElement.Clone();
            var thread = question.GetProperty("conversation").GetString() is { } name ? $"{run} {name}" : null;
            var at = DateTimeOffset.Parse(question.GetProperty("asked_at").GetString()!, CultureInfo.InvariantCulture);
            yield return (question, await desk.Answerer.AnswerAsync(question.GetProperty("question").GetString()!, Standpoint.Local(at), thread));
        }
    }
}
