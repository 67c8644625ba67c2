using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Reads a byline: "By Ann Roe, political editor", "ANN ROE", "Words by Ann Roe | Pictures by Tom Day".</summary>
internal static class Bylines
{
    private static readonly string[] Starts = ["Words by ", "Written by ", "Report by ", "Comment by ", "Opinion by ", "Analysis by ", "Sketch by ", "Column by ", "Exclusive by ", "From ", "By "];

    private static readonly HashSet<string> NoPeople = new(StringComparer.OrdinalIgnoreCase) { "Desk", "Newsroom", "Reporter", "Writer", "Reporters", "Staff", "Team", "Agencies", "Agency", "Correspondent", "Editor", "Diary", "Leader", "Editorial", "News", "Online", "Letters", "Sport", "Politics", "Democracy", "Reporting", "Service", "Own" };

    /// <summary>The one person who signs; null where nobody, several or a desk do.</summary>
    public static string? Writer(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline))
        {
            return null;
        }

        var name = byline.Trim();
        foreach (var start in Starts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                name = name[start.Length..];
                break;
            }
        }

        var words = name.Split(',', '|', '(', ';', '–', '/')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        while (words.Length > 2 && Lexicon.Titles.Contains(words[0].TrimEnd('.').ToLowerInvariant()))
        {
            words = words[1..];
        }

        if (words.Length == 3 && words[1].Length == 2 && words[1][1] == '.')
        {
            words = [words[0], words[2]];
        }

        var at = Array.FindIndex(words, w => w is "in" or "at");
        words = at > 1 ? words[..at] : words;
        var personal = words.Length is 2 or 3 or 4 && words.All(w => char.IsUpper(w[0]) || Lexicon.Particles.Contains(w) || (w.Length > 3 && w[1] is '\'' or '’'))
            && !words.Any(w => Lexicon.BodyNouns.Contains(w.ToLowerInvariant()) || Lexicon.Roles.Contains(w.ToLowerInvariant()) || NoPeople.Contains(w) || w is "and" or "The" or "Our");
        return !personal ? null : string.Join(' ', words.Select(w => w.Length > 2 && !w.Any(char.IsLower) ? Lowered(w) : w));
    }

    /// <summary>"political editor", behind the comma of a byline.</summary>
    public static string? Post(string byline)
    {
        var comma = byline.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma + 1 < byline.Length ? byline[(comma + 1)..].Trim() : null;
    }

    private static string Lowered(string word) => string.Concat(word.Select((c, i) => i == 0 || !char.IsLetter(word[i - 1]) ? c : char.ToLowerInvariant(c)));
}
