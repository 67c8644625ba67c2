using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Tests.Questions;

/// <summary>Every name in the labelled stories, asked about one by one: callers get a yes, people who only stood by get a no.</summary>
public sealed class EveryNameTests
{
    [Theory]
    [InlineData("dev.jsonl")]
    [InlineData("dev-b.jsonl")]
    [InlineData("dev-c.jsonl")]
    [InlineData("dev-d.jsonl")]
    public async Task Callers_are_found_by_name_and_bystanders_are_not_made_callers(string file)
    {
        await using var desk = await Desk.OpenAsync();
        var gold = GoldStories.Load(file).ToArray();
        foreach (var (story, calls) in gold)
        {
            await desk.TakeAsync(story, calls);
        }

        var calling = gold.SelectMany(s => s.Calls).GroupBy(c => (Caller: c.Caller.Name, Target: c.Target.Name)).ToDictionary(g => g.Key, g => g.ToArray());
        var faults = new List<string>();
        var asked = 0;
        foreach (var (pair, calls) in calling.Where(c => c.Value.All(Stands)))
        {
            await ExpectAsync(pair.Caller, pair.Target, "yes");
        }

        foreach (var (name, target) in Bystanders(file).Distinct().Where(b => !calling.Keys.Any(k => k.Target == b.Target && Surname(k.Caller) == Surname(b.Name))))
        {
            await ExpectAsync(name, target, "no");
        }

        Assert.True(asked > 50 && faults.Count <= asked * 0.005, $"{faults.Count} of {asked}\n" + string.Join('\n', faults));

        async Task ExpectAsync(string name, string target, string yesNo)
        {
            asked++;
            var answer = await desk.The<NewsBot.Core.Questions.Answerer>().AnswerAsync($"Has {name} called for {target} to resign?", Standpoint.Local(new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
            if (answer.YesNo != yesNo)
            {
                faults.Add($"{name} on {target}: {answer.YesNo}, not {yesNo}: {answer.Text[..Math.Min(160, answer.Text.Length)]}");
            }
        }
    }

    private static string Surname(string name) => name.Split(' ')[^1];

    private static bool Stands(ResignationCall call) => !call.Retracted && call.Class is CallClass.Explicit or CallClass.Timetable;

    private static IEnumerable<(string Name, string Target)> Bystanders(string file)
    {
        foreach (var line in File.ReadLines(CorpusFile.Path(file)).Where(l => l.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var name in json.RootElement.GetProperty("not_callers").EnumerateArray())
            {
                foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
                {
                    yield return (name.GetString()!, target.GetString()!);
                }
            }
        }
    }
}
