using NewsBot.Core.Calls;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>Those who act in a sentence: their names in full, and what they are.</summary>
internal static class CallerWords
{
    /// <summary>So many are named where there are more than <see cref="MostNamed"/>.</summary>
    private const int Named = 4;

    private const int MostNamed = 5;
    private const int MostRoles = 3;
    private const int LongestName = 80;

    /// <summary>Bodies that are spoken of with "the": "the Eastmere Labour group".</summary>
    private static readonly string[] Collective =
    [
        "group", "association", "federation", "union", "trust", "committee", "society", "party", "club", "branch", "forum", "league", "guild",
        "alliance", "coalition", "campaign", "caucus", "board", "fund", "institute", "network", "foundation", "assembly", "movement",
        "front", "company", "corporation", "conference", "senate", "college", "congregation", "chapter", "synod", "commission", "chamber", "greens",
        "conservatives", "democrats", "liberals", "republicans", "nationals", "independents", "tories",
    ];

    /// <param name="who">Each with the sentence of the story that tells of them.</param>
    /// <param name="brevity">0 tells names and roles, 1 names alone, 2 at most two names.</param>
    /// <param name="told">What was told of whom before; it is not told again.</param>
    public static IReadOnlyList<Run> Of(IReadOnlyList<(Caller Caller, string Sentence)> who, int brevity, ISet<string> told)
    {
        var shown = who.Count <= MostNamed && (brevity < 2 || who.Count <= 2) ? who.Count : brevity < 2 ? Named : 2;
        var named = who.Take(shown).Select(w => (Name: Name(w.Caller.Name, w.Caller.Kind, w.Sentence), Role: Role(w.Caller), Party: Party(w.Caller))).ToArray();
        var runs = new List<Run>();
        var roles = brevity == 0 && shown == who.Count && shown <= MostRoles;
        named = [.. named.Select(n => roles && told.Add(n.Name) ? n : (n.Name, null, null))];
        if (roles && shown > 1 && Together(named) is { } role)
        {
            List(runs, [.. named.Select(n => (n.Name, ""))], 0);
            runs.Add(new($", {role},"));
        }
        else if (roles && shown == 1)
        {
            runs.Add(new(named[0].Name, Strong: true));
            runs.Add(new(named[0] switch
            {
                (_, { } one, var party) => $", {RoleWords.Beside(one, party)},",
                (_, null, { } party) => $" ({party})",
                _ => "",
            }));
        }
        else
        {
            List(runs, [.. named.Select(n => (n.Name, roles ? InBrackets(n.Role, n.Party) : ""))], who.Count - shown);
        }

        return runs;
    }

    /// <summary>The name as it stands inside a sentence: a body's with "the" where the story says so, or its kind has it.</summary>
    public static string Name(string name, CallerKind kind, string sentence)
    {
        var clean = CleanText.Clip(name, LongestName);
        if (clean.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            return clean;
        }

        var head = clean.Split([" of ", " for "], 2, StringSplitOptions.None)[0];
        var last = head.Split(' ')[^1].ToLowerInvariant();
        var said = sentence.IndexOf("the " + clean, StringComparison.OrdinalIgnoreCase);
        var isSaid = kind != CallerKind.Person && said >= 0 && (said == 0 || !char.IsLetter(sentence[said - 1]));
        return isSaid || Collective.Contains(last) ? "the " + clean : clean;
    }

    /// <example>a; a and b; a, b and c</example>
    public static string Join(IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    private static void List(List<Run> runs, IReadOnlyList<(string Name, string After)> named, int others)
    {
        for (var i = 0; i < named.Count; i++)
        {
            if (i > 0)
            {
                runs.Add(new(i == named.Count - 1 && others == 0 ? " and " : ", "));
            }

            runs.Add(new(named[i].Name, Strong: true));
            if (named[i].After.Length > 0)
            {
                runs.Add(new(named[i].After));
            }
        }

        if (others > 0)
        {
            runs.Add(new($" and {others} other{(others == 1 ? "" : "s")}"));
        }
    }

    private static string? Together((string Name, string? Role, string? Party)[] named)
    {
        var roles = named.Select(n => n.Role).OfType<string>().ToArray();
        var parties = named.Select(n => n.Party).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (roles.Length < named.Length || parties.Length > 1)
        {
            return null;
        }

        var prefix = parties[0] is { } party && roles.All(r => RoleWords.TakesParty(r) && !RoleWords.TellsParty(r, party)) ? party + " " : "";
        return RoleWords.Together(roles) is { } together ? prefix + together : null;
    }

    private static string InBrackets(string? role, string? party)
    {
        var what = string.Join(", ", new[] { role, role is not null && party is not null && RoleWords.TellsParty(role, party) ? null : party }.OfType<string>());
        return what.Length > 0 ? $" ({what})" : "";
    }

    private static string? Role(Caller caller) => caller.Kind == CallerKind.Person ? RoleWords.Fit(caller.Role) : null;

    // A party's own name beside a party, or beside one of its groups, says it twice.
    private static string? Party(Caller caller) => caller.Kind == CallerKind.Person && caller.Party is { Length: > 0 and < 40 } party ? CleanText.Line(party) : null;
}
