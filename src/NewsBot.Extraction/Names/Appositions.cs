using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Ties offices to names that stand beside them in commas or brackets, and lets a mention reach over what is set off.</summary>
internal static class Appositions
{
    private const int LongestAside = 32;
    private const int LongestDashed = 16;

    public static void Join(StoryText text, List<Actor> actors, List<Mention> mentions)
    {
        var byStart = mentions.Where(m => m.Kind == MentionKind.Name).GroupBy(m => m.Start).ToDictionary(g => g.Key, g => g.First());
        var offices = mentions.Where(m => m.Kind == MentionKind.Office).ToList();
        var officeAt = offices.Where(m => text.Norm(m.End) != "'s").GroupBy(m => m.Start).ToDictionary(g => g.Key, g => g.MaxBy(m => m.End)!);
        // “I cannot back the mayor,” Ann Roe said: a quotation that ends there sets nothing off.
        var quoted = text.Marks.Select(m => m.Before).ToHashSet();
        var bodies = new Dictionary<int, Mention>();
        foreach (var body in mentions.Where(m => m.Kind == MentionKind.Body))
        {
            for (var i = body.Start; i < body.End; i++)
            {
                bodies.TryAdd(i, body);
            }
        }

        foreach (var name in mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Body))
        {
            if (name.Kind == MentionKind.Name && name.Start > 1 && text.Norm(name.Start - 1) == "'s" && bodies.TryGetValue(name.Start - 2, out var owner))
            {
                // "Labour's Ann Roe"
                name.Actor!.Party ??= owner.Actor?.Party;
                name.Start = owner.Start;
            }

            ReadBracket(text, name);
            if (name.Kind == MentionKind.Body && text.Norm(name.Tail) is "," or "–" && text.Norm(name.Tail + 1) is "which" or "whose" or "who" or "the" or "a" or "an")
            {
                ReadBodyAside(text, name);
            }

            if (text.Norm(name.Tail) == "respectively" || (text.Norm(name.Tail) == "," && text.Norm(name.Tail + 1) == "respectively"))
            {
                // "Ann Roe and Tom Day respectively to go": the word parts no name from its verb.
                name.Tail += text.Norm(name.Tail) == "," ? text.Norm(name.Tail + 2) == "," ? 3 : 2 : 1;
                continue;
            }

            if (name.Kind == MentionKind.Name)
            {
                if (text.Norm(name.Tail) is "of" or "from" && bodies.TryGetValue(name.Tail + 1, out var home))
                {
                    name.Tail = home.End;
                }
                else if (text.Norm(name.Tail) == "of" && PlaceEnd(text, name.Tail + 1, byStart) is var place && place > name.Tail + 1)
                {
                    // "Ann Roe of Ely and Tom Day of March".
                    name.Tail = place;
                }

                if (DashEnd(text, name.Tail) is { } dash)
                {
                    name.Tail = dash;
                }

                var next = name.Tail + 1;
                if (text.Norm(next) is not ("and" or "or" or "but") && !byStart.ContainsKey(next) && !quoted.Contains(next))
                {
                    ReadAside(text, name, officeAt, bodies, byStart);
                }
            }
        }

        foreach (var office in offices)
        {
            if (bodies.TryGetValue(office.End - 1, out var within) && within.End == office.End && within.Tail > office.Tail)
            {
                // "a member of the Fen Party (FP) has asked".
                office.Tail = within.Tail;
            }
        }

        foreach (var office in offices.Where(o => o.Actor is null))
        {
            if (byStart.TryGetValue(office.End, out var held) && held.Start == office.End && !quoted.Contains(office.End) && text.LineAt(office.Start) == text.LineAt(held.Start) && Lexicon.IsFirstName(text.Norm(held.Start)))
            {
                // "Secretary of Rural Affairs Tom Day": one mention.
                office.Actor = held.Actor;
                AddRole(text, held.Actor!, office, bodies);
                held.Start = office.Start;
                continue;
            }

            var end = text.Norm(office.End) is "on" or "at" or "in" && (bodies.TryGetValue(office.End + 1, out var there) || bodies.TryGetValue(office.End + 2, out there)) && text.Norm(there.End) == "," ? there.End : office.End;
            var comma = end < text.Tokens.Length && text.Norm(end) is "," or "(" or "is" ? end : -1;
            if (comma >= 0 && !quoted.Contains(comma) && !quoted.Contains(comma + 1) && (byStart.TryGetValue(comma + 1, out var name) || (text.Norm(comma + 1) == "the" && byStart.TryGetValue(comma + 2, out name))) && text.LineAt(comma) == text.LineAt(office.Start)
                && !IsListed(text, name) && !OpensClause(text, office, name))
            {
                office.Actor = name.Actor;
                office.Tail = text.Norm(comma) == "is" ? office.End : text.Norm(name.Tail) is "," or ")" && name.Tail == name.End ? name.Tail + 1 : name.Tail;
                AddRole(text, name.Actor!, office, bodies);
            }
        }

