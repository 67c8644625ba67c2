using System.CommandLine;
using NewsBot.Teams.Manifests;

namespace NewsBot.Host.Cli;

internal static class ManifestVerb
{
    private static readonly Option<string> AppId = new("--app-id") { Description = "The bot's app id from the Azure portal.", HelpName = "guid", Required = true };
    private static readonly Option<string> Domain = new("--domain") { Description = "The host name at which NewsBot is reached, without scheme.", HelpName = "host", Required = true };
    private static readonly Option<string?> Developer = new("--developer") { Description = "Who runs it, as Teams shows it (at most 32 characters).", HelpName = "name" };
    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write (default newsbot-teams.zip).",
        HelpName = "file",
        DefaultValueFactory = _ => "newsbot-teams.zip",
    };

    public static Command Create()
    {
        var teams = new Command("teams", "Writes the app package that is uploaded to Teams.") { AppId, Domain, Developer, Out };
        teams.SetAction(TeamsAsync);
        return new Command("manifest", "Writes what is installed in a chat service.") { teams };
    }

    private static async Task<int> TeamsAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (appId, domain, developer) = (parsed.GetRequiredValue(AppId), parsed.GetRequiredValue(Domain), parsed.GetValue(Developer));
        if (TeamsPackage.Faults(appId, domain, developer) is { Count: > 0 } faults)
        {
            throw new WrongUse(string.Join(Environment.NewLine, faults), "manifest teams");
        }

        // Made whole before anything of an earlier one is touched.
        using var package = new MemoryStream();
        TeamsPackage.Write(package, appId, domain, developer);
        var path = Path.GetFullPath(parsed.GetRequiredValue(Out));
        await File.WriteAllBytesAsync(path, package.ToArray(), cancellationToken);
        await Console.Out.WriteLineAsync($"Wrote {path}. In Teams: Apps, Manage your apps, Upload an app.");
        return ExitCode.Done;
    }
}
