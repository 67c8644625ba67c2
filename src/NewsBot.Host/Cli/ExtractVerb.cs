using System.CommandLine;
using System.Text.Json;
using NewsBot.Core.Calls;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class ExtractVerb
{
    private static readonly Argument<string> Stories = new("stories.jsonl")
    {
        Description = "Story lines {\"id\",\"url\",\"feed\",\"title\",\"published\",\"byline\",\"text\"}; - for standard input.",
    };

    public static Command Create()
    {
        var verb = new Command("extract", "Finds the calls in stories: story lines in, a line of calls out for each, in order.") { Stories };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = VerbServices.Build(parsed);
        var reader = services.GetRequiredService<ICallReader>();
        var clock = services.GetRequiredService<TimeProvider>();
        foreach (var story in StoryLines.Read(parsed.GetRequiredValue(Stories), clock.GetUtcNow()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = ReadingLine.Of(story, reader.Read(story));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(line, CliJson.Readable.ReadingLine));
        }

        return ExitCode.Done;
    }
}