        var ends = mentions.Where(m => m.Kind == MentionKind.Name).GroupBy(m => m.End).ToDictionary(g => g.Key, g => g.First().Actor!);
        OfficeHolders.Resolve(text, actors, offices, ends);
    }

    /// <summary>"Ann Roe – a critic of old – and Tom Day": behind the second dash; null where none closes before a list goes on.</summary>
    private static int? DashEnd(StoryText text, int at)
    {
        if (!IsDash(text, at))
        {
            return null;
        }

        var end = Math.Min(text.SentenceAt(at).End - 1, at + LongestDashed);
        for (var i = at + 2; i < end; i++)
        {
            if (IsDash(text, i) && !IsDash(text, i + 1))
            {
                return text.Norm(i + 1) is "and" or "," && !Enumerable.Range(at, i - at).Any(j => text.Norm(j) is "said" or "says" or "told" or "added") ? i + 1 : null;
            }
        }

        return null;
    }

    private static bool IsDash(StoryText text, int at) => text.Norm(at) is "–" or "—" or "-" or "--";

    /// <summary>The end of a place's name, one to three words in capitals; where it begins if there is none.</summary>
    private static int PlaceEnd(StoryText text, int from, Dictionary<int, Mention> byStart)
    {
        var end = from;
        while (end < text.LineAt(from - 1).End && end - from < 3 && text.Tokens[end].IsCapital && !byStart.ContainsKey(end) && !Lexicon.FunctionWords.Contains(text.Norm(end)) && !Lexicon.CalendarWords.Contains(text.Norm(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>"As pressure grew on the mayor, Ann Roe was asked": the comma ends what came first, and she is somebody else.</summary>
    private static bool OpensClause(StoryText text, Mention office, Mention name)
    {
        var first = text.SentenceAt(office.Start).First;
        return office.Start > first + 1 && text.Norm(name.Tail) is var next && (Verbs.Acts(next) || IsAuxiliary(next))
            && text.Norm(first) is "as" or "when" or "while" or "after" or "before" or "although" or "though" or "if" or "since" or "with" or "because" or "once" or "amid" or "despite" or "following" or "asked" or "responding" or "writing";
    }

    /// <summary>"the leader, Ann Roe and Tom Day": a list, where the comma does not explain.</summary>
    private static bool IsListed(StoryText text, Mention name) =>
        text.Norm(name.End) == "and" && text.Norm(name.End + 1) is not ("his" or "her");

    private static void AddRole(StoryText text, Actor actor, Mention office, Dictionary<int, Mention> bodies)
    {
        var first = text.Norm(office.Start) is "the" or "a" or "an" or "his" or "her" or "its" or "their" ? office.Start + 1 : office.Start;
        actor.AddRole(text.Words(first, office.End), OfficeFinder.RoleWords(text, first, office.End), text.Words(office.Start, office.End));
        if (text.Norm(first - 1) == "then")
        {
            // "the then minister, Ann Roe": no longer.
            actor.AddRole("then " + text.Words(first, office.End), ["former"]);
        }

        actor.Party ??= OfficeFinder.PartyIn(text, first, office.End);
        OfficeFinder.LinkBodies(actor, office.Start, office.End, bodies);
    }

    private static void ReadBracket(StoryText text, Mention name)
    {
        if (text.Norm(name.End) != "(")
        {
            return;
        }

        for (var i = name.End + 1; i < Math.Min(name.End + 14, text.Tokens.Length); i++)
        {
            if (text.Norm(i) == ")")
            {
                if (name.Actor!.IsPerson)
                {
                    name.Actor.Party ??= OfficeFinder.PartyIn(text, name.End + 1, i);
                    if (name.Actor.Role is null && i > name.End + 1)
                    {
                        name.Actor.AddRole(text.Words(name.End + 1, i), []);
                    }
                }
                else
                {
                    name.Actor.AddAlias(text.Words(name.End + 1, i));
                }

                name.Tail = i + 1;
                while (text.Norm(name.Tail) == "(" && text.Norm(name.Tail + 2) == ")")
                {
                    name.Actor.Party ??= OfficeFinder.PartyIn(text, name.Tail + 1, name.Tail + 2);
                    name.Tail += 3;
                }

                return;
            }
        }
    }

    private static void ReadAside(StoryText text, Mention name, Dictionary<int, Mention> officeAt, Dictionary<int, Mention> bodies, Dictionary<int, Mention> byStart)
    {
        var comma = name.Tail;
        var end = comma < text.Tokens.Length ? text.SentenceAt(name.Start).End : 0;
        if (comma + 2 >= end || text.Norm(comma) is not ("," or "–"))
        {
            return;
        }

        if (text.Norm(comma + 1) == "that"
            || ((Verbs.Acts(text.Norm(comma + 1)) || (IsAuxiliary(text.Norm(comma + 1)) && text.Norm(name.Start - 1) == ",")) && !officeAt.ContainsKey(comma + 1)))
        {
            return;
        }

        var sign = text.Norm(comma);
        if (officeAt.TryGetValue(comma + 1, out var office) && office.Actor is null)
        {
            office.Actor = name.Actor;
            AddRole(text, name.Actor!, office, bodies);
        }
        else if (text.Norm(comma + 1) == "who")
        {
            ReadWho(text, name.Actor!, comma + 2, bodies);
        }

        for (var i = comma + 1; i < Math.Min(end, comma + LongestAside); i++)
        {
            if (text.Norm(i) == "that" && text.Norm(i - 1) == sign)
            {
                // "told the president, Ann Roe, that": what she is told is nothing of hers.
                break;
            }

            if (i > comma + 1 && text.Norm(i) == "and" && text.Norm(i - 1) is "," or "–" && byStart.ContainsKey(i + 1))
            {
                // "Ann Roe, the vicar, and Tom Day, her curate, have": the next one is no part of what is told of the first.
                break;
            }

            if (text.Norm(i) == sign && i > comma + 1 && IsVerb(text, i + 1, end))
            {
                name.Tail = i + 1;
                return;
            }
        }

        if (office is not null && office.Actor == name.Actor)
        {
            name.Tail = text.Norm(office.End) == sign ? office.End + 1 : office.End;
        }
    }

    /// <summary>"Open Gates, which has 3,000 members, wants": the verb belongs to the body.</summary>
    private static void ReadBodyAside(StoryText text, Mention body)
    {
        var sign = text.Norm(body.Tail);
        var end = text.SentenceAt(body.Start).End;
        for (var i = body.Tail + 2; i < Math.Min(end, body.Tail + LongestAside); i++)
        {
            if (text.Norm(i) == sign)
            {
                body.Tail = IsVerb(text, i + 1, end) ? i + 1 : body.Tail;
                return;
            }
        }
    }

    private static void ReadWho(StoryText text, Actor actor, int at, Dictionary<int, Mention> bodies)
    {
        var role = text.Norm(at) switch
        {
            "leads" or "heads" => "leader",
            "chairs" => "chair",
            "represents" => "member",
            "runs" => "head",
            "founded" => "founder",
            _ => null,
        };
        if (role is not null)
        {
            actor.AddRole(role, [role]);
            OfficeFinder.LinkBodies(actor, at, Math.Min(at + 6, text.Tokens.Length), bodies);
        }
    }

    private static bool IsVerb(StoryText text, int at, int end)
    {
        while (at < end && Lexicon.Adverbs.Contains(text.Norm(at)) && !IsAuxiliary(text.Norm(at)))
        {
            at++;
        }

        return at < end && (IsAuxiliary(text.Norm(at)) || Verbs.Acts(text.Norm(at)));
    }

    private static bool IsAuxiliary(string norm) => norm is "has" or "have" or "had" or "is" or "was" or "are" or "were" or "will" or "would" or "should" or "must" or "did" or "does" or "could" or "can" or "ought" or "to" or "needs";
}
