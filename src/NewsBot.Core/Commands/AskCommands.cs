using NewsBot.Core.Corrections;
using NewsBot.Core.Counts;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>who, count, person and new: questions put as commands.</summary>
internal sealed class AskCommands(Answerer answerer, AskerMemory askers) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["who", "count", "person", "new"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var typed = call.Line.From(0);
        if (typed.Length == 0 && call.Command.Name != "new")
        {
            return HelpCommand.Explain(call.Command, $"“{call.Command.Name}” needs a name.");
        }

        if (Spans(call) is not { } spans)
        {
            return HelpCommand.Explain(call.Command, "I could not read the day: give one such as yesterday, monday, 3 May or 2025-03-01.");
        }

        if (!IsDivisible(call, out var by))
        {
            return HelpCommand.Explain(call.Command, "A count can be divided by class, party, role or region.");
        }

        var name = typed.Length == 0 ? null : typed;
        var filter = new QuestionFilter(Parties(call), Roles(call), [], spans.Days);
        var question = call.Command.Name switch
        {
            "count" => new Question(QuestionIntent.Count) { Target = name, By = by, Of = call.Line.Filters.GetValueOrDefault("of") },
            "person" => new Question(QuestionIntent.FollowUp) { Person = name, WantsOffices = true },
            "new" => new Question(QuestionIntent.News) { Target = name, IsElliptical = false },
            _ => new Question(QuestionIntent.WhoCalled) { Target = name },
        };
        var thread = call.Command.Name == "person" ? null : call.Thread;
        var answer = await answerer.AnswerAsync(question with { Filter = filter, AsOf = spans.AsOf }, call.From, thread, cancellationToken);
        await askers.RememberAsync(call.Utterance, answer, call.Now, cancellationToken);
        return answer.Message;
    }

    private static (DaySpan Days, DateTimeOffset? AsOf)? Spans(CommandCall call)
    {
        var said = new List<string>();
        foreach (var (key, lead) in (ReadOnlySpan<(string, string)>)[("since", "since"), ("before", "before"), ("until", "until"), ("as-of", "as of")])
        {
            if (call.Line.Filters.TryGetValue(key, out var value))
            {
                said.Add($"{lead} {value.Replace('T', ' ')}");
            }
        }

        var days = DaySpan.Always;
        DateTimeOffset? asOf = null;
        foreach (var phrase in said)
        {
            var words = QuestionWords.Read(phrase, RecordNames.Empty);
            var dates = SpokenDates.Take(words, call.Now);
            if (dates.Span.IsAlways && dates.AsOf is null)
            {
                return null;
            }

            days = days.And(dates.Span);
            asOf = dates.AsOf ?? asOf;
        }

        return (days, asOf);
    }

    /// <summary>False where the count should be divided by what it cannot be.</summary>
    private static bool IsDivisible(CommandCall call, out CountBy? by)
    {
        by = call.Line.Filters.TryGetValue("by", out var word) ? CountWords.By(word) : null;
        return word is null || by is not null;
    }

    private static string[] Parties(CommandCall call) =>
        call.Line.Filters.TryGetValue("party", out var party) && party.Length > 0 ? [PartyNames.Find(party) ?? party] : [];

    private static string[] Roles(CommandCall call) => call.Line.Filters.TryGetValue("role", out var role) ? OfficeWords.Of(role) : [];
}
