using AngleSharp.Html.Dom;

namespace NewsBot.Reading.Articles;

/// <summary>What a page says of its story in JSON-LD (schema.org).</summary>
internal sealed record StructuredData
{
    private const int MostScripts = 50;

    public static StructuredData None { get; } = new();

    public string? Headline { get; init; }

    /// <summary>Persons; where the page names none, organisations.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether <see cref="Authors"/> are organisations.</summary>
    public bool IsByOrganisation { get; init; }

    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Body { get; init; }

    public bool IsForSubscribers { get; init; }

    /// <summary>The page's article: the one with the longest body, the first of several alike. Where it names none, what it says of the page itself.</summary>
    public static StructuredData Of(IHtmlDocument document)
    {
        StructuredData? best = null;
        StructuredData? fallback = null;
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json' i]").Take(MostScripts))
        {
            using var parsed = JsonRepair.Parse(script.TextContent);
            if (parsed is null)
            {
                fallback ??= BrokenData.Salvage(script.TextContent);
                continue;
            }

            var graph = new DataGraph(parsed.RootElement);
            foreach (var article in graph.Articles.Select(graph.Read))
            {
                best = best is null || (article.Body?.Length ?? 0) > (best.Body?.Length ?? 0) ? article.Filled(best) : best.Filled(article);
            }

            fallback = graph.Page is { } page ? graph.Read(page).Filled(fallback) : fallback;
        }

        return best?.Filled(fallback is null ? null : fallback with { Headline = null, Body = null, Authors = [] }) ?? fallback ?? None;
    }

    private StructuredData Filled(StructuredData? other) => other is null ? this : this with
    {
        Headline = Headline ?? other.Headline,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        IsByOrganisation = Authors.Count > 0 ? IsByOrganisation : other.IsByOrganisation,
        Published = Published ?? other.Published,
        Publisher = Publisher ?? other.Publisher,
        Language = Language ?? other.Language,
        IsForSubscribers = IsForSubscribers || other.IsForSubscribers,
    };
}
