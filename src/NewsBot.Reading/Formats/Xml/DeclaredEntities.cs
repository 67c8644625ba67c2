using System.Text.RegularExpressions;

namespace NewsBot.Reading.Formats.Xml;

/// <summary>
/// The plain entities that a document declares itself. Their values are taken as text and never expanded again, short ones only, so
/// that no document can grow in the reading.
/// </summary>
internal static partial class DeclaredEntities
{
    private const int Most = 100;

    public static Dictionary<string, string> In(ReadOnlySpan<char> prolog)
    {
        var entities = new Dictionary<string, string>(StringComparer.Ordinal);
        if (prolog.Length is 0 or > 100_000 || prolog.IndexOf("<!ENTITY", StringComparison.Ordinal) < 0)
        {
            return entities;
        }

        foreach (Match match in Declaration.Matches(prolog.ToString()))
        {
            if (entities.Count < Most)
            {
                entities.TryAdd(match.Groups[1].Value, Markup.Entities.Decode(match.Groups[2].Value));
            }
        }

        return entities;
    }

    [GeneratedRegex("""<!ENTITY\s+([A-Za-z_][\w.-]{0,40})\s+["']([^"'<%]{0,200})["']\s*>""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Declaration { get; }
}
