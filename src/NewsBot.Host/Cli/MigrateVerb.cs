using System.CommandLine;
using NewsBot.Host.Start;
using NewsBot.Storage;

namespace NewsBot.Host.Cli;

internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", "Brings the record's schema up to date. Safe to run again; the host does it at its start.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        var result = await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await Console.Out.WriteLineAsync(result.From == result.To
            ? $"The record is up to date: schema version {result.To}."
            : $"The record was brought from schema version {result.From} to {result.To}.");
        return ExitCode.Done;
    }
}
