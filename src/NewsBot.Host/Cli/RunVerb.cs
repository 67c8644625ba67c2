using System.CommandLine;
using NewsBot.Host.Start;

namespace NewsBot.Host.Cli;

internal static class RunVerb
{
    public static Option<string?> Urls { get; } = new("--urls")
    {
        Description = "The address to listen on (default http://localhost:5080).",
        HelpName = "urls",
    };

    public static Command Create()
    {
        var verb = new Command("run", "Runs the host: feeds, schedules, Slack, Teams, web.") { Urls };
        verb.SetAction(RunAsync);
        return verb;
    }

    public static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        NewsBotHost.RunAsync(
            parsed.GetValue(CommonOptions.Settings), parsed.GetValue(CommonOptions.Database), parsed.GetValue(Urls), cancellationToken);
}
