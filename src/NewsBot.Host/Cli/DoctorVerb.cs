using System.CommandLine;
using NewsBot.Core.Workspaces;
using NewsBot.Host.Start;
using NewsBot.Slack;

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
        await using var services = VerbServices.Build(parsed, more => more.AddSlack().AddSingleton<ISetupCheck, SetupCheck>());
        var faults = 0;
        await foreach (var finding in services.GetRequiredService<ISetupCheck>().CheckAsync(cancellationToken))
        {
            Console.Out.WriteLine($"{(finding.IsWell ? "ok   " : "wrong")} {finding.What}: {finding.Words}");
            faults += finding.IsWell ? 0 : 1;
        }

        return faults == 0 ? ExitCode.Done : ExitCode.NotDone;
    }
}
