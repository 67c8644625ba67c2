using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>
/// The text of a page that a script draws, from the state it carries (<c>__NEXT_DATA__</c> and its kin): the paragraphs that stand below
/// one name, only where they are clearly sentences.
/// </summary>
internal static partial class ScriptState
{
    private const int MostScripts = 40;
    private const int LongestScript = 4_000_000;
    private const int Deepest = 40;
    private const int MostValues = 200_000;
    private const int ShortestParagraph = 40;
    private const int ShortestText = 400;

    // Below these names stand other stories, people and the house's own words.
    private static readonly string[] Elsewhere =
        ["related", "recommend", "comment", "teaser", "author", "bio", "seo", "meta", "description", "legal", "consent", "cookie", "privacy", "caption", "alt", "footer", "nav", "menu", "i18n", "translation", "locale", "config", "ads", "newsletter", "latest", "popular", "trending", "summary", "excerpt", "error", "label"];

    /// <summary>Paragraphs as HTML; null where no script carries a text.</summary>
    public static string? TextOf(IHtmlDocument document)
    {
        string? best = null;
        foreach (var script in document.Scripts.Where(s => s.Source is null).Take(MostScripts))
        {
            var text = script.Text;
            if (text.Length is < ShortestText or > LongestScript || script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true || !Carrier.IsMatch($"{script.Id} {script.Type} {text[..Math.Min(300, text.Length)]}"))
            {
                continue;
            }

            using var parsed = JsonRepair.ParseWithin(text);
            if (parsed is not null && Fullest(parsed.RootElement) is { } found && found.Length > (best?.Length ?? 0))
            {
                best = found;
            }
        }

        return best;
    }

    private static string? Fullest(JsonElement root)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var left = MostValues;
        Gather(root, string.Empty, 0, groups, ref left);
        var fullest = groups.Values.Select(g => g.Distinct(StringComparer.Ordinal).ToList()).Where(IsText).MaxBy(g => g.Sum(p => p.Length));
        return fullest is null ? null : string.Concat(fullest.Select(p => p.Contains("<p", StringComparison.OrdinalIgnoreCase) ? p : $"<p>{p}</p>"));
    }

    // Paragraphs of one story stand below one path, list positions left out.
    private static void Gather(JsonElement element, string path, int depth, Dictionary<string, List<string>> groups, ref int left)
    {
        if (depth > Deepest || --left < 0)
        {
            return;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (!Elsewhere.Any(e => property.Name.Contains(e, StringComparison.OrdinalIgnoreCase)))
                    {
                        Gather(property.Value, $"{path}/{property.Name}", depth + 1, groups, ref left);
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Gather(item, path, depth + 1, groups, ref left);
                }

                break;
            case JsonValueKind.String when element.GetString() is { Length: >= ShortestParagraph } text && IsSentences(text):
                if (!groups.TryGetValue(path, out var group))
                {
                    groups[path] = group = [];
                }

                group.Add(text);
                break;
        }
    }

    private static bool IsText(List<string> paragraphs) => paragraphs.Sum(p => p.Length) >= ShortestText;

    private static bool IsSentences(string text)
    {
        var plain = text.Contains('<', StringComparison.Ordinal) ? PlainText.FromHtml(text) : text;
        return plain.Length >= ShortestParagraph && (plain.AsSpan().Count(' ') >= plain.Length / 20 || BlockWorth.Weight(plain) > plain.Length * 2) && plain[0] is not ('{' or '[' or '/') && BlockWorth.EndsAsSentence(plain.TrimEnd()) && !plain.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"__NEXT_DATA__|__NUXT|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|__STATE__|__DATA__|Fusion\.globalContent|application/json|initialState|preloadedState|window\.[A-Za-z_$]{3,40}\s*=\s*\{", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Carrier { get; }
}
