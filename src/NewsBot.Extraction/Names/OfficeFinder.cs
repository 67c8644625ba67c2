using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Finds people by what they are: "the leader of Ely Council", "Labour councillor", "two ministers", "a spokesman for the trust".</summary>
internal static class OfficeFinder
{
    private const int MostBefore = 8;
    private const int MostAfter = 9;

    public static void AddOffices(StoryText text, List<Actor> actors, List<Mention> mentions)
    {
        var names = new Dictionary<int, Mention>();
        var named = new HashSet<int>();
        var bodies = new Dictionary<int, Mention>();
        var possessives = text.Marks.Where(m => m.Sign is '\'' or '’' && m.Place > 0 && text.Plain[m.Place - 1] == 's').Select(m => m.Before).ToHashSet();
        var titles = new HashSet<int>();
        foreach (var mention in mentions)
        {
            for (var i = mention.Start; i < mention.Core && mention.Kind is MentionKind.Name or MentionKind.Body; i++)
            {
                titles.Add(i);
            }

            for (var i = mention.Core; i < mention.End; i++)
            {
                if (mention.Kind == MentionKind.Name)
                {
                    named.Add(i);
                }
                else
                {
                    bodies.TryAdd(i, mention);
                }
            }

            if (mention.Kind == MentionKind.Name)
            {
                names.TryAdd(mention.Start, mention);
                names.TryAdd(mention.Core, mention);
            }
        }

        for (var head = 0; head < text.Tokens.Length; head++)
        {
            if (!text.LineAt(head).IsStory || !text.Tokens[head].IsWord || (named.Contains(head) && !Lexicon.Titles.Contains(text.Norm(head))) || !IsHead(text, head, out var plural) || InsideBody(bodies, head))
            {
                continue;
            }

            if (plural && head + 1 < text.Tokens.Length && !text.Tokens[head + 1].IsCapital && possessives.Contains(head + 1))
            {
                // "Students' union president": the plural only tells whose.
                continue;
            }

            var start = PhraseStart(text, head, named);
            if (names.TryGetValue(head + 1, out var name) && !named.Contains(head) && text.LineAt(head) == text.LineAt(name.Core))
            {
                AttachBefore(text, name, start, head, plural, bodies);
                continue;
            }

            if (named.Contains(head + 1) || named.Contains(head) || titles.Contains(head))
            {
                continue;
            }

            var end = PhraseEnd(text, head + 1, named);
            mentions.Add(Spoken(text, head, start, end, plural, bodies, mentions));
            head = Math.Max(head, end - 1);
        }

        AddBodyNouns(text, actors, mentions, bodies, named);
    }

    private static bool InsideBody(Dictionary<int, Mention> bodies, int head) =>
        bodies.TryGetValue(head, out var body) && body.End > head + 1;

    private static bool IsHead(StoryText text, int at, out bool plural)
    {
        var norm = text.Norm(at);
        plural = Lexicon.Crowds.Contains(norm) || (norm.Length > 3 && norm.EndsWith('s') && Lexicon.Roles.Contains(norm[..^1]) && norm is not ("ms" or "mps"));
        if (!plural && !Lexicon.Roles.Contains(norm))
        {
            return false;
        }

        if (norm is "chief" or "head" or "general" && at + 2 < text.LineAt(at).End && text.Tokens[at + 1].IsWord && !Lexicon.PhraseStops.Contains(text.Norm(at + 1)) && !Lexicon.FunctionWords.Contains(text.Norm(at + 1))
            && text.Tokens[at + 1].IsCapital == text.Tokens[at].IsCapital && Lexicon.Roles.Contains(text.Norm(at + 2)) && text.Tokens[at + 2].IsCapital == text.Tokens[at].IsCapital)
        {
            // "chief fire officer"
            return false;
        }

        // "chief executive", "council leader": the last word is the head.
        var next = text.Norm(at + 1);
        return !(at + 1 < text.LineAt(at).End && (Lexicon.Roles.Contains(next) || Lexicon.Crowds.Contains(next)) && !Lexicon.FunctionWords.Contains(next) && !text.Tokens[at + 1].IsCapital)
            && !(norm is "conservative" or "liberal" or "independent" or "democrat" or "republican" or "tory" or "green" && text.Norm(at + 1).Length > 0 && at + 1 < text.LineAt(at).End && text.Tokens[at + 1].IsWord && !Lexicon.PhraseStops.Contains(next) && !Lexicon.SpeechVerbs.Contains(next));
    }

