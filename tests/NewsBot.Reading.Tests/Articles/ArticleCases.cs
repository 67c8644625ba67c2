using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Reading.Tests.Articles;

public sealed class ArticleCases
{
    // "from" is the address the page came from; "group" is for the scores.
    private static readonly string[] NotRead = ["from", "group", "day"];

    public static TheoryData<string> All() => new(ArticleCase.Names());

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_is_read_as_its_case_says(string name)
    {
        var story = ArticleCase.Load(name);
        var page = story.Read();
        var actual = JsonSerializer.SerializeToNode(page, JsonSerializerOptions.Web)!;
        foreach (var (key, value) in story.Expected.Where(e => !NotRead.Contains(e.Key)))
        {
            Assert.Equal(value is JsonArray ? story.Text : value?.ToString(), actual[key]?.ToString());
        }

        if (story.Expected.TryGetPropertyValue("day", out var day))
        {
            Assert.Equal((string?)day, page.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
