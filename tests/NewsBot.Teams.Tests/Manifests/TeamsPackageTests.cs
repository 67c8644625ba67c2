using System.IO.Compression;
using System.Text.Json;
using NewsBot.Teams.Manifests;

namespace NewsBot.Teams.Tests.Manifests;

public class TeamsPackageTests
{
    private const string AppId = "0b5c1a52-77aa-4b83-9d8e-3f1f6d2c4a10";

    [Fact]
    public void The_package_has_the_manifest_and_both_icons_at_its_root_and_nothing_else()
    {
        using var package = Open("desk.newsroom.test", "The Desk");

        Assert.Equal(["manifest.json", "color.png", "outline.png"], package.Entries.Select(e => e.FullName));
        Assert.Equal((192, 192), Size(package, "color.png"));
        Assert.Equal((32, 32), Size(package, "outline.png"));
    }

    [Fact]
    public void The_manifest_names_the_app_and_the_domain_everywhere()
    {
        using var package = Open("Desk.Newsroom.test", "The Desk");
        using var manifest = JsonDocument.Parse(package.GetEntry("manifest.json")!.Open());
        var text = manifest.RootElement.GetRawText();

        Assert.Equal(AppId, manifest.RootElement.GetProperty("id").GetString());
        Assert.Equal(AppId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal(AppId, manifest.RootElement.GetProperty("composeExtensions")[0].GetProperty("botId").GetString());
        Assert.Equal("desk.newsroom.test", manifest.RootElement.GetProperty("validDomains")[0].GetString());
        Assert.Equal("https://desk.newsroom.test/", manifest.RootElement.GetProperty("staticTabs")[0].GetProperty("contentUrl").GetString());
        Assert.Equal("The Desk", manifest.RootElement.GetProperty("developer").GetProperty("name").GetString());
        Assert.DoesNotContain(TeamsPackage.SampleDomain, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Guid.Empty.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_set_up_gives_the_same_package()
    {
        using var one = new MemoryStream();
        using var two = new MemoryStream();
        TeamsPackage.Write(one, new(AppId, "desk.newsroom.test"));
        TeamsPackage.Write(two, new(AppId, "desk.newsroom.test"));

        Assert.Equal(one.ToArray(), two.ToArray());
    }

    [Theory]
    [InlineData("newsbot", "desk.newsroom.test", null)]
    [InlineData("00000000-0000-0000-0000-000000000000", "desk.newsroom.test", null)]
    [InlineData(AppId, "https://desk.newsroom.test/", null)]
    [InlineData(AppId, "desk.newsroom.test:8443", null)]
    [InlineData(AppId, "10.0.0.1", null)]
    [InlineData(AppId, "localhost", null)]
    [InlineData(AppId, "a\",\"x", null)]
    [InlineData(AppId, "", null)]
    [InlineData(AppId, "desk.newsroom.test", "A name that is longer than thirty-two characters")]
    public void What_is_wrong_is_told_and_nothing_written(string appId, string domain, string? developer)
    {
        using var zip = new MemoryStream();
        var app = new TeamsApp(appId, domain) { Developer = developer };

        Assert.Single(TeamsPackage.Faults(app));
        Assert.Throws<ArgumentException>(() => TeamsPackage.Write(zip, app));
        Assert.Equal(0, zip.Length);
    }

    [Theory]
    [InlineData("http://desk.newsroom.test/privacy")]
    [InlineData("/privacy")]
    [InlineData("https://a@desk.newsroom.test/")]
    [InlineData("javascript:alert(1)")]
    public void A_page_that_is_none_is_told(string page) =>
        Assert.Equal(2, TeamsPackage.Faults(new(AppId, "desk.newsroom.test") { Privacy = page, Terms = page }).Count);

    [Fact]
    public void The_pages_about_data_and_terms_are_the_newsrooms_own_and_there_is_something_at_each()
    {
        using var given = Open("desk.newsroom.test", "The Desk", "https://newsroom.test/data", "https://newsroom.test/terms");
        using var left = Open("desk.newsroom.test", "The Desk");

        Assert.Equal(("https://newsroom.test/data", "https://newsroom.test/terms"), Pages(given));
        Assert.Equal(("https://desk.newsroom.test", "https://desk.newsroom.test"), Pages(left));

        static (string?, string?) Pages(ZipArchive package)
        {
            using var manifest = JsonDocument.Parse(package.GetEntry("manifest.json")!.Open());
            var developer = manifest.RootElement.GetProperty("developer");
            return (developer.GetProperty("privacyUrl").GetString(), developer.GetProperty("termsOfUseUrl").GetString());
        }
    }

    private static ZipArchive Open(string domain, string developer, string? privacy = null, string? terms = null)
    {
        var zip = new MemoryStream();
        TeamsPackage.Write(zip, new(AppId, domain) { Developer = developer, Privacy = privacy, Terms = terms });
        return new(zip, ZipArchiveMode.Read);
    }

    private static (int Width, int Height) Size(ZipArchive package, string name)
    {
        using var content = new MemoryStream();
        using var file = package.GetEntry(name)!.Open();
        file.CopyTo(content);
        var (width, height, _) = Png.Read(content.ToArray());
        return (width, height);
    }
}
