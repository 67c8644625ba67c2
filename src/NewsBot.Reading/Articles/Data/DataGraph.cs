using System.Text.Json;
using NewsBot.Reading.Formats.Json;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>The objects of one JSON-LD script, however they are nested, with references by <c>@id</c> followed.</summary>
internal sealed class DataGraph
{
    private const int Deepest = 6;
    private const int MostObjects = 2000;
    private static readonly string[] Holders = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "isPartOf", "itemListElement", "item", "about", "subjectOf"];

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _objects = [];

    public DataGraph(JsonElement root)
    {
        Gather(root, 0);
        Articles = [.. _objects.Where(IsArticle)];
        Page = _objects.Where(o => HasType(o, static t => t is "WebPage" or "ItemPage" or "AboutPage")).Select(o => (JsonElement?)o).FirstOrDefault();
    }

    public IReadOnlyList<JsonElement> Articles { get; }

    /// <summary>What the script says of the page as such.</summary>
    public JsonElement? Page { get; }

    public StructuredData Read(JsonElement article)
    {
        var people = Names(article, "author", isPerson: true).Concat(Names(article, "creator", isPerson: true)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var houses = people.Count > 0 ? [] : Names(article, "author", isPerson: false).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new()
        {
            Headline = Text(article, "headline") ?? Text(article, "name"),
            Authors = people.Count > 0 ? people : houses,
            IsByOrganisation = people.Count == 0,
            Published = JsonValues.Text(article, "datePublished") ?? JsonValues.Text(article, "dateCreated") ?? JsonValues.Text(article, "uploadDate"),
            Publisher = Names(article, "publisher", isPerson: null).FirstOrDefault(),
            Language = JsonValues.Text(article, "inLanguage"),
            Body = JsonValues.Text(article, "articleBody"),
            IsForSubscribers = IsFalse(article, "isAccessibleForFree"),
        };
    }

    private void Gather(JsonElement element, int depth)
    {
        if (depth > Deepest || _objects.Count >= MostObjects)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in element.EnumerateArray())
            {
                Gather(inner, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            _objects.Add(element);
            if (JsonValues.Text(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
            {
                _byId.TryAdd(id, element);
            }

            foreach (var holder in Holders)
            {
                if (element.TryGetProperty(holder, out var inner))
                {
                    Gather(inner, depth + 1);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) => HasType(element, static t =>
        t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal) || t is "Report" or "Review" or "CreativeWork" or "BlogPost" or "PressRelease");

    private static bool HasType(JsonElement element, Func<string, bool> test) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(t => t.ValueKind == JsonValueKind.String && test(t.GetString()!.Split('/')[^1]));

    private static bool IsFalse(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String && value.GetString()!.Split('/')[^1].Equals("false", StringComparison.OrdinalIgnoreCase)));

    private static string? Text(JsonElement owner, string name) =>
        JsonValues.Text(owner, name) is { } text && PlainText.FromHtml(text) is { Length: > 0 } plain ? plain : null;

    // A bare name is taken for a person's.
    private IEnumerable<string> Names(JsonElement owner, string name, bool? isPerson)
    {
        if (!owner.TryGetProperty(name, out var value))
        {
            yield break;
        }

        foreach (var bare in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
        {
            var person = bare.ValueKind == JsonValueKind.Object && JsonValues.Text(bare, "name") is null && JsonValues.Text(bare, "@id") is { } id ? _byId.GetValueOrDefault(id, bare) : bare;
            var isHouse = person.ValueKind == JsonValueKind.Object && HasType(person, static t => t.EndsWith("Organization", StringComparison.Ordinal) || t is "Corporation" or "Brand");
            if (isPerson is not null && isHouse == isPerson)
            {
                continue;
            }

            var text = person.ValueKind switch
            {
                JsonValueKind.String => person.GetString(),
                JsonValueKind.Object when person.TryGetProperty("name", out var several) && several.ValueKind == JsonValueKind.Array =>
                    string.Join(", ", several.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString())),
                JsonValueKind.Object => JsonValues.Text(person, "name"),
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(text) && Addresses.AsWeb(text.Trim()) is null && PlainText.FromHtml(text) is { Length: > 0 and < 200 } plain)
            {
                yield return plain;
            }
        }
    }
}
