using System.Xml.Linq;

namespace NewsBot.Core.Tests;

/// <summary>Reads the project files: who may know whom, and who may bring which package.</summary>
public sealed class RoomsAndWallsTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["NewsBot.Core"] = [],
        ["NewsBot.Extraction"] = ["NewsBot.Core"],
        ["NewsBot.Reading"] = ["NewsBot.Core"],
        ["NewsBot.Storage"] = ["NewsBot.Core"],
        ["NewsBot.Slack"] = ["NewsBot.Core"],
        ["NewsBot.Teams"] = ["NewsBot.Core"],
        ["NewsBot.Web"] = ["NewsBot.Core"],
        ["NewsBot.Host"] =
        [
            "NewsBot.Core", "NewsBot.Extraction", "NewsBot.Reading", "NewsBot.Slack", "NewsBot.Storage", "NewsBot.Teams", "NewsBot.Web",
        ],
    };

    private static readonly Dictionary<string, string> OnlyIn = new()
    {
        ["AngleSharp"] = "NewsBot.Reading",
        ["Dapper"] = "NewsBot.Storage",
        ["Microsoft.Data.Sqlite"] = "NewsBot.Storage",
        ["Npgsql"] = "NewsBot.Storage",
        ["Quartz"] = "NewsBot.Host",
        ["System.CommandLine"] = "NewsBot.Host",
    };

    private static readonly string[] NeverInCore = ["Microsoft.AspNetCore", "Dapper", "Quartz", "AngleSharp", "Microsoft.Data", "Npgsql", "Microsoft.IdentityModel"];

    [Fact]
    public void Every_room_knows_only_whom_it_may() => Assert.All(Projects(), project =>
    {
        var known = References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(known.Except(MayKnow[Name(project)]));
    });

    [Fact]
    public void There_are_the_eight_rooms_and_no_others() =>
        Assert.Equal(MayKnow.Keys.Order(StringComparer.Ordinal), Projects().Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_package_stays_in_its_room() => Assert.All(Projects(), project =>
        Assert.All(References(project, "PackageReference").Where(OnlyIn.ContainsKey), package => Assert.Equal(OnlyIn[package], Name(project))));

    [Fact]
    public void Core_and_Extraction_bring_neither_web_nor_database()
    {
        foreach (var project in Projects().Where(p => Name(p) is "NewsBot.Core" or "NewsBot.Extraction"))
        {
            Assert.Empty(References(project, "FrameworkReference"));
            Assert.DoesNotContain(
                References(project, "PackageReference"), p => NeverInCore.Any(n => p.StartsWith(n, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static string[] Projects() => Directory.GetFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'));

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
