using NewsBot.Core.Corrections;
using NewsBot.Core.Counts;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Commands;

/// <summary>who, count, person and new: questions put as commands. What no answer in words can carry is listed.</summary>
internal sealed class AskCommands(Answerer answerer, EntryLister lister, AskerMemory askers) : ICommandHandler
{
    public IReadOnlyList<string> Does { get; } = ["who", "count", "person", "new"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var typed = call.Line.From(0);
        if (typed.Length == 0 && call.Command.Name != "new")
        {
            return HelpCommand.Explain(call.Command, $"“{call.Command.Name}” needs a name.");
        }

        var (query, fault) = RecordQuery.Read(call);
        if (query is null)
        {
            return HelpCommand.Explain(call.Command, fault);
        }

        var by = call.Line.Filters.TryGetValue("by", out var word) ? CountWords.By(word) : (CountBy?)null;
        if (word is not null && by is null)
        {
            return HelpCommand.Explain(call.Command, "A count can be divided by class, party, role or region.");
        }

        if (!query.IsPlain && call.Command.Name is "who" or "count")
        {
            return await lister.ListAsync(typed, query, call, cancellationToken);
        }

        var name = typed.Length == 0 ? null : typed;
        var question = call.Command.Name switch
        {
            "count" => new Question(QuestionIntent.Count) { Target = name, By = by, Of = call.Line.Filters.GetValueOrDefault("of") },
            "person" => new Question(QuestionIntent.FollowUp) { Person = name, WantsOffices = true },
            "new" => new Question(QuestionIntent.News) { Target = name, IsElliptical = false },
            _ => new Question(QuestionIntent.WhoCalled) { Target = name },
        };
        var thread = call.Command.Name == "person" ? null : call.Thread;
        var answer = await answerer.AnswerAsync(question with { Filter = query.Filter, AsOf = query.AsOf }, call.From, thread, call.Utterance.Asker, cancellationToken);
        await askers.RememberAsync(call.Utterance, answer, call.Now, cancellationToken);
        return answer.Message;
    }
}
