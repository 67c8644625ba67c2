using System.Text.Json;
using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Json;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>What a page says of its story in JSON-LD (schema.org).</summary>
internal sealed record StructuredData
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Headline { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Published { get; private init; }

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    public string? Body { get; private init; }

    public bool IsForSubscribers { get; private init; }

    /// <summary>The page's article with the longest body, the first of several alike; null where it names none.</summary>
    public static StructuredData? Of(IHtmlDocument document) =>
        document.QuerySelectorAll("script[type='application/ld+json' i]").Take(50).SelectMany(script => Articles(script.TextContent)).MaxBy(a => a.Body?.Length ?? 0);

    private static IReadOnlyList<StructuredData> Articles(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json.Trim().TrimEnd(';'), Options);
            return [.. Nodes(parsed.RootElement, 0).Where(IsArticle).Select(Read)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Line breaks inside strings are the usual fault; the page itself is read all the same.
            return [];
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement element, int depth)
    {
        if (depth > 4)
        {
            return [];
        }

        return element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Nodes(e, depth + 1)),
            JsonValueKind.Object => Within(element, "@graph", depth).Concat(Within(element, "mainEntity", depth)).Concat(Within(element, "mainEntityOfPage", depth)).Prepend(element),
            _ => [],
        };
    }

    private static IEnumerable<JsonElement> Within(JsonElement element, string name, int depth) =>
        element.TryGetProperty(name, out var inner) ? Nodes(inner, depth + 1) : [];

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(t =>
            t.ValueKind == JsonValueKind.String && t.GetString() is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "AnalysisNewsArticle"));

    private static StructuredData Read(JsonElement article) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Authors = [.. Names(article, "author").Distinct(StringComparer.Ordinal)],
        Published = JsonValues.Text(article, "datePublished") ?? JsonValues.Text(article, "dateCreated"),
        Publisher = Names(article, "publisher").FirstOrDefault(),
        Language = JsonValues.Text(article, "inLanguage"),
        Body = JsonValues.Text(article, "articleBody"),
        IsForSubscribers = article.TryGetProperty("isAccessibleForFree", out var free)
            && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase))),
    };

    private static string? Text(JsonElement owner, string name) =>
        JsonValues.Text(owner, name) is { } text && PlainText.FromHtml(text) is { Length: > 0 } plain ? plain : null;

    private static IEnumerable<string> Names(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var value))
        {
            yield break;
        }

        foreach (var person in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
        {
            var text = person.ValueKind == JsonValueKind.String ? person.GetString() : JsonValues.Text(person, "name");
            if (!string.IsNullOrWhiteSpace(text) && Addresses.AsWeb(text.Trim()) is null)
            {
                yield return PlainText.FromHtml(text);
            }
        }
    }
}
