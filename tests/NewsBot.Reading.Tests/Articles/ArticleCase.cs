using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NewsBot.Core.Stories;
using NewsBot.Reading.Articles;

namespace NewsBot.Reading.Tests.Articles;

/// <summary>A folder in <c>Cases</c>: a page, <c>story.html</c>, and what must be read from it, <c>expected.json</c>.</summary>
internal sealed record ArticleCase(string Name, byte[] Body, JsonObject Expected)
{
    public string Group => (string?)Expected["group"] ?? "first";

    /// <summary>The paragraphs that must be read, split by a blank line; null where the case is about other things.</summary>
    public string? Text => Expected["text"] is JsonArray paragraphs ? string.Join("\n\n", paragraphs.Select(p => (string)p!)) : null;

    public static IEnumerable<string> Names() => Directory.EnumerateDirectories(Folder()).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static ArticleCase Load(string name) => new(
        name,
        File.ReadAllBytes(Path.Combine(Folder(), name, "story.html")),
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name, "expected.json")))!.AsObject());

    public Page Read() => ArticleReader.Read(Body, new Uri((string?)Expected["from"] ?? "https://harbour-echo.test/story"));

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
