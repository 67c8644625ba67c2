using System.Collections.Frozen;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>
/// An office taken apart: what it is ("leader"), of what kind ("prime", "health", "deputy") and where ("Ely council").
/// Two of them are compared part by part, so that "the council leader" is no leader of the Labour group.
/// </summary>
/// <param name="Head">The last word of the office itself, in lower case.</param>
/// <param name="Kinds">Words that tell one office of a kind from another, in lower case.</param>
/// <param name="Places">Names of what it is an office of, in lower case.</param>
/// <param name="Bodies">Common nouns of what it is an office of: council, group, party.</param>
internal sealed record OfficeName(string Head, FrozenSet<string> Kinds, FrozenSet<string> Places, FrozenSet<string> Bodies)
{
    private static readonly FrozenSet<string> Apart = FrozenSet.ToFrozenSet(
        ["former", "ex", "then", "deputy", "shadow", "vice", "acting", "interim", "assistant", "outgoing", "predecessor", "successor", "opponent", "co", "junior", "opposition", "minority", "majority", "lieutenant", "lt"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Branches = FrozenSet.ToFrozenSet(
        ["prime", "first", "finance", "foreign", "home", "health", "education", "defence", "defense", "justice", "transport", "environment", "culture", "housing", "energy", "trade", "business", "communities", "treasury", "interior", "police", "fire", "general", "political", "branch", "regional", "national", "chief", "executive", "managing", "medical", "artistic", "musical", "sporting", "technical", "head", "team", "crime", "corrections", "schools", "water", "agriculture", "farming", "work", "pensions", "climate", "sports", "welsh", "scottish", "irish", "press", "chief-of-staff", "attorney", "financial", "operating", "non-executive", "state", "constable", "senior", "top", "rugby", "football", "cricket"], StringComparer.Ordinal);

    /// <summary>What ministers and their like are for; before other offices these words name a body: "the power company's boss".</summary>
    private static readonly FrozenSet<string> Portfolios = FrozenSet.ToFrozenSet(
        ["rail", "railway", "railways", "aviation", "tourism", "industry", "industries", "science", "technology", "immigration", "sport", "petroleum", "oil", "power", "mines", "mining", "commerce", "revenue", "law", "information", "communications", "broadcasting", "planning", "infrastructure", "roads", "highways", "ports", "harbours", "forestry", "forests", "fisheries", "irrigation", "excise", "employment", "welfare", "families", "children", "security", "budget", "economy", "digital", "internal", "external", "overseas"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "of", "for", "at", "in", "on", "and", "to", "'s", "embattled", "beleaguered", "under-fire", "new", "current", "this", "that", "most", "longtime", "veteran", "controversial", "elected", "local", "town's", "fellow", "party's", "long-serving", "troubled", "hapless", "disgraced", "scandal-hit", "one", "own", "first-term", "second-term", "lone", "hon", "hon'ble", "honble", "honourable", "honorable"], StringComparer.Ordinal);

    /// <summary>Words for the one at the top of a body that is managed and not elected.</summary>
    private static readonly FrozenSet<string> Managing = FrozenSet.ToFrozenSet(["executive", "chief", "boss", "ceo", "head", "supremo", "director", "manager", "officer", "md"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Topmost = FrozenSet.ToFrozenSet(["chief", "executive", "managing", "head", "general", "top", "senior"], StringComparer.Ordinal);

    /// <summary>Words for a place that is governed and for those who govern it.</summary>
    private static readonly FrozenSet<string> Localities = FrozenSet.ToFrozenSet(["council", "borough", "city", "county", "town", "district", "authority", "village", "parish", "municipal", "shire"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Chairing = FrozenSet.ToFrozenSet(["chair", "chairman", "chairwoman", "chairperson", "convener", "convenor"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Teaching = FrozenSet.ToFrozenSet(["headteacher", "head", "headmaster", "headmistress", "principal", "teacher"], StringComparer.Ordinal);

    /// <summary>Ranks that people keep for life, whatever they hold beside them: "Colonel Ann Roe, who chairs the council".</summary>
    private static readonly FrozenSet<string> Ranks = FrozenSet.ToFrozenSet(
        ["colonel", "col", "major", "maj", "brigadier", "brig", "admiral", "commodore", "lieutenant", "professor", "prof", "doctor", "dr", "canon", "reverend", "rev"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Members = FrozenSet.ToFrozenSet(["councillor", "cllr", "coun", "cr", "mp", "msp", "ms", "mep", "td", "peer", "lord", "senator", "representative", "congressman", "congresswoman", "deputy", "member", "mla", "assemblyman", "assemblywoman", "councilman", "councilwoman", "politician", "lawmaker", "backbencher", "rep", "sen"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Governing = FrozenSet.ToFrozenSet(["leader", "mayor", "minister", "secretary", "premier", "president", "chancellor", "speaker", "whip", "treasurer", "governor", "chair", "chairman", "chairwoman", "convener", "taoiseach", "tánaiste", "commissioner", "pm", "spokesman", "spokeswoman", "spokesperson"], StringComparer.Ordinal);

    /// <summary>A word that tells one office of a kind from another: "prime", "home", "health".</summary>
    public static bool IsBranch(string norm) => Branches.Contains(norm);

    /// <summary>Takes an office apart, as printed; null where it names none.</summary>
    public static OfficeName? Parse(string printed)
    {
        var words = printed.Replace("’", "'", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal).Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        var of = Array.FindIndex(words, w => w is "of" or "for" or "at" or "in" or "on");
        var state = of > 0 && words.Length > of + 1 && words[of - 1].Equals("secretary", StringComparison.OrdinalIgnoreCase) && words[of + 1].Equals("state", StringComparison.OrdinalIgnoreCase);
        var own = of < 0 || state ? words : words[..of];
        var owner = Array.FindLastIndex(own, w => w == "'s");
        // "their leader" leads a body that was spoken of, and nothing else.
        var theirs = own.Length > 0 && own[0].ToLowerInvariant() is "their" or "its";
        var head = "";
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<string>(StringComparer.Ordinal);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        for (var i = own.Length - 1; i >= 0; i--)
        {
            var word = own[i].ToLowerInvariant().TrimEnd('.');
            if (head.Length == 0 && i > owner && Lexicon.Roles.Contains(word))
            {
                head = word;
            }
            else if (i > owner && (Apart.Contains(word) || Branches.Contains(word)))
            {
                kinds.Add(word);
            }
            else if (i > owner && Portfolios.Contains(word) && IsForSomething(head))
            {
                kinds.Add(word is "railway" or "railways" ? "rail" : word);
            }
            else
            {
                Place(own[i], places, bodies);
            }
        }

        foreach (var word in own.Length < words.Length ? words[(of + 1)..] : [])
        {
            if (Branches.Contains(word.ToLowerInvariant()) && (IsForSomething(head) || head is "director" or "commissioner"))
            {
                kinds.Add(word.ToLowerInvariant());
            }
            else
            {
                Place(word, places, bodies);
                if (char.IsLower(word[0]) && !Idle.Contains(word) && bodies.Count == 0)
                {
                    // "the leader of the independents": whatever it is, it is of something else than the council.
                    bodies.Add(word);
                }
            }
        }

        if (theirs && bodies.Count == 0)
        {
            bodies.Add("theirs");
        }

        (head, var added) = head switch
        {
            "pm" or "premier" => ("minister", "prime"),
            "ceo" => ("executive", "chief"),
            "vice-chancellor" => ("chancellor", "vice"),
            "vice-chairman" or "vice-chair" or "vice-chairwoman" => ("chair", "vice"),
            "vice-president" => ("president", "vice"),
            _ => (head, null),
        };
        if (added is not null)
        {
            kinds.Add(added);
        }

        return head.Length == 0 ? null : new(head, kinds.ToFrozenSet(StringComparer.Ordinal), places.ToFrozenSet(StringComparer.Ordinal), bodies.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>How well an office that is named fits one that somebody holds: 0 where it is another, higher where more agrees.</summary>
    public double Fits(OfficeName held)
    {
        var same = Head == held.Head ? 1.0 : Alike(Head, held.Head) ? 0.8 : 0;
        if (same == 0 || Apart.Any(w => Kinds.Contains(w) != held.Kinds.Contains(w)) || Bodies.Contains("opposition") != held.Bodies.Contains("opposition"))
        {
            return 0;
        }

        var mine = Kinds.Where(k => !Apart.Contains(k)).ToList();
        var theirs = held.Kinds.Where(k => !Apart.Contains(k)).ToList();
        var kinds = mine.Count(theirs.Contains);
        if (Managing.Contains(Head) && Managing.Contains(held.Head))
        {
            // A finance director is no chief executive, and an officer is the chief only where the story says so.
            mine.RemoveAll(Topmost.Contains);
            theirs.RemoveAll(Topmost.Contains);
            if ((theirs.Count > 0 && !mine.Exists(theirs.Contains)) || (Head != held.Head && (IsLowly(this) || IsLowly(held))))
            {
                return 0;
            }
        }
        else if ((mine.Count > 0 && theirs.Count > 0 && kinds == 0) || (mine.Count > 0 && theirs.Count == 0 && (Chairing.Contains(Head) || Head is "minister" or "secretary") && held.Places.Count + held.Bodies.Count > 0)
            || (mine.Count == 0 && theirs.Count > 0 && Head is "minister" or "secretary" && Places.Count + Bodies.Count > 0))
        {
            // "The defence committee chair" is not the chair of some other committee, "the rail minister" none who is told of as "a Green minister".
            return 0;
        }

        if (kinds == 0 && (mine.Contains("prime") || theirs.Contains("prime") || mine.Contains("first") || theirs.Contains("first")) && Head == "minister" && mine.Count + theirs.Count > 0)
        {
            // "the minister" is not the prime minister.
            return 0;
        }

        var places = Places.Count(held.Places.Contains);
        var bodies = Bodies.Count(held.Bodies.Contains);
        if ((Places.Count > 0 && held.Places.Count > 0 && places == 0) || (places == 0 && Bodies.Count > 0 && held.Bodies.Count > 0 && bodies == 0))
        {
            return 0;
        }

        // "the chairman" of a story is whoever chairs what it is about, not the chairman of something with a name of its own.
        var unsaid = places == 0 && bodies == 0 ? Math.Min(held.Places.Count, 2) * 0.15 : 0;
        return same + (0.3 * kinds) + (0.4 * places) + (0.2 * bodies) - unsaid - (Places.Count > 0 && held.Places.Count == 0 ? 0.2 : 0);
    }

    /// <summary>True where the other is of one nation and this one does not say so: "the Labour leader" is hardly the Scottish one.</summary>
    public bool OmitsNation(OfficeName held) => held.Kinds.Any(k => k is "scottish" or "welsh" or "irish" && !Kinds.Contains(k));

    /// <summary>True where one who holds this may well hold the other too: a councillor may lead the council, but is not its chief executive.</summary>
    public bool MayAlsoBe(OfficeName other)
    {
        if (Fits(other) > 0 || other.Fits(this) > 0 || Ranks.Contains(Head))
        {
            return true;
        }

        return Members.Contains(Head) && (Governing.Contains(other.Head) || Members.Contains(other.Head)) && !Managing.Contains(other.Head);
    }

    private static bool IsForSomething(string head) => head is "minister" or "secretary" or "spokesman" or "spokeswoman" or "spokesperson";

    /// <summary>An officer or a director among others.</summary>
    private static bool IsLowly(OfficeName office) => office.Head is "officer" or "manager" && !office.Kinds.Overlaps(Topmost);

    private static bool Alike(string one, string other) =>
        (Managing.Contains(one) && Managing.Contains(other)) || (Chairing.Contains(one) && Chairing.Contains(other)) || (Teaching.Contains(one) && Teaching.Contains(other))
        || (one is "councillor" or "cllr" or "coun" or "cr" && other is "councillor" or "cllr" or "coun" or "cr") || (one is "manager" or "coach" && other is "manager" or "coach");

    private static void Place(string word, HashSet<string> places, HashSet<string> bodies)
    {
        var norm = word.ToLowerInvariant();
        if (Idle.Contains(norm) || norm.Length < 2)
        {
            return;
        }

        if (Lexicon.PartyOf.TryGetValue(norm, out var party) || Lexicon.PartyWords.Contains(norm))
        {
            bodies.Add(party ?? norm);
        }
        else if (Localities.Contains(norm))
        {
            bodies.Add("council");
        }
        else if (char.IsUpper(word[0]) && !Lexicon.BodyNouns.Contains(norm))
        {
            places.Add(norm);
        }
        else if (Lexicon.BodyNouns.Contains(norm) || GenericBodies.Nouns.Contains(norm) || norm is "city" or "county" or "state" or "town" or "club" or "company" or "party" or "opposition" or "house" or "borough" or "village" or "district")
        {
            bodies.Add(norm);
        }
    }
}
