using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Web.Newswire;

/// <summary>JSON Feed 1.1, with summaries.</summary>
internal static class JsonFeed
{
    public static string Draw(Paper paper, Uri site) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = paper.Name,
        ["home_page_url"] = new Uri(site, paper.Path).AbsoluteUri,
        ["feed_url"] = new Uri(site, paper.FeedPath).AbsoluteUri,
        ["language"] = "en",
        ["items"] = new JsonArray([.. paper.Stories.Select(s => Item(s, site))]),
    }.ToJsonString();

    private static JsonObject Item(SampleStory story, Uri site) => new()
    {
        ["id"] = "tag:newswire" + story.Path,
        ["url"] = new Uri(site, story.Path).AbsoluteUri,
        ["title"] = story.Title,
        ["summary"] = story.Summary,
        ["content_text"] = story.Summary,
        ["date_published"] = story.Published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["authors"] = new JsonArray(new JsonObject { ["name"] = story.Byline }),
    };
}
