using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Reading.Articles;

namespace NewsBot.Reading.Tests.Articles;

/// <summary>Every folder in <c>Cases</c> holds a page, <c>story.html</c>, and what must be read from it, <c>expected.json</c>.</summary>
public sealed class ArticleCases
{
    public static TheoryData<string> All() => new(Directory.EnumerateDirectories(Folder()).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_is_read_as_its_case_says(string name)
    {
        var folder = Path.Combine(Folder(), name);
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!.AsObject();
        var page = ArticleReader.Read(File.ReadAllBytes(Path.Combine(folder, "story.html")), new Uri((string?)expected["from"] ?? "https://harbour-echo.test/story"));
        var actual = JsonSerializer.SerializeToNode(page, JsonSerializerOptions.Web)!;
        foreach (var (key, value) in expected.Where(e => e.Key != "from"))
        {
            var wanted = value is JsonArray paragraphs ? string.Join("\n\n", paragraphs.Select(p => (string)p!)) : value?.ToString();
            Assert.Equal(wanted, actual[key]?.ToString());
        }
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
