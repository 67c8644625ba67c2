using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Tells in a run of capitals what belongs to a body's name, and how far the name goes on in small letters.</summary>
/// <param name="quoted">The tokens before which a quotation mark stands.</param>
/// <param name="owned">The tokens before which the apostrophe of a plural stands: "Drivers' Circle".</param>
internal sealed class BodyBounds(StoryText text, IReadOnlySet<int> quoted, IReadOnlySet<int> owned)
{
    private static readonly string[] PeopleEnds = ["ers", "ors", "ists", "ees", "ents", "ants", "ians", "men", "women", "ies", "ards", "ants"];

    /// <summary>Words of bodies' names that say little in small letters behind a place: "Green county", "Ely water", "Ely radio".</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "city", "county", "town", "water", "power", "energy", "gas", "rail", "railway", "radio", "television", "tv", "news", "records", "systems", "media", "games", "networks", "lines", "homes", "stores", "motors", "foods",
        "capital", "oil", "team", "press", "express", "post", "star", "sun", "mail", "mirror", "times", "standard", "united", "management", "partners", "holdings", "pictures", "steel", "books", "publications", "monitor", "review", "weekly",
        "daily", "channel", "nation", "cross", "crescent", "relief", "appeal", "aid", "independent", "rights", "house", "reporter", "citizen", "messenger",
    };

    /// <summary>Words printed in small letters somewhere: in capitals they are no acronym.</summary>
    private readonly HashSet<string> _lowered = [.. text.Tokens.Where(t => t.IsWord && !t.IsShouted && t.Text.Length > 2).Select(t => t.Norm)];

    /// <summary>Where a capital stands behind a first name, by its word.</summary>
    private readonly ILookup<string, int> _surnames = Enumerable.Range(1, Math.Max(0, text.Tokens.Length - 1))
        .Where(i => text.Tokens[i].IsCapital && text.Tokens[i - 1].IsCapital && Lexicon.IsFirstName(text.Norm(i - 1)))
        .ToLookup(text.Norm, StringComparer.Ordinal);

    /// <summary>People who give bodies their names: "Fen Quay Boat Owners", "Parents for Change".</summary>
    private static readonly HashSet<string> Joined = new(StringComparer.Ordinal)
    {
        "owners", "investors", "supporters", "members", "fans", "parents", "residents", "traders", "farmers", "friends", "voices", "mothers", "fathers", "workers", "tenants", "families", "pensioners", "veterans",
        "campaigners", "teachers", "nurses", "doctors", "students", "drivers", "neighbours", "writers", "survivors", "patients", "citizens", "taxpayers", "ratepayers", "shareholders", "women", "lawyers", "scientists", "artists", "grandparents", "dockers", "growers", "anglers", "cyclists", "commuters", "passengers", "carers",
    };

    /// <summary>Capitals that end in people: "Otter Quay Boat Owners"; two words at least before them, as "Ely Residents" may be any.</summary>
    public bool IsJoined(int core, int end) => end - core > 1 && Joined.Contains(text.Norm(end - 1)) && !text.Tokens[end - 1].IsShouted
        && text.Norm(core - 1) is not ("former" or "fellow") && text.LineAt(core).Kind == LineKind.Prose
        && !Enumerable.Range(core, end - core).Any(i => Lexicon.PartyWords.Contains(text.Norm(i)) && text.Norm(i) is not "independent" || NameDoubts.IsFirst(text.Norm(i)))
        && !(text.Norm(end) is "and" or "&" && end + 1 < text.Tokens.Length && text.Tokens[end + 1].IsCapital)
        && (end - core > 2 || core != text.SentenceAt(core).First);

    /// <summary>"Friends of Holt Park", "Fraternal Order of Clerks": words that name a body where they are of something.</summary>
    public bool IsFellowship(int core, int end, int lineEnd) => text.Norm(end) == "of" && end + 1 < lineEnd && (text.Tokens[end + 1].IsCapital || (text.Norm(end + 1) == "the" && end + 2 < lineEnd && text.Tokens[end + 2].IsCapital)) && !NameDoubts.IsFirst(text.Norm(end + 1))
        && text.Norm(end - 1) is "friends" or "voice" or "voices" or "spirit" or "sons" or "daughters" or "mothers" or "sisters" or "brothers" or "citizens" or "defenders" or "guardians" or "order" or "sisterhood" or "brotherhood" or "fellowship" or "heart" or "future" or "women" or "men"
        && text.LineAt(core).Kind == LineKind.Prose && (end - core > 1 || text.Norm(end - 1) is "friends" or "voice" or "voices" or "order" or "citizens" or "spirit" or "sons" or "daughters");

    /// <summary>"Holt Labour", "Holt Lib Dems", "the Holt Independents": a party's people of one place.</summary>
    public bool IsLocalParty(int core, int end)
    {
        var last = text.Norm(end - 1);
        var from = last is "dems" or "democrats" && end - core > 2 && text.Norm(end - 2) is "lib" or "liberal" ? end - 2 : end - 1;
        return from - core is 1 or 2 && text.LineAt(core).Kind == LineKind.Prose && !text.Tokens[end - 1].IsShouted
            && (last is "conservatives" or "tories" or "greens" or "dems" or "democrats" or "independents" or "nationalists" or "socialists" || (last == "labour" && text.Tokens[end - 1].IsCapital && (Verbs.Acts(text.Norm(end)) || text.Norm(end) is "has" or "have")))
            && Enumerable.Range(core, from - core).All(i => !IsBefore(text.Norm(i)) && !NameDoubts.IsFirst(text.Norm(i)) && !Lexicon.NotNames.Contains(text.Norm(i)) && !Lexicon.Roles.Contains(text.Norm(i)) && !Lexicon.Crowds.Contains(text.Norm(i)) && text.Norm(i) is not ("young" or "senior" or "rebel" or "fellow" or "multiple" or "numerous" or "various" or "countless" or "prominent" or "moderate" or "elected"))
            && (core != text.SentenceAt(core).First || !text.Norm(core).EndsWith("ed", StringComparison.Ordinal)) && !Lexicon.Roles.Contains(text.Norm(end)) && !Lexicon.Crowds.Contains(text.Norm(end)) && !Lexicon.BodyNouns.Contains(text.Norm(end));
    }

    public int FellowshipEnd(int end, int lineEnd)
    {
        if (text.Norm(end) != "of")
        {
            return end;
        }

        end += text.Norm(end + 1) == "the" ? 2 : 1;
        while (end < lineEnd && text.Tokens[end].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(end)) && !quoted.Contains(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>"Parents for Change", "Mothers Against Waste": people, and what they are for.</summary>
    private bool IsCause(int at, int lineEnd) => at + 1 < lineEnd && text.Norm(at) is "for" or "against" && Joined.Contains(text.Norm(at - 1)) && text.Tokens[at - 1].IsCapital
        && (text.Tokens[at + 1].IsCapital || (text.Norm(at + 1) is "the" or "a" && at + 2 < lineEnd && text.Tokens[at + 2].IsCapital))
        && !Lexicon.IsFirstName(text.Norm(at + 1)) && text.LineAt(at).Kind == LineKind.Prose;

    /// <summary>"the Sovereignists' Ann Roe": two words behind the apostrophe, and none of them a body's.</summary>
    public bool OwnsPerson(int at, int end) => owned.Contains(at) && end - at == 2 && !Lexicon.BodyNouns.Contains(text.Norm(end - 1)) && !Lexicon.Roles.Contains(text.Norm(end - 1)) && !IsPluralRole(text.Norm(end - 1));

    /// <summary>"Families' Tent", "Dockers' Circle": what belongs to people of a kind.</summary>
    private bool IsOwned(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (owned.Contains(i) && text.Tokens[i].IsCapital && text.Tokens[i - 1].IsCapital && !OwnsPerson(i, end) && !Lexicon.PlaceNouns.Contains(text.Norm(end - 1)) && !Lexicon.PartyWords.Contains(text.Norm(i - 1)) && (Lexicon.Crowds.Contains(text.Norm(i - 1)) || IsPluralRole(text.Norm(i - 1)) || PeopleEnds.Any(e => text.Norm(i - 1).EndsWith(e, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Lorry Drivers' Union": the plural belongs to a body's name.</summary>
    public bool NamesBody(int at, int end)
    {
        if (Lexicon.PartyWords.Contains(text.Norm(at)) && text.Norm(end - 1) is "association" or "party" or "group" or "club" or "federation" or "society" or "union" or "branch" or "league" or "forum" or "movement" or "alliance" or "network" or "conference" or "students" or "caucus" && end - at > 1 && !Lexicon.IsFirstName(text.Norm(at + 1)))
        {
            // "Ely Conservative Association": a word that is else a politician's.
            return true;
        }

        if (at + 1 < end && Lexicon.BodyNouns.Contains(text.Norm(at + 1)) && text.Norm(at) is "student" or "teacher" or "nurse" or "doctor" or "farmer" or "driver" or "worker" or "player" or "officer" or "lawyer" or "pilot" or "parent" or "veteran" or "fan" or "supporter" or "writer" or "actor")
        {
            // "Ely Student Union", "the Player Council": those it is for, in the singular.
            return true;
        }

        for (var i = at + 1; i < end; i++)
        {
            if ((Lexicon.BodyNouns.Contains(text.Norm(i)) || (i == end - 1 && text.Norm(i) is "together" or "uk" or "international") || owned.Contains(i)) && (IsPluralRole(text.Norm(at)) || Lexicon.Crowds.Contains(text.Norm(at)) || Lexicon.BodyNouns.Contains(text.Norm(at))) && !Lexicon.IsFirstName(text.Norm(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsPluralRole(string norm) => norm.Length > 4 && norm.EndsWith('s') && Lexicon.Roles.Contains(norm[..^1]);

    public static bool IsBefore(string norm) =>
        Lexicon.PartyWords.Contains(norm) || Lexicon.Demonyms.Contains(norm) || Lexicon.CalendarWords.Contains(norm);

    public bool HasBody(int start, int end)
    {
        if (end - start > 1 && text.Norm(end - 1) is "road" or "street" or "lane" or "avenue" or "square" or "hill" or "place" or "terrace" or "row" or "parade" or "hall" or "house" or "way" or "gardens" or "drive" or "quay" or "park" or "estate" or "airport")
        {
            // "Bank Street", "Council Lane".
            return false;
        }

        if (end - start > 1 && (IsOwned(start, end) || IsPaired(start, end) || (end - start > 2 && text.Norm(end - 1) is "together" or "uk" or "international" or "network" or "united")))
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (text.Norm(i) == "young" && i + 1 < end && Lexicon.PartyWords.Contains(text.Norm(i + 1)))
            {
                return true;
            }

            if (Lexicon.BodyNouns.Contains(text.Norm(i)) && (end - start > 1 || text.Tokens[i].IsShouted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Crown &amp; Thorn", "Lee &amp; Co": two words that a sign joins, none of them somebody's first name.</summary>
    private bool IsPaired(int start, int end) => Enumerable.Range(start, end - start).Any(i => text.Norm(i) == "&" && i > start && i + 1 < end) && !Lexicon.IsFirstName(text.Norm(start));

    public bool IsShoutedBody(int core, int end) =>
        end - core == 1 && text.Tokens[core].IsShouted && text.Tokens[core].Text.Length is >= 3 and <= 6 && text.Tokens[core].Text.All(char.IsLetter) && !_lowered.Contains(text.Norm(core))
        && !(text.Norm(end) == ":" && (core == text.LineAt(core).First || text.Norm(core - 1) == "]"))
        && !Lexicon.NotNames.Contains(text.Norm(core)) && !Lexicon.Roles.Contains(text.Norm(core)) && !Lexicon.PartyWords.Contains(text.Norm(core))
        && (core == 0 || !text.Tokens[core - 1].IsShouted) && !NextShouted(core);

    private bool NextShouted(int core) => core + 1 < text.Tokens.Length && text.Tokens[core + 1].IsShouted;

    /// <summary>Where a body's name ends that began in capitals: "Humber Dockers' branch", "Association of Parish Clerks".</summary>
    public int BodyEnd(int start, int end, int lineEnd)
    {
        var afterOf = false;
        var listed = false;
        if (text.Norm(end) == "of" && end + 1 < lineEnd && text.Tokens[end + 1].Kind == TokenKind.Number && Lexicon.BodyNouns.Contains(text.Norm(end - 1)) && text.Tokens[end - 1].IsCapital
            && (end + 2 >= lineEnd || !text.Tokens[end + 2].IsWord || Verbs.Acts(text.Norm(end + 2)) || Lexicon.PhraseStops.Contains(text.Norm(end + 2))))
        {
            // "the Committee of 100 wants", but "a Committee of 12 members".
            return end + 2;
        }

        while (end < lineEnd && !quoted.Contains(end))
        {
            var norm = text.Norm(end);
            if (text.Tokens[end].IsWord && !text.Tokens[end].IsCapital && Lexicon.BodyNouns.Contains(norm) && !Plain.Contains(norm) && !IsDescription(start, end, lineEnd) && (!Lexicon.Crowds.Contains(norm) || (norm == "opposition" && Lexicon.PartyWords.Contains(text.Norm(start)))) && norm is not ("members" or "action" or "watch" or "staff" or "justice"))
            {
                end++;
            }
            else if (norm == "," && afterOf && IsTrade(end - 1) && NextTrade(end, lineEnd))
            {
                // "the Union of Bakers, Millers and Allied Trades"
                listed = true;
                end += 2;
            }
            else if (listed && norm is "and" or "&" && end + 1 < lineEnd && text.Tokens[end + 1].IsCapital)
            {
                listed = false;
                end += 2;
                while (end < lineEnd && text.Tokens[end].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(end)) && !quoted.Contains(end))
                {
                    end++;
                }
            }
            else if ((norm is "of" or "for" or "and" or "&" or "on" && end + 1 < lineEnd && (JoinsBody(start, end, norm) || (afterOf && norm is "and" or "&" && text.Tokens[end + 1].IsCapital && NamesOn(end, lineEnd)))) || IsCause(end, lineEnd))
            {
                afterOf |= norm == "of";
                end++;
                while (end < lineEnd && (text.Tokens[end].IsCapital || text.Norm(end) is "the" || (text.Norm(end) is "'s" && NamesOn(end, lineEnd))) && !quoted.Contains(end) && (!Lexicon.Roles.Contains(text.Norm(end)) || NamesOn(end, lineEnd)))
                {
                    end++;
                }
            }
            else
            {
                break;
            }
        }

        while (end > start + 1 && text.Norm(end - 1) is "of" or "the" or "for" or "and" or "&" or "'s")
        {
            end--;
        }

        return end;
    }

    /// <summary>"the Labour group on Moor Council": the name goes on with the council it sits on, as every council has one.</summary>
    public int CouncilEnd(int group, int lineEnd)
    {
        if (!(text.Norm(group - 1) is "group" or "opposition" && text.Norm(group) is "on" or "in" or "at"))
        {
            return group;
        }

        var end = group + 1;
        while (end < lineEnd && text.Tokens[end].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(end)) && !quoted.Contains(end))
        {
            end++;
        }

        return end > group + 2 && text.Norm(end - 1) is "council" or "corporation" or "assembly" or "authority" ? end : group;
    }

    /// <summary>"Bakers", "Allied Trades": a plural with a capital, as in the names of unions.</summary>
    private bool IsTrade(int at) => text.Tokens[at].IsCapital && text.Norm(at).Length > 3 && text.Norm(at).EndsWith('s') && !Lexicon.IsFirstName(text.Norm(at));

    /// <summary>True where behind the comma another trade follows, and an "and" closes the list.</summary>
    private bool NextTrade(int comma, int lineEnd)
    {
        if (comma + 1 >= lineEnd || !IsTrade(comma + 1))
        {
            return false;
        }

        for (var i = comma + 2; i < Math.Min(lineEnd - 1, comma + 12); i++)
        {
            if (text.Norm(i) is "and" or "&")
            {
                return text.Tokens[i + 1].IsCapital && !Lexicon.IsFirstName(text.Norm(i + 1));
            }

            if (text.Norm(i) != "," && !text.Tokens[i].IsCapital)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"the London fund Moss Partners", "a September conference": what is said of another, or when it was.</summary>
    private bool IsDescription(int start, int at, int lineEnd) =>
        (at + 1 < lineEnd && text.Tokens[at + 1].IsCapital && !quoted.Contains(at + 1) && !Lexicon.FunctionWords.Contains(text.Norm(at + 1)) && !Lexicon.Titles.Contains(text.Norm(at + 1)) && !Lexicon.PartyWords.Contains(text.Norm(at + 1)) && !Lexicon.Roles.Contains(text.Norm(at + 1)))
        || (at == start + 1 && (Lexicon.CalendarWords.Contains(text.Norm(start)) || text.Norm(start) is "facebook" or "whatsapp" or "twitter" or "instagram" or "zoom" or "telegram" or "youtube"));

    /// <summary>"Association of Principal Clerks": a word that is else an office goes on with the body's name where people or a body follow it.</summary>
    private bool NamesOn(int at, int lineEnd)
    {
        for (var i = at + 1; i < Math.Min(lineEnd, at + 4) && text.Tokens[i].IsCapital; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)) || IsPluralRole(text.Norm(i)) || Lexicon.Crowds.Contains(text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the story puts a first name before that word somewhere else.</summary>
    private bool IsSurname(int at) => _surnames[text.Norm(at)].Any(i => i != at);

    private bool JoinsBody(int start, int end, string link)
    {
        var next = text.Tokens[end + 1];
        var capital = next.IsCapital || (next.Norm == "the" && end + 2 < text.Tokens.Length && text.Tokens[end + 2].IsCapital);
        if (!capital)
        {
            return false;
        }

        if (link is "of" or "for" or "on")
        {
            return (Lexicon.BodyNouns.Contains(text.Norm(end - 1)) || (link == "for" && IsOwned(start, end))) && link != "on";
        }

        if (Lexicon.PartyWords.Contains(text.Norm(start)) && Lexicon.PartyWords.Contains(next.Norm) && end - start == 1 && end + 2 < text.Tokens.Length && text.Tokens[end + 2].IsCapital && Lexicon.BodyNouns.Contains(text.Norm(end + 2)))
        {
            // "the Green and Independent Group"
            return true;
        }

        // "Transport and Allied Workers' Union", but not "Ann Lee and Labour Party", nor "Lee and Ely Council" in a story of Ann Lee.
        if (link == "and" && end - start == 1 && IsSurname(start))
        {
            return false;
        }

        if ((end - start > 1 && !Lexicon.Crowds.Contains(text.Norm(end - 1))) || Lexicon.IsFirstName(text.Norm(start)) || Lexicon.PartyWords.Contains(text.Norm(start)) || !next.IsCapital)
        {
            return false;
        }

        for (var i = end + 2; i < text.Tokens.Length && i < end + 6 && text.Tokens[i].IsCapital; i++)
        {
            if (Lexicon.BodyNouns.Contains(text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }
}
