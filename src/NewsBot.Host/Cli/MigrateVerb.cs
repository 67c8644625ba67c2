using System.CommandLine;
using Microsoft.Extensions.Options;
using NewsBot.Host.Start;
using NewsBot.Storage;

namespace NewsBot.Host.Cli;

internal static class MigrateVerb
{
    private static readonly Option<string?> To = new("--to")
    {
        Description = "Copies the SQLite record into this empty PostgreSQL database (postgres://user:password@host/database). Stop the host first.",
        HelpName = "address",
    };

    public static Command Create()
    {
        var verb = new Command("migrate", "Brings the record's schema up to date. Safe to run again; the host does it at its start.") { To };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        if (parsed.GetValue(To) is { } to)
        {
            await CopyAsync(services.GetRequiredService<IOptions<StorageOptions>>().Value.Database, to, cancellationToken);
            return ExitCode.Done;
        }

        var result = await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await Console.Out.WriteLineAsync(result.Changed
            ? $"The record was brought from schema version {result.From} to {result.To}: {result.Database} ({result.Kind})."
            : $"The record is up to date: schema version {result.To}, {result.Database} ({result.Kind}).");
        return ExitCode.Done;
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        var tables = await RecordCopy.CopyAsync(from, to, cancellationToken: cancellationToken);
        var width = tables.Max(t => t.Name.Length);
        foreach (var table in tables)
        {
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{table.Name.PadRight(width)} {table.Rows,12:N0}"));
        }

        await Console.Out.WriteLineAsync("The record was copied, and every table counted on both sides. Give the new address as NewsBot:Database.");
    }
}