    private static int PhraseStart(StoryText text, int head, HashSet<int> named)
    {
        var line = text.LineAt(head);
        var start = head;
        while (start > line.First && head - start < MostBefore)
        {
            var token = text.Tokens[start - 1];
            var norm = token.Norm;
            if (norm is "the" or "a" or "an" or "his" or "her" or "their" or "our" or "my" or "its" or "your" or "this" or "that" or "one" or "two" or "three" or "another" or "some" or "several" or "many")
            {
                return start - 1;
            }

            if (norm == "and" && text.Norm(start) == "crime" && Enumerable.Range(Math.Max(line.First, start - 5), Math.Min(5, start - line.First)).Reverse().FirstOrDefault(i => text.Norm(i) == "police", -1) is > 0 and var police)
            {
                // "the Fenland police, fire and crime commissioner"
                start = police;
                continue;
            }

            var possessive = norm == "'s";
            if (!possessive && (!token.IsWord || norm.StartsWith('\'') || (named.Contains(start - 1) && text.Norm(start) != "'s")
                || Lexicon.PhraseStops.Contains(norm) || IsVerbal(token)))
            {
                break;
            }

            start--;
        }

        return start;
    }

    private static bool IsVerbal(Token token) =>
        !token.IsCapital && !Lexicon.OfficeAdjectives.Contains(token.Norm)
        && (token.Norm.EndsWith("ed", StringComparison.Ordinal) || token.Norm.EndsWith("ing", StringComparison.Ordinal) || token.Norm.EndsWith("ly", StringComparison.Ordinal));

    private static int PhraseEnd(StoryText text, int at, HashSet<int> named)
    {
        var line = text.LineAt(at - 1);
        if (at + 1 >= line.End || text.Norm(at) is not ("of" or "for" or "at" or "in" or "on" or "to"))
        {
            return at;
        }

        var link = text.Norm(at);
        var end = at + 1;
        var lower = 0;
        while (end < line.End && end - at < MostAfter)
        {
            var token = text.Tokens[end];
            if (token.Norm is "the" or "its" or "his" or "her" && end == at + 1)
            {
                end++;
                continue;
            }

            if (token.Norm is "'s" && end > at + 1)
            {
                end++;
                continue;
            }

            if (token.Norm is "and" or "of" or "&" && end + 1 < line.End && text.Tokens[end + 1].IsCapital && !named.Contains(end + 1) && text.Tokens[end - 1].IsCapital)
            {
                end++;
                continue;
            }

            var plain = token.IsWord && !token.IsCapital && !Lexicon.PhraseStops.Contains(token.Norm) && !IsVerbal(token) && !token.Norm.StartsWith('\'')
                && !Lexicon.SpeechVerbs.Contains(token.Norm) && !Lexicon.FunctionWords.Contains(token.Norm);
            if (named.Contains(end) || !(token.IsCapital && !Lexicon.CalendarWords.Contains(token.Norm) || (plain && ++lower <= 3)))
            {
                break;
            }

            end++;
        }

        var takes = link is "of" or "for" ? end > at + 1 : end > at + 1 && text.Tokens[at + 1 < end && text.Norm(at + 1) == "the" && at + 2 < end ? at + 2 : at + 1].IsCapital;
        return takes && text.Norm(end - 1) is not ("the" or "of" or "and" or "'s" or "his" or "her" or "its") ? end : at;
    }

