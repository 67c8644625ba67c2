using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Questions;
using NewsBot.Core.Workspaces;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

internal static class AskVerb
{
    private static readonly Argument<string[]> Words = new("question")
    {
        Description = "The question, in plain words; without one a prompt opens to chat in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "The answer as one line of JSON." };
    private static readonly Option<string?> At = new("--at") { Description = "As the record knew it then (ISO 8601; default now).", HelpName = "time" };
    private static readonly Option<string?> Batch = new("--batch")
    {
        Description = "Answers lines {\"id\",\"question\",\"conversation\",\"asked_at\"} of a file (- for standard input), a line of JSON each.",
        HelpName = "questions.jsonl",
    };

    public static Command Create()
    {
        var verb = new Command("ask", "Answers a question from the record, every line with its sources.") { Words, Json, At, Batch };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<IOptions<DigestOptions>>().Value.Zone);
        var clock = services.GetRequiredService<TimeProvider>();
        var answerer = services.GetRequiredService<Answerer>();
        DateTimeOffset Moment() => parsed.GetValue(At) is { } at ? Moments.Parse(at, "--at") : TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);

        if (parsed.GetValue(Batch) is { } file)
        {
            // Conversations of two runs may bear the same name, and what was asked is remembered in the record.
            var run = Guid.NewGuid().ToString("N");
            await JsonLines.AnswerAsync(
                file,
                CliJson.Default.QuestionLine,
                async line => AnswerJson.Line(
                    await answerer.AnswerAsync(line.Question ?? "", Standpoint.Local(line.AskedAt ?? Moment()), line.Conversation is { } name ? $"{run} {name}" : null, cancellationToken), line.Id),
                cancellationToken);
            return ExitCode.Done;
        }

        var question = string.Join(' ', parsed.GetValue(Words) ?? []);
        if (question.Length == 0)
        {
            return await ChatAsync(services.GetRequiredService<IConversation>(), cancellationToken);
        }

        var answer = await answerer.AnswerAsync(question, Standpoint.Local(Moment()), thread: null, cancellationToken);
        if (parsed.GetValue(Json))
        {
            await Console.Out.WriteLineAsync(AnswerJson.Line(answer));
        }
        else
        {
            TerminalDrawing.Write(answer.Message);
        }

        return ExitCode.Done;
    }

    private static async Task<int> ChatAsync(IConversation conversation, CancellationToken cancellationToken)
    {
        var isPerson = !Console.IsInputRedirected;
        if (isPerson)
        {
            TerminalDrawing.Write(Message.Of("Ask who has called for whom to go. “help” tells what else there is; an empty line ends."));
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            if (isPerson)
            {
                Console.Out.Write("> ");
            }

            if (await Console.In.ReadLineAsync(cancellationToken) is not { } line || (isPerson && line.Length == 0))
            {
                break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                TerminalDrawing.Write(await conversation.ReplyAsync(
                    new(line, TerminalSurface.Channel, Environment.UserName, Thread: "ask"), cancellationToken));
            }
        }

        return ExitCode.Done;
    }
}
