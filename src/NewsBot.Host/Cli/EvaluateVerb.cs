using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Extraction.Evaluation;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class EvaluateVerb
{
    private static readonly Argument<string[]> Gold = new("gold.jsonl")
    {
        Description = "Labelled stories: story lines with \"calls\" (tests/corpus/README.md tells the fields); several files are measured as one.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Aside = new("--aside") { Description = "Only the stories put aside: those whose number is divisible by three." };
    private static readonly Option<bool> Read = new("--read") { Description = "Only the stories that are not put aside." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "The figures without the mistakes." };
    private static readonly Option<bool> Json = new("--json") { Description = "As one line of JSON." };

    public static Command Create()
    {
        var verb = new Command("evaluate", "Finds the calls in labelled stories and prints precision, recall, F1 and every mistake.") { Gold, Aside, Read, Quiet, Json };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        var stories = parsed.GetRequiredValue(Gold).SelectMany(LabelledStories.In);
        stories = (parsed.GetValue(Aside), parsed.GetValue(Read)) switch
        {
            (true, true) => throw new WrongUse("Give --aside or --read, not both.", "evaluate"),
            (true, _) => stories.Where(s => s.IsPutAside),
            (_, true) => stories.Where(s => !s.IsPutAside),
            _ => stories,
        };
        var report = CallEvaluator.Evaluate(stories, services.GetRequiredService<ICallReader>());
        if (parsed.GetValue(Json))
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, CliJson.Readable.EvaluationReport));
            return ExitCode.Done;
        }

        Print(report, withMistakes: !parsed.GetValue(Quiet));
        return ExitCode.Done;
    }

    private static void Print(EvaluationReport report, bool withMistakes)
    {
        Line($"{"",-28} {"right",6} {"wrong",6} {"missed",6} {"precision",10} {"recall",8} {"F1",8}");
        Row($"all {report.Stories} stories", report.Overall);
        Group("by slice", report.BySlice.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value)));
        Group("by strength", report.ByStrength.OrderByDescending(s => s.Key).Select(s => (s.Key.Word(), s.Value)));
        Group("by rule", report.ByRule.OrderByDescending(r => r.Value.Right + r.Value.Wrong).Select(r => (r.Key, r.Value)));
        Line("");
        Line($"strength right {report.StrengthAccuracy:P1}, quotes exact {report.QuoteExactness:P1}, " +
            $"stories without calls read wrongly {report.StoriesWithoutCallsReadWrongly} of {report.StoriesWithoutCalls}");
        foreach (var row in report.Calibration)
        {
            Line($"confidence {row.From:0.00} to {row.To:0.00}: {row.Right} of {row.Calls} right");
        }

        if (!withMistakes)
        {
            return;
        }

        foreach (var story in report.Mistakes.GroupBy(m => m.Story))
        {
            Line("");
            Line($"{story.Key}");
            foreach (var mistake in story)
            {
                Line($"  {mistake.Kind,-10} {mistake.Caller} → {mistake.Target} {mistake.Detail}");
                if (mistake.Sentence.Length > 0)
                {
                    Line($"             {mistake.Sentence}");
                }
            }
        }
    }

    private static void Group(string title, IEnumerable<(string Name, Score Score)> rows)
    {
        Line("");
        Line(title);
        foreach (var (name, score) in rows)
        {
            Row("  " + name, score);
        }
    }

    private static void Row(string name, Score score) =>
        Line($"{name,-28} {score.Right,6} {score.Wrong,6} {score.Missed,6} {score.Precision,10:P1} {score.Recall,8:P1} {score.F1,8:P1}");

    private static void Line(FormattableString words) => Console.Out.WriteLine(words.ToString(CultureInfo.InvariantCulture));

    private static void Line(string words) => Console.Out.WriteLine(words);
}