    private static void AttachBefore(StoryText text, Mention name, int start, int head, bool plural, Dictionary<int, Mention> bodies)
    {
        var actor = name.Actor!;
        if (Lexicon.Titles.Contains(text.Norm(head)))
        {
            // A title takes only what is printed as part of it: "Labour Coun Roe", not "accept Coun Roe".
            var title = head;
            while (title > start && (text.Tokens[title - 1].IsCapital && !Lexicon.FunctionWords.Contains(text.Norm(title - 1)) || text.Norm(title - 1) is "former" or "fellow" or "the"))
            {
                title--;
            }

            start = title;
        }

        start = text.Norm(start) is "that" or "this" ? start + 1 : start;
        var first = text.Norm(start) is "the" or "a" or "an" or "his" or "her" or "one" or "two" or "three" ? start + 1 : start;
        if (first <= head && !plural)
        {
            actor.AddRole(text.Words(first, head + 1), RoleWords(text, first, head + 1));
            LinkBodies(actor, first, head + 1, bodies);
        }

        actor.Party ??= PartyIn(text, first, head + 1);
        name.Start = Math.Min(name.Start, start);
    }

    /// <summary>The words that tell an office; those before a possessive tell whose it is ("the mayor's sister" is no mayor).</summary>
    public static IEnumerable<string> RoleWords(StoryText text, int start, int end) =>
        Enumerable.Range(AfterPossessive(text, start, end), end - AfterPossessive(text, start, end)).Select(text.Norm).Where(w => w.Length > 1 && !Lexicon.FunctionWords.Contains(w) || w is "former" or "deputy" or "shadow" or "vice" or "chief");

    private static int AfterPossessive(StoryText text, int start, int end)
    {
        for (var i = end - 2; i >= start; i--)
        {
            if (text.Norm(i) == "'s")
            {
                return i + 1;
            }
        }

        return start;
    }

    public static string? PartyIn(StoryText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Tokens[i].IsCapital && Lexicon.PartyOf.TryGetValue(text.Norm(i), out var party))
            {
                return party;
            }
        }

        return null;
    }

    public static void LinkBodies(Actor actor, int start, int end, Dictionary<int, Mention> bodies)
    {
        for (var i = start; i < end; i++)
        {
            if (bodies.TryGetValue(i, out var body) && body.Actor is { } of && !actor.OfficerOf.Contains(of))
            {
                actor.OfficerOf.Add(of);
            }
        }
    }

    private static Mention Spoken(StoryText text, int head, int start, int end, bool plural, Dictionary<int, Mention> bodies, List<Mention> mentions)
    {
        if (text.Norm(head).StartsWith("spokes", StringComparison.Ordinal) && (text.Norm(start - 1) != "," || text.Norm(head + 1) == "for"))
        {
            // A spokesman is not the caller: whoever he speaks for is.
            var principal = bodies.Where(b => b.Key >= start && b.Key < end).Select(b => b.Value.Actor).FirstOrDefault()
                ?? mentions.Find(m => m.Kind == MentionKind.Name && m.Core >= head && (m.Core <= end + 1) && text.Norm(head + 1) is "for" or "of")?.Actor;
            return new(start, end, principal is null ? MentionKind.Crowd : MentionKind.Office, principal);
        }

        var oneOf = text.Norm(start - 1) == "of" && text.Norm(start - 2) == "one" && text.Norm(end) == ",";
        var kind = (plural && !oneOf) || text.Norm(start) is "one" or "another" or "some" or "two" or "three" or "several" or "many" ? MentionKind.Crowd : MentionKind.Office;
        return new(start, end, kind, null) { Plural = plural };
    }

    private static void AddBodyNouns(StoryText text, List<Actor> actors, List<Mention> mentions, Dictionary<int, Mention> bodies, HashSet<int> named)
    {
        var taken = mentions.SelectMany(m => Enumerable.Range(m.Start, m.End - m.Start)).ToHashSet();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (taken.Contains(i) || (text.Tokens[i].IsCapital && i != text.SentenceAt(i).First && text.Norm(i - 1) != "the") || !text.LineAt(i).IsStory || !GenericBodies.Nouns.Contains(text.Norm(i)) || text.Norm(i + 1) == "of")
            {
                continue;
            }

            var start = PhraseStart(text, i, named);
            var opens = start == text.SentenceAt(i).First;
            if (opens || text.Norm(start) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "another")
            {
                var actor = GenericBodies.Find(text, start, i, actors) ?? BodyPhrases.Definite(text, start, i, actors);
                mentions.Add(new(start, i + 1, actor is null ? MentionKind.Crowd : MentionKind.Body, actor));
            }
        }
    }
}
