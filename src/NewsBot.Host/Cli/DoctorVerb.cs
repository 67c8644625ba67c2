using System.CommandLine;
using NewsBot.Core.Feeds;
using NewsBot.Core.Workspaces;
using NewsBot.Host.Start;
using NewsBot.Slack;
using NewsBot.Storage;
using NewsBot.Teams;

namespace NewsBot.Host.Cli;

internal static class DoctorVerb
{
    public static Command Create()
    {
        var verb = new Command("doctor", "Checks settings, record, clock, chat tokens and feeds, and says what to do about what is wrong.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Settings that are not right end here, all faults told at once.
        await using var services = VerbServices.Build(parsed, more => more.AddSlack().AddTeams());
        Well("settings", "read and within bounds");
        var configuration = services.GetRequiredService<IConfiguration>();
        Well("chat", (configuration["NewsBot:Slack:BotToken"], configuration["NewsBot:Teams:AppId"]) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => "Slack and Teams are set up",
            ({ Length: > 0 }, _) => "Slack is set up",
            (_, { Length: > 0 }) => "Teams is set up",
            _ => "no chat workspace: the terminal and the page are the surfaces",
        });

        var faults = 0;
        try
        {
            var migrator = services.GetRequiredService<Migrator>();
            var schema = await migrator.MigrateAsync(cancellationToken);
            Well("record", $"{schema.Database} ({schema.Kind}), schema version {schema.To}");
            foreach (var problem in await migrator.ProblemsAsync(cancellationToken))
            {
                Ill("record", problem);
                faults++;
            }
        }
        catch (StorageException fault)
        {
            Ill("record", fault.Message);
            return ExitCode.NotDone;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now.Year is < 2024 or > 2100)
        {
            Ill("clock", $"it shows {now:yyyy-MM-dd HH:mm} UTC: set the machine's clock.");
            faults++;
        }
        else
        {
            Well("clock", $"{now:yyyy-MM-dd HH:mm} UTC");
        }

        foreach (var check in services.GetServices<ISurfaceCheck>())
        {
            await foreach (var finding in check.CheckAsync(cancellationToken))
            {
                (finding.IsWell ? (Action<string, string>)Well : Ill)(finding.What, finding.Words);
                faults += finding.IsWell ? 0 : 1;
            }
        }

        foreach (var feed in await services.GetRequiredService<IFeedStore>().ListAsync(cancellationToken))
        {
            if (feed.Problem is { } problem)
            {
                Ill($"{feed.Id} {feed.Name}", problem);
                faults++;
            }
            else
            {
                Well($"{feed.Id} {feed.Name}", feed.LastReadAt is { } read ? $"read {read.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "not read yet");
            }
        }

        return faults == 0 ? ExitCode.Done : ExitCode.NotDone;
    }

    private static void Well(string what, string words) => Console.Out.WriteLine($"ok    {what}: {words}");

    private static void Ill(string what, string words) => Console.Out.WriteLine($"wrong {what}: {words}");
}
