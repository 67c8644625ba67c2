using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>The language that a page says it is in, as a BCP 47 tag.</summary>
internal static partial class PageLanguage
{
    public static string? Of(ParsedPage page)
    {
        var root = page.Document.DocumentElement;
        foreach (var said in new[] { root.GetAttribute("lang"), root.GetAttribute("xml:lang"), page.Meta.First("content-language", "dc.language", "language", "inlanguage"), page.Data.Language, page.Document.Body?.GetAttribute("lang"), page.Meta.First("og:locale") })
        {
            var tag = said?.Trim().Replace('_', '-');
            if (tag is not null && Tag.IsMatch(tag))
            {
                return tag;
            }
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag { get; }
}
