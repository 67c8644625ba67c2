using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Commands;
using NewsBot.Core.Corrections;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Operations;
using NewsBot.Core.Questions;
using NewsBot.Core.Stories;
namespace NewsBot.Core.Workspaces;

/// <summary>Answers whatever people say: a command of the table where one is meant, else a question to the record.</summary>
internal sealed class Conversation(
    Answerer answerer, IEnumerable<ICommandHandler> handlers, IEnumerable<IQuestionTranslator> translators, IOptions<DigestOptions> house, RecordGate gate, AskerMemory askers, TimeProvider clock, ILogger<Conversation> logger) : IConversation
{
    private readonly Dictionary<string, ICommandHandler> _handlers = handlers
        .SelectMany(h => h.Does, (handler, name) => (name, handler))
        .ToDictionary(pair => pair.name, pair => pair.handler, StringComparer.Ordinal);

    private static readonly Message Silent = new();

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(house.Value.Zone);

    public async Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default)
    {
        if (!utterance.IsAddressed && !Overheard.MayAskUs(utterance.Text))
        {
            return Silent;
        }

        var chosen = CommandChoice.Of(utterance.Text);
        var verb = chosen?.Command.Name ?? "question";
        using var work = Telemetry.Begin("reply");
        work?.SetTag("surface", utterance.Channel.Surface).SetTag("command", verb);
        var began = clock.GetTimestamp();
        try
        {
            var now = TimeZoneInfo.ConvertTime(gate.Now, _zone);
            // Threads of two workspaces may bear the same name; what is remembered must not cross over.
            var thread = $"{utterance.Channel.Workspace} {utterance.Thread}";
            var wrong = await askers.FindWrongAsync(utterance, now, cancellationToken);
            var reply = chosen is var (command, line)
                ? await DoAsync(new(command, line, utterance, thread, now), cancellationToken)
                : await AnswerAsync(utterance, thread, now, cancellationToken);
            Telemetry.Replied(utterance.Channel.Surface, verb, clock.GetElapsedTime(began), faulted: false);
            if (wrong.Blocks.Count == 0 || reply.Blocks.Count == 0)
            {
                return reply;
            }

            await askers.ToldAsync(utterance, wrong, now, cancellationToken);
            return new([.. wrong.Blocks, .. reply.Blocks]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Telemetry.Replied(utterance.Channel.Surface, verb, clock.GetElapsedTime(began), faulted: true);
            work?.SetStatus(ActivityStatusCode.Error);

            // Whatever went wrong is ours to mend, not the asker's: they get words and an id by which the log tells more.
            var reply = StableHash.Twelve($"{utterance.Thread} {clock.GetUtcNow().UtcTicks}");
            logger.ReplyFaulted(fault, reply);
            return Message.Of($"Something went wrong on our side and this was not done. Please try again in a minute; if it happens again, tell whoever runs NewsBot: fault {reply}.");
        }
    }

    private async Task<Message> DoAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (CommandCheck.Fault(call.Command, call.Line) is { } fault)
        {
            return HelpCommand.Explain(call.Command, "Nothing was done. " + fault);
        }

        var reply = await _handlers[call.Command.Name].RunAsync(call, cancellationToken);
        await askers.RememberAsync(call.Utterance, call.Shown, call.Now, cancellationToken);
        return reply;
    }

    private async Task<Message> AnswerAsync(Utterance utterance, string thread, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(utterance.Text, new(utterance.Channel.Workspace, now), thread, utterance.Asker, cancellationToken);
        if (!utterance.IsAddressed && !Overheard.IsWorthSaying(answer.Intent))
        {
            return Silent;
        }

        await askers.RememberAsync(utterance, answer, now, cancellationToken);
        if (answer.Intent != "off_topic")
        {
            return answer.Message;
        }

        if (CommandChoice.Mistyped(utterance.Text) is { } near)
        {
            return HelpCommand.Explain(near.Command, $"There is no command “{CleanText.Clip(near.Word, 40)}”. Did you mean “{near.Command.Name}”?");
        }

        foreach (var translator in translators)
        {
            if (TranslatedLine.Of(await translator.TranslateAsync(utterance.Text, cancellationToken), utterance.Text) is var (command, line))
            {
                var message = await DoAsync(new(command, line, utterance, thread, now), cancellationToken);
                return new([.. message.Blocks, new Context(RichText.Of($"Your words were taken as “{command.Name} {line}”. The answer is from the record alone."))]);
            }
        }

        return answer.Message;
    }
}
