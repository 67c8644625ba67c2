using System.CommandLine;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class ImportVerb
{
    /// <summary>How many stories are kept at once, in one transaction: a file of a million is not a million waits for the disk.</summary>
    private const int BatchSize = 500;

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
        var batch = new List<Story>();
        try
        {
            foreach (var story in StoryLines.Read(parsed.GetRequiredValue(Stories), clock.GetUtcNow()))
            {
                batch.Add(story);
                if (batch.Count == BatchSize)
                {
                    await TakeAsync();
                    // What is told here is on the disk.
                    await Console.Error.WriteLineAsync($"{taken + known} stories so far.");
                }
            }

            await TakeAsync();
        }
        catch (PlainError)
        {
            // A line that is no story stops the rest; the lines before it are kept.
            await TakeAsync();
            throw;
        }
        finally
        {
            await Console.Error.WriteLineAsync($"{taken} stories taken, with {calls} calls; {known} were in the record already.");
        }

        return ExitCode.Done;

        async Task TakeAsync()
        {
            foreach (var reading in await intake.ImportAsync(batch, cancellationToken))
            {
                taken += reading is null ? 0 : 1;
                known += reading is null ? 1 : 0;
                calls += reading?.Calls.Count ?? 0;
            }

            batch.Clear();
        }
    }
}
