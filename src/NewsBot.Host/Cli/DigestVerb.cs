using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

internal static class DigestVerb
{
    private static readonly Argument<string> Target = new("target") { Description = "Whom it is about." };
    private static readonly Option<string> Since = new("--since") { Description = "From when (ISO 8601).", HelpName = "time", Required = true };
    private static readonly Option<string?> Until = new("--until") { Description = "Up to when (ISO 8601; default now).", HelpName = "time" };
    private static readonly Option<bool> Json = new("--json") { Description = "As one line of JSON." };

    public static Command Create()
    {
        var verb = new Command("digest", "Prints the digest of a span of time, as the record knew it at its end.") { Target, Since, Until, Json };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var since = Moments.Parse(parsed.GetRequiredValue(Since), "--since");
        var until = parsed.GetValue(Until) is { } text
            ? Moments.Parse(text, "--until")
            : services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (until <= since)
        {
            throw new PlainError($"--until ({until:O}) must be later than --since ({since:O}).");
        }

        var target = await Targets.FindAsync(
            services.GetRequiredService<ILedgerStore>(), parsed.GetRequiredValue(Target), until, cancellationToken);
        var digest = await services.GetRequiredService<DigestBuilder>().BuildAsync(target.Id, since, Standpoint.Local(until), cancellationToken);
        var options = services.GetRequiredService<IOptions<DigestOptions>>().Value;
        var feeds = await services.GetRequiredService<IFeedStore>().ListAsync(cancellationToken);
        var foot = new DigestFoot(
            feeds.Count(f => f.LastCheckedAt is not null),
            [.. feeds.Where(f => f.IsFailing)],
            until,
            TimeZoneInfo.FindSystemTimeZoneById(options.Zone),
            Next: null,
            Subscription: null);
        var message = DigestComposer.Compose(digest, foot, options.MaxLines);
        if (parsed.GetValue(Json))
        {
            var output = DigestOutput.Of(target.Name, digest, PlainText.Render(message, int.MaxValue, withLinks: false));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(output, CliJson.Readable.DigestOutput));
        }
        else
        {
            TerminalDrawing.Write(message);
        }

        return ExitCode.Done;
    }
}
