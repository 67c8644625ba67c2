using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Says which person of the story an office without a name stands for.</summary>
internal static class OfficeHolders
{
    private static readonly Dictionary<string, string[]> Spelt = new(StringComparer.Ordinal)
    {
        ["pm"] = ["prime", "minister"],
        ["vc"] = ["vice-chancellor"],
        ["ceo"] = ["chief", "executive"],
        ["premier"] = ["prime", "minister"],
    };

    /// <summary>Words of offices that many share: they tell nobody apart.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "council", "city", "county", "party", "club", "cabinet", "member", "local", "senior", "town", "national", "group", "state", "house", "board", "university", "company", "union", "labour", "conservative", "tory" };

    /// <summary>Words that tell one office of a kind from another.</summary>
    private static readonly HashSet<string> Branches = new(StringComparer.Ordinal) { "prime", "first", "finance", "foreign", "home", "health", "education", "defence", "justice", "transport", "environment", "culture", "housing", "energy", "trade", "business", "communities", "treasury", "interior", "labour", "police", "fire", "general", "political", "branch", "regional", "executive", "chief" };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "former", "deputy", "shadow", "vice", "ex", "acting", "predecessor", "successor", "opponent", "vice-chair", "vice-chairman" };

    public static void Resolve(StoryText text, List<Actor> actors, List<Mention> offices)
    {
        var people = actors.Where(a => a.IsPerson && a.RoleWords.Count > 0).ToList();
        if (people.Count > 200)
        {
            return;
        }

        foreach (var office in offices.Where(o => o.Actor is null))
        {
            office.Actor = Holder(text, office, people);
        }
    }

    private static Actor? Holder(StoryText text, Mention office, List<Actor> people)
    {
        if (text.Norm(office.Start) is "a" or "an" or "another" or "one" or "any" or "no" or "that" or "this")
        {
            return null;
        }

        var words = OfficeFinder.RoleWords(text, office.Start, office.End).Where(w => w is not ("the" or "his" or "her" or "'s")).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var best = Best(words, people, office.Start);
        if (best is null && words.Count == 1 && Spelt.TryGetValue(words[0], out var spelt))
        {
            best = Best([.. spelt], people, office.Start);
        }

        return best;
    }

    private static Actor? Best(List<string> words, List<Actor> people, int at)
    {
        Actor? best = null;
        var score = 0.0;
        foreach (var person in people)
        {
            var shared = words.Count(w => person.RoleWords.Contains(w) || Same(w, person.RoleWords));
            var head = words.Any(w => Lexicon.Roles.Contains(w) && (person.RoleWords.Contains(w) || Same(w, person.RoleWords)));
            if (!head && shared > 0)
            {
                head = words[^1] is "chief" or "boss" or "head" or "supremo" or "lead" && words.Any(w => !Lexicon.Roles.Contains(w) && !Common.Contains(w) && person.RoleWords.Contains(w));
            }

            if (!head || Apart.Any(w => words.Contains(w) != person.RoleWords.Contains(w)))
            {
                continue;
            }

            if (shared < words.Count && TellsApart(words, person))
            {
                continue;
            }

            // All the words of the office must be known of the person, but for one that may tell where or what.
            var missing = words.Count - shared;
            var before = person.Places.Where(p => p < at).DefaultIfEmpty(-1000).Max();
            var extra = person.RoleWords.Count(w => !words.Contains(w) && !Lexicon.Titles.Contains(w));
            var value = (0.05 * Math.Min(person.Places.Count, 10)) + shared - (missing * 0.7) - (Math.Min(extra, 3) * 0.08) + (before < 0 ? 0 : 0.3 / (1 + ((at - before) / 200.0)));
            if (missing <= 1 && value > score)
            {
                (best, score) = (person, value);
            }
        }

        return best;
    }

    /// <summary>"the prime minister" is not she who is the finance minister.</summary>
    private static bool TellsApart(List<string> words, Actor person) =>
        words.Exists(w => Branches.Contains(w) && !person.RoleWords.Contains(w)) && person.RoleWords.Any(w => Branches.Contains(w) && !words.Contains(w));

    private static bool Same(string word, IReadOnlySet<string> words) => word switch
    {
        "chairman" or "chairwoman" or "chair" or "chairperson" => words.Contains("chairman") || words.Contains("chair") || words.Contains("chairwoman") || words.Contains("chairperson"),
        "boss" or "chief" or "head" => words.Contains("executive") || words.Contains("head") || words.Contains("chief") || words.Contains("manager"),
        "councillor" => words.Contains("cllr") || words.Contains("coun") || words.Contains("cr"),
        "headteacher" => words.Contains("head") || words.Contains("headmaster") || words.Contains("headmistress") || words.Contains("principal"),
        _ => false,
    };
}
