using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>What was typed, taken apart: words, "words in quotes", and key:value filters.</summary>
public sealed record CommandLine(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Filters)
{
    private const int MostCharacters = 2_000;

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "party", "role", "since", "before", "as-of", "asof", "until", "digest", "at", "zone", "when-empty", "days", "class", "by", "of",
        "reason", "sources", "name", "day", "because", "seen",
        "from", "source", "region", "sure",
    };

    public string? First => Words.Count > 0 ? Words[0] : null;

    /// <summary>The words from the given one on, as they were typed.</summary>
    public string From(int index) => string.Join(' ', Words.Skip(index));

    /// <summary>Never throws; a quote that is not closed goes on to the end.</summary>
    public static CommandLine Parse(string? text)
    {
        var line = CleanText.Line(text is { Length: > MostCharacters } ? text[..MostCharacters] : text)
            .Replace('“', '"').Replace('”', '"').Replace('„', '"');
        var words = new List<string>();
        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        var i = 0;
        while (i < line.Length)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var word = Take(line, ref i);
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? word[..colon].ToLowerInvariant() : "";
            if (!Keys.Contains(key))
            {
                words.Add(word);
                continue;
            }

            var value = word[(colon + 1)..];
            if (value.Length == 0 && i < line.Length)
            {
                // "since: yesterday" is meant as one.
                i++;
                value = i < line.Length ? Take(line, ref i) : "";
            }

            filters[key == "asof" ? "as-of" : key] = value;
        }

        return new(words, filters);
    }

    private static string Take(string line, ref int i)
    {
        var word = new System.Text.StringBuilder();
        var quoted = false;
        for (; i < line.Length && (quoted || line[i] != ' '); i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else
            {
                word.Append(line[i]);
            }
        }

        return word.ToString();
    }
}
