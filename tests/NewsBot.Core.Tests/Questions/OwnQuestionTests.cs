using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Questions in the words that people use in chat, asked of records that hold the labelled calls.</summary>
public sealed class OwnQuestionTests
{
    [Theory]
    [InlineData("dev-b.jsonl")]
    [InlineData("dev-c.jsonl")]
    [InlineData("dev-d.jsonl")]
    public async Task Ninety_seven_of_a_hundred_are_answered_right(string file)
    {
        await using var desk = await GoldRecord.OpenAsync(file);
        var stories = GoldStories.Load(file).ToDictionary(s => s.Story.Id.Value, s => s.Story);
        var mistakes = new List<string>();
        var asked = 0;
        foreach (var question in Questions(file))
        {
            asked++;
            var at = DateTimeOffset.Parse(question.GetProperty("asked_at").GetString()!, CultureInfo.InvariantCulture);
            var text = question.GetProperty("question").GetString()!;
            var answer = await desk.The<Answerer>().AnswerAsync(text, Standpoint.Local(at), question.GetProperty("conversation").GetString());
            string[] faults =
            [
                .. AnswerJudge.Faults(question.GetProperty("expect"), answer),
                .. answer.Sources.Where(id => stories[id].LearntAt > at).Select(id => $"cites {id}, which came later"),
            ];
            if (faults.Length > 0)
            {
                mistakes.Add($"{question.GetProperty("id")} [{question.GetProperty("slice")}] {text}: {string.Join("; ", faults)} | {answer.Intent}: {answer.Text[..Math.Min(160, answer.Text.Length)].ReplaceLineEndings(" ")}");
            }
        }

        Assert.True(asked > 10 && mistakes.Count <= asked * 0.03, $"{mistakes.Count} of {asked}\n" + string.Join('\n', mistakes));
    }

    private static IEnumerable<JsonElement> Questions(string file) => File.ReadLines(CorpusFile.Path("questions.jsonl"))
        .Where(l => l.Length > 0)
        .Select(l =>
        {
            using var json = JsonDocument.Parse(l);
            return json.RootElement.Clone();
        })
        .Where(q => q.GetProperty("stories").GetString() == file);
}
