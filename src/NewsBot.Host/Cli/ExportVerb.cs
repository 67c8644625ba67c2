using System.CommandLine;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Lists;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class ExportVerb
{
    private static readonly Argument<string?> Target = new("target")
    {
        Description = "Whose list; everybody's where none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "csv, json, markdown or html.",
        DefaultValueFactory = _ => "csv",
    };

    private static readonly Option<string?> AsOf = new("--as-of") { Description = "As the record knew it then (ISO 8601; default now).", HelpName = "time" };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("csv", "json", "markdown", "html");
        var verb = new Command("export", "Prints the list of who has called for whom to go.") { Target, Format, AsOf };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var asOf = parsed.GetValue(AsOf) is { } text
            ? Moments.Parse(text, "--as-of")
            : services.GetRequiredService<TimeProvider>().GetUtcNow();
        var store = services.GetRequiredService<ILedgerStore>();
        var ledger = services.GetRequiredService<ILedger>();
        var targets = parsed.GetValue(Target) is { } name
            ? [await Targets.FindAsync(store, name, asOf, cancellationToken)]
            : await ledger.TargetsAsync(Standpoint.Local(asOf), cancellationToken);
        var entries = new List<LedgerEntry>();
        foreach (var target in targets)
        {
            entries.AddRange(await ledger.AboutAsync(target.Id, Standpoint.Local(asOf), cancellationToken));
        }

        await Console.Out.WriteLineAsync(parsed.GetRequiredValue(Format) switch
        {
            "json" => JsonList.Write(entries, asOf),
            "markdown" => MarkdownList.Write(entries, asOf),
            "html" => HtmlList.Write(entries, asOf),
            _ => CsvList.Write(entries, asOf),
        });
        return ExitCode.Done;
    }
}
