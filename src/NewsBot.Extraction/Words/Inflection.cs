using System.Collections.Frozen;

namespace NewsBot.Extraction.Words;

/// <summary>The forms of English verbs: by rule, and by the list of those that keep none.</summary>
internal static class Inflection
{
    private static readonly FrozenDictionary<string, string[]> Irregular = WordFile.Lines("irregular")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(words => words[0], words => words, StringComparer.Ordinal);

    /// <summary>Every form of a verb with what it is.</summary>
    public static IEnumerable<(string Word, Forms Form)> Of(string verb)
    {
        if (Irregular.TryGetValue(verb, out var forms))
        {
            return [(verb, Forms.Base), (forms[1], Forms.S), (forms[2], Forms.Ed), (forms[3], Forms.En), (forms[4], Forms.Ing)];
        }

        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        var consonantY = verb.Length > 1 && verb.EndsWith('y') && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        var hiss = verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        var s = consonantY ? verb[..^1] + "ies" : hiss ? verb + "es" : verb + "s";
        var ed = consonantY ? verb[..^1] + "ied" : stem + "ed";
        var ing = (verb.EndsWith("ee", StringComparison.Ordinal) ? verb : stem) + "ing";
        return [(verb, Forms.Base), (s, Forms.S), (ed, Forms.Ed | Forms.En), (ing, Forms.Ing)];
    }
}
