using System.CommandLine;
using NewsBot.Teams.Manifests;

namespace NewsBot.Host.Cli;

internal static class ManifestVerb
{
    private static readonly Option<string> AppId = new("--app-id") { Description = "The bot's app id from the Azure portal.", HelpName = "guid", Required = true };
    private static readonly Option<string> Domain = new("--domain") { Description = "The host name at which NewsBot is reached, without scheme.", HelpName = "host", Required = true };
    private static readonly Option<string?> Developer = new("--developer") { Description = "Who runs it, as Teams shows it (at most 32 characters).", HelpName = "name" };
    private static readonly Option<string?> Privacy = new("--privacy") { Description = "The page that says what is done with people's data (default the tracker's front page).", HelpName = "url" };
    private static readonly Option<string?> Terms = new("--terms") { Description = "The page with the terms of use (default the tracker's front page).", HelpName = "url" };
    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write (default newsbot-teams.zip).",
        HelpName = "file",
        DefaultValueFactory = _ => "newsbot-teams.zip",
    };

    public static Command Create()
    {
        var teams = new Command("teams", "Writes the app package that is uploaded to Teams.") { AppId, Domain, Developer, Privacy, Terms, Out };
        teams.SetAction(TeamsAsync);
        return new Command("manifest", "Writes what is installed in a chat service.") { teams };
    }

    private static async Task<int> TeamsAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var app = new TeamsApp(parsed.GetRequiredValue(AppId), parsed.GetRequiredValue(Domain))
        {
            Developer = parsed.GetValue(Developer),
            Privacy = parsed.GetValue(Privacy),
            Terms = parsed.GetValue(Terms),
        };
        if (TeamsPackage.Faults(app) is { Count: > 0 } faults)
        {
            throw new WrongUse(string.Join(Environment.NewLine, faults), "manifest teams");
        }

        // Made whole before anything of an earlier one is touched.
        using var package = new MemoryStream();
        TeamsPackage.Write(package, app);
        var path = Path.GetFullPath(parsed.GetRequiredValue(Out));
        await File.WriteAllBytesAsync(path, package.ToArray(), cancellationToken);
        await Console.Out.WriteLineAsync($"Wrote {path}. In Teams: Apps, Manage your apps, Upload an app.");
        return ExitCode.Done;
    }
}
