using System.CommandLine;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class ImportVerb
{
    private static readonly Argument<string> Stories = new("stories.jsonl")
    {
        Description = "Story lines as for extract; \"published\" is taken as the time of learning. - for standard input.",
    };

    public static Command Create()
    {
        var verb = new Command("import", "Puts stories into the record exactly as if a feed had brought them.") { Stories };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = await VerbServices.OpenAsync(parsed, cancellationToken);
        var intake = services.GetRequiredService<StoryIntake>();
        var clock = services.GetRequiredService<TimeProvider>();
        int taken = 0, known = 0, calls = 0;
        try
        {
            foreach (var story in StoryLines.Read(parsed.GetRequiredValue(Stories), clock.GetUtcNow()))
            {
                if (await intake.ImportAsync(story, cancellationToken) is { } reading)
                {
                    taken++;
                    calls += reading.Calls.Count;
                }
                else
                {
                    known++;
                }
            }
        }
        finally
        {
            await Console.Error.WriteLineAsync($"{taken} stories taken, with {calls} calls; {known} were in the record already.");
        }

        return ExitCode.Done;
    }
}
