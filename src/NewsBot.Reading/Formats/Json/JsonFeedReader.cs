using System.Text.Json;
using NewsBot.Core.Feeds;
using NewsBot.Reading.Formats.Dates;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Formats.Json;

/// <summary>JSON Feed 1 and 1.1.</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static ParsedFeed Read(ReadOnlyMemory<char> text, string? baseAddress)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            var root = json.RootElement;
            if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                throw new UnreadableFeedException(FeedFault.Unknown);
            }

            var home = JsonValues.Text(root, "home_page_url");
            var fallback = baseAddress ?? Addresses.AsBase(JsonValues.Text(root, "feed_url")) ?? Addresses.AsBase(home);
            var authors = Authors(root);
            return new(new FeedDocument(
                JsonValues.Text(root, "title") is { } title ? FeedPieces.OrNull(PlainText.Line(title)) : null,
                home is null ? null : Addresses.Resolve(home, fallback),
                [.. items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(Xml.TreeBuilder.MostEntries).Select(i => Entry(i, authors, fallback))]));
        }
        catch (JsonException)
        {
            throw new UnreadableFeedException(FeedFault.BrokenJson);
        }
        catch (InvalidOperationException)
        {
            // A lone half of a surrogate pair inside a string.
            throw new UnreadableFeedException(FeedFault.BrokenJson);
        }
    }

    private static FeedEntry Entry(JsonElement item, IReadOnlyList<string> feedAuthors, string? fallback)
    {
        var link = JsonValues.Text(item, "url") ?? JsonValues.Text(item, "external_url");
        var html = JsonValues.Text(item, "content_html") is { } content ? FeedPieces.OrNull(HtmlCleaner.Clean(Characters.WithoutForbidden(content), Addresses.AsBase(link) ?? fallback)) : null;
        html ??= JsonValues.Text(item, "content_text") is { } plain ? FeedPieces.OrNull(HtmlCleaner.Escape(Characters.WithoutForbidden(plain))) : null;
        var summary = JsonValues.Text(item, "summary") is { } words ? FeedPieces.OrNull(HtmlCleaner.Escape(Characters.WithoutForbidden(words))) : null;
        var authors = Authors(item);
        var id = JsonValues.Text(item, "id");
        link ??= Addresses.AsWeb(id) is null ? null : id;
        return new()
        {
            Id = id,
            Link = link is null ? null : Addresses.Resolve(link, fallback),
            Title = JsonValues.Text(item, "title") is { } title ? FeedPieces.OrNull(PlainText.Line(title)) : null,
            Summary = summary ?? html,
            Content = html ?? summary,
            Published = FeedDate.Parse(JsonValues.Text(item, "date_published")),
            Updated = FeedDate.Parse(JsonValues.Text(item, "date_modified")),
            Authors = authors.Count > 0 ? authors : feedAuthors,
            Categories = [.. JsonValues.Array(item, "tags").Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!.Trim()).Where(t => t.Length > 0)],
            Enclosures = [.. JsonValues.Array(item, "attachments").Select(a => Attachment(a, fallback)).OfType<Enclosure>()],
        };
    }

    private static Enclosure? Attachment(JsonElement attachment, string? fallback) =>
        JsonValues.Text(attachment, "url") is { } url
            ? new(Addresses.Resolve(url, fallback), JsonValues.Text(attachment, "mime_type"), JsonValues.Whole(attachment, "size_in_bytes"))
            : null;

    private static List<string> Authors(JsonElement owner)
    {
        var people = JsonValues.Array(owner, "authors").ToList();
        if (people.Count == 0 && owner.TryGetProperty("author", out var one))
        {
            people.Add(one);
        }

        return
        [
            .. people.Select(p => p.ValueKind == JsonValueKind.String ? p.GetString() : JsonValues.Text(p, "name") ?? JsonValues.Text(p, "url"))
                .Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => PlainText.Line(n!)).Distinct(StringComparer.Ordinal),
        ];
    }
}
