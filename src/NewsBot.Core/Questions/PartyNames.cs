using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>Parties and what people call them. One row a party: the names that mean the same, the one to show first.</summary>
internal static class PartyNames
{
    private static readonly string[][] Rows = [.. """
        Conservative|conservatives|tory|tories|con|conservative party|tory party
        Labour|labourites|lab|labour party|labour and co-operative|labour co-op
        Liberal Democrat|liberal democrats|lib dem|lib dems|libdem|libdems|ld
        Liberal|liberals|grits|liberal party
        Green|greens|green party|the greens
        Reform UK|reform|reform party
        SNP|scottish national party|scottish nationalists|nats
        Plaid Cymru|plaid
        DUP|democratic unionist party|democratic unionist|democratic unionists
        UUP|ulster unionist party|ulster unionist|ulster unionists
        SDLP|social democratic and labour party
        Alliance|alliance party
        Sinn Féin|shinners
        UKIP|uk independence party|kippers
        Independent|independents|ind
        Democrat|democrats|democratic|democratic party|dem|dems
        Republican|republicans|gop|republican party
        New Democrat|new democrats|ndp|new democratic party
        Bloc Québécois|bloc
        Fine Gael|fine gaelers
        Fianna Fáil|ff
        Social Democrats|social democrat|soc dems
        Social Democratic Party|spd
        Christian Democrat|christian democrats|cdu|christian democratic union
        Free Democrats|fdp|free democrat
        Congress|indian national congress
        BJP|bharatiya janata party
        National|nationals|national party|the nationals
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split('|'))];

    private static readonly Dictionary<string, string> Canonical = Rows
        .SelectMany(row => row, (row, name) => (Key: Key(name), Name: row[0]))
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    private static readonly HashSet<string> WordsOfNames = [.. Canonical.Keys.SelectMany(k => k.Split(' '))];

    /// <summary>What may end a role within a party: "Labour culture spokesperson".</summary>
    private static readonly HashSet<string> Posts = new(
        ["mp", "msp", "ms", "mla", "td", "senator", "peer", "councillor", "spokesperson", "spokesman", "spokeswoman", "frontbencher", "backbencher"], StringComparer.Ordinal);

    /// <summary>What may follow a party's name where it is the party: "Labour group", but not "Green Belt group" or "National Farmers' Union".</summary>
    private static readonly HashSet<string> InParties = new(
        [.. Posts, "mps", "councillors", "group", "groups", "leader", "co-leader", "convener", "co-convener", "whip", "chief", "politician", "candidate", "party", "mayor", "minister", "caucus", "congressman", "congresswoman", "representative"],
        StringComparer.Ordinal);

    /// <summary>Whether a folded word stands in the name of a party of the list.</summary>
    public static bool IsPartyWord(string folded) => WordsOfNames.Contains(folded);

    /// <summary>The party that these words name; null where they name none of the list.</summary>
    public static string? Find(string words) => Canonical.GetValueOrDefault(Key(words));

    /// <summary>Folded words with what people call a party put as it is called: "lib dem leader" is "liberal democrat leader".</summary>
    public static string WrittenOut(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(IsPartyWord))
        {
            return folded;
        }

        var written = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var length = Math.Min(4, words.Length - i);
            while (length > 0 && Find(string.Join(' ', words.Skip(i).Take(length))) is null)
            {
                length--;
            }

            written.Add(length == 0 ? words[i] : FigureName.Fold(Find(string.Join(' ', words.Skip(i).Take(length)))!));
            i += Math.Max(length - 1, 0);
        }

        return string.Join(' ', written);
    }

    /// <summary>Whether two written parties are one: by the list, or the same but for an ending.</summary>
    public static bool Same(string? written, string wanted) => Sameness(written) is { } key && key == Sameness(wanted);

    /// <summary>The same for all ways to write one party; null for none.</summary>
    public static string? Sameness(string? written) => string.IsNullOrWhiteSpace(written) ? null : Stem(Key(Find(written) ?? written));

    /// <summary>
    /// The party that a role begins with, where the role is one within it: "Labour MP", "Lib Dem group leader". Null for "national secretary".
    /// </summary>
    public static string? Leading(string role)
    {
        var words = role.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(4, words.Length); length >= 1; length--)
        {
            if (Find(string.Join(' ', words.Take(length))) is { } party)
            {
                return length == words.Length || InParties.Contains(FigureName.Fold(words[length])) || Posts.Contains(FigureName.Fold(words[^1])) ? party : null;
            }
        }

        return null;
    }

    /// <summary>The party that a body's name tells anywhere: "Eastmere Labour group". Null for none, and for a "Budget Reform Group".</summary>
    public static string? Within(string body)
    {
        var words = body.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length)
            .Where(i => i == 0 || i + 1 == words.Length || !words[i].Equals("reform", StringComparison.OrdinalIgnoreCase) || words[i + 1].Equals("uk", StringComparison.OrdinalIgnoreCase))
            .Select(i => Leading(string.Join(' ', words.Skip(i))))
            .FirstOrDefault(p => p is not null);
    }

    private static string Key(string name) =>
        string.Join(' ', FigureName.Fold(name).Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != "the"));

    private static string Stem(string key) => WordStem.Of(key.EndsWith(" party", StringComparison.Ordinal) ? key[..^6] : key);
}
