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

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // No two packages of one set-up shall differ by when they were made.
    private static readonly DateTimeOffset MadeAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What is wrong with what the package is to be made of, in plain words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(string appId, string domain, string? developer = null)
    {
        var faults = new List<string>();
        if (!Guid.TryParseExact(appId, "D", out var id) || id == Guid.Empty)
        {
            faults.Add($"“{appId}” is no app id. It is the “Microsoft App ID” of the bot in the Azure portal, such as 0b5c1a52-77aa-4b83-9d8e-3f1f6d2c4a10.");
        }

        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal) || domain.StartsWith('.') || domain.EndsWith('.'))
        {
            faults.Add($"“{domain}” is no domain. Give the host name at which NewsBot is reached, without scheme, port or path, such as {SampleDomain}.");
        }

        if (developer is { Length: 0 or > LongestDeveloper })
        {
            faults.Add($"The name of the developer has {developer.Length} characters; Teams takes 1 to {LongestDeveloper}.");
        }

        return faults;
    }

    /// <summary>Writes the package.</summary>
    /// <param name="appId">The bot's app id, a GUID.</param>
    /// <param name="domain">The host name at which NewsBot is reached.</param>
    /// <param name="developer">Who runs it, as people see it in Teams; left out, "Your newsroom".</param>
    /// <exception cref="ArgumentException">Something of it is wrong (<see cref="Faults"/>).</exception>
    public static void Write(Stream zip, string appId, string domain, string? developer = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (Faults(appId, domain, developer) is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join(' ', faults), nameof(appId));
        }

        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", Encoding.UTF8.GetBytes(Manifest(appId, domain, developer).ToJsonString(Readable)));
        Add(archive, "color.png", Shipped("color.png"));
        Add(archive, "outline.png", Shipped("outline.png"));
    }

    private static JsonNode Manifest(string appId, string domain, string? developer)
    {
        // Both stand in several places, addresses and lists of domains among them.
        var text = Encoding.UTF8.GetString(Shipped("manifest.json"))
            .Replace(Guid.Empty.ToString(), appId, StringComparison.Ordinal)
            .Replace(SampleDomain, domain.ToLowerInvariant(), StringComparison.Ordinal);
        var manifest = JsonNode.Parse(text)!;
        if (developer is not null)
        {
            manifest["developer"]!["name"] = developer;
        }

        return manifest;
    }

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
