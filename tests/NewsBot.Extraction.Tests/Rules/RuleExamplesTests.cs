using NewsBot.Core.Calls;
using NewsBot.Extraction.Rules;

namespace NewsBot.Extraction.Tests.Rules;

public sealed class RuleExamplesTests
{
    public static TheoryData<string, string, string> Examples() => Rows((rule, data) =>
    {
        foreach (var example in rule.Examples)
        {
            var halves = example.Split("=>", StringSplitOptions.TrimEntries);
            data.Add(rule.Name, halves[0], halves[1]);
        }
    });

    public static TheoryData<string, string, string> CounterExamples() => Rows((rule, data) =>
    {
        foreach (var example in rule.CounterExamples)
        {
            data.Add(rule.Name, example, "");
        }
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_finds_what_its_examples_say(string rule, string text, string call)
    {
        var calls = Stories.Read(text).Calls;
        var found = calls.Select(c => $"{c.Caller.Name} > {c.Target.Name}");
        Assert.True(found.Contains(call), $"{rule}: \"{text}\" gave [{string.Join("; ", found)}]");
        Assert.All(calls, c => Assert.Equal(c.Evidence.Sentence, c.Evidence.SentenceSpan.In("\n\n" + text.Replace("\\n", "\n", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_rule_leaves_its_counter_examples_alone(string rule, string text, string none)
    {
        var calls = Stories.Read(text).Calls.Where(c => !c.Retracted).Select(c => $"{c.Caller.Name} > {c.Target.Name} {c.Strength.Word()} ({c.Because[0]})");
        Assert.True(!calls.Any(), $"{rule}: \"{text}\" gave [{string.Join("; ", calls)}]{none}");
    }

    private static TheoryData<string, string, string> Rows(Action<Rule, TheoryData<string, string, string>> add)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var rule in RuleFile.All)
        {
            add(rule, data);
        }

        return data;
    }
}
