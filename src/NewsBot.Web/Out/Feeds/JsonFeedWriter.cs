using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Out.Feeds;

/// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedWriter
{
    public const string Type = "application/feed+json; charset=utf-8";

    public static byte[] Write(FeedDocument feed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", ShownText.Clean(feed.Title));
            json.WriteString("home_page_url", feed.Page.AbsoluteUri);
            json.WriteString("feed_url", feed.Self.AbsoluteUri);
            json.WriteString("language", "en");
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", "NewsBot");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var item in feed.Items)
            {
                Item(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Link.AbsoluteUri);
        if (item.Source is { } source)
        {
            json.WriteString("external_url", source.AbsoluteUri);
        }

        json.WriteString("title", ShownText.Clean(item.Title));
        json.WriteString("content_html", ShownText.Clean(item.Html));
        json.WriteString("content_text", ShownText.Clean(item.Text));
        json.WriteString("date_published", Moment(item.Published));
        json.WriteString("date_modified", Moment(item.Updated));
        json.WriteStartArray("tags");
        foreach (var tag in item.Tags)
        {
            json.WriteStringValue(ShownText.Clean(tag));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
