using NewsBot.Core.Calls;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Figures.Roles;

/// <summary>Tells what kind of role somebody has from what stories say they are. The word list is <c>role-kinds.txt</c>.</summary>
public static class RoleKinds
{
    private const int WordsBetween = 4;

    private static readonly string[] Words =
    [
        "minister", "shadow minister", "peer", "MP", "MSP", "member of the Senedd", "MLA", "TD", "senator", "representative", "MEP", "other legislator",
        "mayor", "council leader", "councillor", "party body", "union", "club or fan group", "campaign group", "newspaper or writer", "religious leader",
        "business", "academic", "other",
    ];

    private static readonly HashSet<string> Formerly = new(["former", "formerly", "ex", "then", "late", "retired", "onetime"], StringComparer.Ordinal);

    private static readonly (RoleKind? Kind, string[] Phrase)[] Rules = [.. DataFile.Rows("role-kinds")
        .SelectMany(row => DataFile.Parts(row[1]), (row, phrase) => (
            row[0] == "-" ? (RoleKind?)null : Parse(row[0]) ?? throw new FormatException($"“{row[0]}” is no kind of role."),
            phrase.Replace("^", "^ ", StringComparison.Ordinal).Replace("$", " $", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The word people read and settings use: MP, council leader, newspaper or writer.</summary>
    public static string Word(RoleKind kind) => Words[(int)kind];

    /// <summary>The kind of that word, whatever its capitals; null for any other word.</summary>
    public static RoleKind? Parse(string? word) =>
        Array.FindIndex(Words, w => w.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? (RoleKind)at : null;

    /// <summary>
    /// The kinds that a caller is, the most telling first: "energy minister, MP for Towy" is both. A council leader is a councillor too.
    /// Empty where nobody says what they are; <see cref="RoleKind.Other"/> where it is said and none of the kinds.
    /// </summary>
    /// <param name="role">As stories tell it; null where they do not.</param>
    /// <param name="name">Read for bodies only, whose name tells what they are: "Eastmere Labour group".</param>
    /// <param name="party">A body of a party is a body of the party.</param>
    public static IReadOnlyList<RoleKind> Of(string? role, CallerKind kind, string name, string? party)
    {
        var told = string.IsNullOrWhiteSpace(role) ? [] : Read(role);
        if (kind == CallerKind.Person)
        {
            return told.Count > 0 ? told : string.IsNullOrWhiteSpace(role) ? [] : OfParty(role) ? [RoleKind.PartyBody] : [RoleKind.Other];
        }

        // A body is one thing, and no legislator: "parliamentary group of MPs" is a party's.
        var named = told.Concat(Read(name)).Where(k => k >= RoleKind.PartyBody).Take(1).ToArray();
        return named.Length > 0 ? named
            : party is not null || OfParty(name) || PartyNames.Find(name) is not null ? [RoleKind.PartyBody]
            : string.IsNullOrWhiteSpace(role) ? [] : [RoleKind.Other];
    }

    /// <summary>"Lib Dem leader", "Labour culture spokesperson", "co-leader of the Greens": a party's name stands in front, or after "of".</summary>
    private static bool OfParty(string text) => text.Split([',', ';'], StringSplitOptions.TrimEntries).Any(part =>
        PartyNames.Leading(part) is not null
        || (part.Split(" of ") is [var post, var body] && !Formerly.Contains(FigureName.Fold(post).Split(' ')[0]) && PartyNames.Find(body) is not null));

    private static List<RoleKind> Read(string text)
    {
        var kinds = new SortedSet<RoleKind>();
        foreach (var part in text.Split([',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            string?[] words = [.. RoleWords(part).TakeWhile(w => !Formerly.Contains(w))];
            foreach (var (kind, phrase) in Rules)
            {
                while (Match(words, phrase) is { } found)
                {
                    Array.Fill(words, null, found.Start, found.Length);
                    if (kind is { } known)
                    {
                        kinds.Add(known);
                    }
                }
            }
        }

        if (kinds.Contains(RoleKind.CouncilLeader))
        {
            kinds.Add(RoleKind.Councillor);
        }

        return [.. kinds];
    }

    private static string[] RoleWords(string text) =>
        FigureName.Fold(text).Split([' ', '-', '–', '/', '.', ':', '’', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries);

    private static (int Start, int Length)? Match(string?[] words, string[] phrase)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (words[start] is not null && End(words, start, phrase, 0, start) is { } end && end > start)
            {
                return (start, end - start);
            }
        }

        return null;
    }

    /// <summary>Where the phrase ends when its words from <paramref name="at"/> on are read at <paramref name="i"/>; null where it is not there.</summary>
    private static int? End(string?[] words, int i, string[] phrase, int at, int start)
    {
        if (at == phrase.Length)
        {
            return i;
        }

        switch (phrase[at])
        {
            case "^":
                return start == 0 ? End(words, i, phrase, at + 1, start) : null;
            case "$":
                return i == words.Length ? End(words, i, phrase, at + 1, start) : null;
            case "..":
                for (var skipped = 0; skipped <= WordsBetween && i + skipped <= words.Length; skipped++)
                {
                    if (End(words, i + skipped, phrase, at + 1, start) is { } end)
                    {
                        return at == phrase.Length - 1 ? Math.Min(i + WordsBetween, words.Length) : end;
                    }

                    if (i + skipped < words.Length && words[i + skipped] is null)
                    {
                        return null;
                    }
                }

                return null;
            default:
                return i < words.Length && words[i] == phrase[at] ? End(words, i + 1, phrase, at + 1, start) : null;
        }
    }
}
