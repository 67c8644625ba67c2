using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Teams.Manifests;

/// <summary>The app package that is uploaded to Teams: a zip file with the manifest and both icons at its root.</summary>
public static class TeamsPackage
{
    /// <summary>The host name that stands for the installer's own in the manifest that is shipped.</summary>
    public const string SampleDomain = "newsbot.example.com";

    private const int LongestDeveloper = 32;
    private const int LongestAddress = 2048;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // No two packages of one set-up shall differ by when they were made.
    private static readonly DateTimeOffset MadeAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is wrong with what the package is to be made of, in plain words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(TeamsApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var (appId, domain) = app;
        var faults = new List<string>();
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
        {
            faults.Add($"“{appId}” is no app id. It is the “Microsoft App ID” of the bot in the Azure portal, such as 0b5c1a52-77aa-4b83-9d8e-3f1f6d2c4a10.");
        }

        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal) || domain.StartsWith('.') || domain.EndsWith('.'))
        {
            faults.Add($"“{domain}” is no domain. Give the host name at which NewsBot is reached, without scheme, port or path, such as {SampleDomain}.");
        }

        if (app.Developer is { Length: 0 or > LongestDeveloper } developer)
        {
            faults.Add($"The name of the developer has {developer.Length} characters; Teams takes 1 to {LongestDeveloper}.");
        }

        foreach (var page in new[] { app.Privacy, app.Terms }.OfType<string>().Where(page => !IsPage(page)))
        {
            faults.Add($"“{page}” is no address of a page. Give it whole, with https in front, such as https://{SampleDomain}/privacy.");
        }

        return faults;
    }

    /// <summary>Writes the package.</summary>
    /// <exception cref="ArgumentException">Something of it is wrong (<see cref="Faults"/>).</exception>
    public static void Write(Stream zip, TeamsApp app)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (Faults(app) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(app));
        }

        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", Encoding.UTF8.GetBytes(Manifest(app).ToJsonString(Readable)));
        Add(archive, "color.png", Shipped("color.png"));
        Add(archive, "outline.png", Shipped("outline.png"));
    }

    private static JsonNode Manifest(TeamsApp app)
    {
        // Both stand in several places, addresses and lists of domains among them.
        var text = Encoding.UTF8.GetString(Shipped("manifest.json"))
            .Replace(Guid.Empty.ToString(), app.AppId, StringComparison.Ordinal)
            .Replace(SampleDomain, app.Domain.ToLowerInvariant(), StringComparison.Ordinal);
        var manifest = JsonNode.Parse(text)!;
        foreach (var (name, value) in new[] { ("name", app.Developer), ("privacyUrl", app.Privacy), ("termsOfUseUrl", app.Terms) })
        {
            if (value is not null)
            {
                manifest["developer"]![name] = value;
            }
        }

        return manifest;
    }

    private static bool IsPage(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0;

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = MadeAt;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Shipped(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"TeamsApp/{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
