using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Says which person of the story an office without a name stands for.</summary>
internal static class OfficeHolders
{
    /// <summary>Words of offices that many share: they tell nobody apart.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal) { "council", "city", "county", "party", "club", "cabinet", "member", "local", "senior", "town", "national", "group", "state", "house", "board", "university", "company", "union", "labour", "conservative", "tory" };

    private static readonly HashSet<string> Apart = new(StringComparer.Ordinal) { "former", "deputy", "shadow", "vice", "lieutenant", "lt", "ex", "acting", "predecessor", "successor", "opponent", "vice-chair", "vice-chairman" };

    public static void Resolve(StoryText text, List<Actor> actors, List<Mention> offices, IReadOnlyDictionary<int, Actor> namesByEnd)
    {
        AddNamedAs(text, offices, namesByEnd);
        var people = actors.Where(a => a.IsPerson && a.Offices.Count > 0).ToList();
        if (people.Count > 200)
        {
            return;
        }

        foreach (var office in offices.Where(o => o.Actor is null))
        {
            office.Actor = Holder(text, office, people);
        }
    }

    /// <summary>"confidence in Ann Roe as chair of the board": she chairs it.</summary>
    private static void AddNamedAs(StoryText text, List<Mention> offices, IReadOnlyDictionary<int, Actor> namesByEnd)
    {
        foreach (var office in offices.Where(o => o.Actor is null && text.Norm(o.Start - 1) == "as"))
        {
            if (namesByEnd.GetValueOrDefault(office.Start - 1) is { } person)
            {
                person.AddRole(text.Words(office.Start, office.End), OfficeFinder.RoleWords(text, office.Start, office.End));
                office.Actor = person;
            }
        }
    }

    /// <summary>"The leaders of Ely and March councils": those of whom the story says that each is a leader, of Ely or of March.</summary>
    public static IReadOnlyList<Actor> Several(StoryText text, Mention office, IEnumerable<Actor> actors)
    {
        if (!office.Plural)
        {
            return [];
        }

        var words = Enumerable.Range(office.Start, office.End - office.Start);
        var heads = words.Select(text.Norm).Where(w => w.EndsWith('s') && Lexicon.Roles.Contains(w[..^1])).Select(w => w[..^1]).ToArray();
        var places = words.Where(i => text.Tokens[i].IsCapital).Select(text.Norm).Where(w => !Common.Contains(w) && !heads.Contains(w.TrimEnd('s'))).ToArray();
        return [.. actors.Where(a => a.IsPerson
            && heads.Any(h => a.RoleWords.Contains(h) || Same(h, a.RoleWords))
            && places.Any(a.RoleWords.Contains)
            && !Apart.Any(a.RoleWords.Contains))];
    }

    private static Actor? Holder(StoryText text, Mention office, List<Actor> people)
    {
        if (text.Norm(office.Start) is "a" or "an" or "another" or "one" or "any" or "no" or "that" or "this" || OfficeName.Parse(text.Words(office.Start, office.End)) is not { } wanted)
        {
            return null;
        }

        Actor? best = null;
        var top = 0.0;
        foreach (var person in people)
        {
            var fit = 0.0;
            foreach (var held in person.Offices)
            {
                fit = Math.Max(fit, wanted.Fits(held));
            }

            if (fit == 0)
            {
                continue;
            }

            var before = person.Places.Where(p => p < office.Start).DefaultIfEmpty(-1000).Max();
            if (before < 0 && wanted.Bodies.Count > 0 && person.Offices.All(wanted.OmitsNation))
            {
                continue;
            }

            var value = fit + (0.04 * Math.Min(person.Places.Count, 10)) + (before < 0 ? 0 : 0.25 / (1 + ((office.Start - before) / 200.0)));
            (best, top) = value > top ? (person, value) : (best, top);
        }

        return best;
    }

    private static bool Same(string word, IReadOnlySet<string> words) => word switch
    {
        "chairman" or "chairwoman" or "chair" or "chairperson" => words.Contains("chairman") || words.Contains("chair") || words.Contains("chairwoman") || words.Contains("chairperson"),
        "boss" or "chief" or "head" => words.Contains("executive") || words.Contains("head") || words.Contains("chief") || words.Contains("manager"),
        "councillor" => words.Contains("cllr") || words.Contains("coun") || words.Contains("cr"),
        "headteacher" => words.Contains("head") || words.Contains("headmaster") || words.Contains("headmistress") || words.Contains("principal"),
        _ => false,
    };
}
