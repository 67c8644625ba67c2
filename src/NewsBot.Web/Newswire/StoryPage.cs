using System.Globalization;
using System.Text.Encodings.Web;
using NewsBot.Web.Markup;

namespace NewsBot.Web.Newswire;

/// <summary>Puts a story into its paper's page.</summary>
internal static class StoryPage
{
    /// <param name="site">The host's own address, as the reader asked for it.</param>
    public static string Draw(Paper paper, SampleStory story, Uri site)
    {
        var published = story.Published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return Placeholders.Fill(paper.Layout, story.Published, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Encoded(story.Title),
            ["byline"] = Encoded(story.Byline),
            ["summary"] = Encoded(story.Summary),
            ["address"] = Encoded(new Uri(site, story.Path).AbsoluteUri),
            ["published"] = published,
            ["published.long"] = story.Published.ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture),
            ["title.json"] = Quoted(story.Title),
            ["byline.json"] = Quoted(story.Byline),
            ["published.json"] = Quoted(published),
            ["body"] = story.Body,
        });
    }

    private static string Encoded(string text) => Html.Of($"{text}").ToString();

    /// <summary>As a JSON string; the encoder keeps it from closing the script it stands in.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";
}
