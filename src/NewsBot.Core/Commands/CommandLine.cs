using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>What was typed, taken apart: words, "words in quotes", and key:value filters.</summary>
public sealed partial record CommandLine(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Filters)
{
    private const int MostCharacters = 2_000;

    /// <summary>Filters that take a day, which may be several words: since:last week, as-of:2025-03-01 17:00.</summary>
    private static readonly HashSet<string> Days = new(StringComparer.Ordinal) { "since", "before", "until", "as-of" };

    public string? First => Words.Count > 0 ? Words[0] : null;

    /// <summary>Filters that were given more than once; the last one holds.</summary>
    public IReadOnlyList<string> Repeated { get; init; } = [];

    /// <summary>What stood after a minus, without it: words that are not wanted.</summary>
    public IEnumerable<string> Without => Words.Where(IsUnwanted).Select(w => w[1..]);

    /// <summary>The words but those of <see cref="Without"/>.</summary>
    public IEnumerable<string> Wanted => Words.Where(w => !IsUnwanted(w));

    /// <summary>The words from the given one on, as they were typed.</summary>
    public string From(int index) => string.Join(' ', Words.Skip(index));

    /// <summary>A line that is read as this one.</summary>
    public override string ToString() => string.Join(' ', Words.Select(Quoted).Concat(Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}:{Quoted(f.Value)}")));

    /// <summary>Never throws, in time linear in the length; a quote that is not closed goes on to the end, and what is beyond 2,000 characters is left away.</summary>
    public static CommandLine Parse(string? text)
    {
        var tokens = Tokens(CleanText.Line(text is { Length: > MostCharacters } ? text[..MostCharacters] : text)
            .Replace('“', '"').Replace('”', '"').Replace('„', '"'));
        var words = new List<string>();
        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        var repeated = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (word, colon, isQuoted) = tokens[i];
            var key = colon > 0 ? word[..colon].ToLowerInvariant() : "";
            var isBare = i > 0 && i + 1 < tokens.Count && !isQuoted && word is "as-of";
            key = isBare ? word : key == "asof" ? "as-of" : key;
            if (!CommandTable.Filters.Contains(key))
            {
                words.Add(word);
                continue;
            }

            var value = isBare ? "" : word[(colon + 1)..];
            if (value.Length == 0 && !isQuoted && i + 1 < tokens.Count)
            {
                // "since: yesterday" is meant as one.
                value = tokens[++i].Text;
            }

            while (Days.Contains(key) && i + 1 < tokens.Count && DayWord.IsMatch(tokens[i + 1].Text))
            {
                value += " " + tokens[++i].Text;
            }

            if (!filters.TryAdd(key, value))
            {
                filters[key] = value;
                repeated.Add(key);
            }
        }

        return new(words, filters) { Repeated = repeated };
    }

    private static bool IsUnwanted(string word) => word.Length > 1 && word[0] == '-' && char.IsLetterOrDigit(word[1]);

    private static string Quoted(string word) => word.Length > 0 && !word.AsSpan().ContainsAny(" \":") && word is not "as-of" ? word : $"\"{word.Replace('"', '\'')}\"";

    /// <summary>Each token, and where its first colon outside quotation marks stands; -1 for nowhere.</summary>
    private static List<(string Text, int Colon, bool IsQuoted)> Tokens(string line)
    {
        var tokens = new List<(string, int, bool)>();
        var word = new StringBuilder();
        var (colon, isQuoted, wasQuoted) = (-1, false, false);
        foreach (var c in line.Append(' '))
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
                wasQuoted = true;
            }
            else if (c == ' ' && !isQuoted)
            {
                if (word.Length > 0 || wasQuoted)
                {
                    tokens.Add((word.ToString().TrimEnd(), colon, wasQuoted));
                }

                word.Clear();
                (colon, wasQuoted) = (-1, false);
            }
            else if (c != ' ' || (word.Length > 0 && word[^1] != ' '))
            {
                colon = colon < 0 && c == ':' && !isQuoted ? word.Length : colon;
                word.Append(c);
            }
        }

        if (isQuoted && word.ToString().TrimEnd() is { Length: > 0 } open)
        {
            // The blank put behind the line went into a quote that nobody closed.
            tokens.Add((open, colon, true));
        }

        return tokens;
    }

    [GeneratedRegex(@"^(\d{1,2}:\d{2}(:\d{2})?|\d{4}|(mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|morning|night|evening|days?|hours?|weeks?|ago|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 250)]
    private static partial Regex DayWord { get; }
}
