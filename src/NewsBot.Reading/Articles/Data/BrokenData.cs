using System.Text.RegularExpressions;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>What can still be told for certain from JSON-LD that cannot be parsed: the day and the headline, each from its own complete pair.</summary>
internal static partial class BrokenData
{
    private const int LongestRead = 200_000;

    public static StructuredData? Salvage(string json)
    {
        if (json.Length > LongestRead || !Article.IsMatch(json))
        {
            return null;
        }

        return new()
        {
            Published = Published.Match(json) is { Success: true } day ? day.Groups[1].Value : null,
            Headline = Headline.Match(json) is { Success: true } headline ? PlainText.FromHtml(headline.Groups[1].Value) : null,
            Authors = Author.Match(json) is { Success: true } author ? [PlainText.FromHtml(author.Groups[1].Value)] : [],
        };
    }

    [GeneratedRegex(@"""@type""\s*:\s*\[?\s*""[A-Za-z]*(?:Article|Posting)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"""datePublished""\s*:\s*""([0-9][^""\\]{5,40})""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Published { get; }

    [GeneratedRegex(@"""headline""\s*:\s*""([^""\\\r\n]{5,300})""\s*[,}]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Headline { get; }

    [GeneratedRegex(@"""author""\s*:\s*\[?\s*\{[^{}]{0,200}?""name""\s*:\s*""([^""\\\r\n]{2,100})""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Author { get; }
}
