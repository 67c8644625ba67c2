using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>A page's meta elements by what they are called, whichever attribute says so; read once.</summary>
internal sealed class MetaTags
{
    private const int Most = 2000;
    private const int Longest = 1000;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]").Take(Most))
        {
            var said = meta.GetAttribute("content")!;
            var content = CleanText.Line(PlainText.FromHtml(said.Length > Longest ? said[..Longest] : said));
            if (content.Length == 0)
            {
                continue;
            }

            foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
            {
                if (meta.GetAttribute(attribute) is { Length: > 0 } key)
                {
                    if (!_values.TryGetValue(key.Trim(), out var values))
                    {
                        _values[key.Trim()] = values = [];
                    }

                    values.Add(content);
                }
            }
        }
    }

    /// <summary>The first value of the first of the names that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names) => All(names) is [var first, ..] ? first : null;

    /// <summary>All values of the first of the names that the page has.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }
}
