using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Says who is asked to go.</summary>
internal static class TargetResolver
{
    private const string NobodyElse = "nobody else is asked to go here";

    private static readonly HashSet<string> Collective = new(StringComparer.Ordinal) { "board", "committee", "directors", "leadership", "trustees", "governors", "executive" };

    /// <summary>Where the words point to nobody, the same callers' other words tell who is meant, before the rest of the story does.</summary>
    public static void TakeFromOwnWords(IReadOnlyList<Demand> demands)
    {
        foreach (var demand in demands.Where(d => d.Match.Target is null && d.Callers.Count > 0 && d.Because.Contains(NobodyElse)))
        {
            var own = demands.Where(d => d.Match.Target is not null && d.Blocked is null && d.Targets.Count > 0 && d.Callers.Contains(demand.Callers[0]))
                .MinBy(d => Math.Abs(d.Match.Start - demand.Match.Start));
            if (own is not null && !own.Targets.SequenceEqual(demand.Targets))
            {
                demand.Targets = own.Targets;
            }
        }
    }

    /// <summary>Whom the story asks to go in plain words: the measure for pronouns and for offices without a name.</summary>
    public static void FindFocus(StoryParts parts, IEnumerable<Demand> demands)
    {
        var counts = new Dictionary<Actor, double>();
        foreach (var demand in demands)
        {
            foreach (var mention in demand.Match.Target?.Mentions ?? [])
            {
                if (mention.Actor is { } actor && MayGo(actor))
                {
                    counts[actor] = counts.GetValueOrDefault(actor) + (mention.Kind == MentionKind.Name ? 1 : 0.5);
                }
            }
        }

        parts.Back.Focus.AddRange(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Places.FirstOrDefault()).Select(c => c.Key));
    }

    /// <summary>
    /// Ties an office that is asked to be given up, and that the story joins to no name, to the person it speaks of most
    /// who is not one of those who speak; and takes that person for the one who is meant where nobody is named at all.
    /// </summary>
    public static void GuessFocus(StoryParts parts, IReadOnlyCollection<Demand> demands)
    {
        var callers = demands.SelectMany(d => d.Callers).ToHashSet();
        parts.Back.Callers.UnionWith(callers);
        var genders = demands.SelectMany(d => d.Match.Target?.Mentions ?? []).Where(m => m.Kind == MentionKind.Pronoun && m.Gender != Gender.Unknown).Select(m => m.Gender).Distinct().ToList();
        var people = parts.Cast.Actors.Where(a => a.IsPerson && !(genders.Count == 1 && a.Gender != Gender.Unknown && a.Gender != genders[0]) && (!callers.Contains(a) || parts.Back.Focus.Contains(a)) && a.Places.Count > 0)
            .Select(a => (Actor: a, Score: Prominence(parts, a))).OrderByDescending(x => x.Score).ToList();
        parts.Back.Likely.AddRange(people.Where(p => p.Score >= 5 && !Departures.HasLeft(parts, p.Actor)).Select(p => p.Actor).Take(3));
        foreach (var office in parts.Cast.Mentions.Where(m => m.Kind == MentionKind.Office && m.Actor is null))
        {
            if (OfficeKey(parts, office) is not { } key || parts.Back.Holders.ContainsKey(key) || OfficeName.Parse(parts.Text.Words(office.Start, office.End)) is not { } wanted)
            {
                continue;
            }

            var free = people.Where(x => x.Actor.Offices.TrueForAll(held => held.MayAlsoBe(wanted))).ToList();
            if (free.Count > 0 && (free[0].Score >= 2 || free.Count == 1 || (free[0].Score >= 1 && free[0].Score - free[1].Score >= 1)))
            {
                parts.Back.Holders[key] = free[0].Actor;
            }
        }

        if (parts.Back.Focus.Count == 0)
        {
            var asked = demands.SelectMany(d => d.Match.Target?.Mentions ?? []).Where(m => m.Kind == MentionKind.Office && m.Actor is null)
                .Select(m => OfficeKey(parts, m) is { } key ? parts.Back.Holders.GetValueOrDefault(key) : null).FirstOrDefault(a => a is not null);
            var named = demands.Any(d => d.Match.Target?.Mentions.Any(m => m.Kind == MentionKind.Office && m.Actor is null) == true);
            var best = asked ?? (named ? [] : people).Where(x => x.Score >= 1 || people.Count == 1).Select(x => x.Actor).FirstOrDefault();
            if (best is not null)
            {
                parts.Back.Focus.Add(best);
                parts.Back.Guessed = asked is null;
                parts.Back.OnlyOne = people.Count == 1;
            }
        }
    }

    private static double Prominence(StoryParts parts, Actor actor)
    {
        var lines = actor.Places.Select(p => parts.Text.LineAt(p)).ToList();
        return Math.Min(8, actor.Places.Count)
            + (lines.Exists(l => l.Kind == Text.LineKind.Title) ? 3 : 0)
            + (lines.Exists(l => l.Kind == Text.LineKind.Prose && l.Number <= Lead(parts) + 1) ? 2 : 0)
            - (parts.Quotations.Any(q => q.Speakers.Contains(actor)) ? 0.4 : 0)
            - (1.2 * actor.Places.Count(p => IsAddressee(parts, p)))
            + (parts.Back.Focus.Contains(actor) ? 3 : 0);
    }

    private static int Lead(StoryParts parts) => parts.Text.Lines.FirstOrDefault(l => l.Kind == Text.LineKind.Prose)?.Number ?? 0;

    /// <summary>"wrote to Sir Guy Roe", "told Roe", "Roe, who chairs the committee": one who is told of it is not the one who should go.</summary>
    private static bool IsAddressee(StoryParts parts, int place)
    {
        for (var i = place - 1; i >= Math.Max(0, place - 3); i--)
        {
            if (parts.Text.Norm(i) is "to" or "told" or "with" or "by" or "presenter" or "colleague")
            {
                return true;
            }
        }

        return false;
    }

    private static string? OfficeKey(StoryParts parts, Mention office)
    {
        if (parts.Text.Norm(office.Start) is "a" or "an" or "any" or "no" or "another" or "every" or "each")
        {
            return null;
        }

        var words = OfficeFinder.RoleWords(parts.Text, office.Start, office.End).Where(w => w is not ("the" or "his" or "her")).ToList();
        return words is ["pm"] or ["premier"] ? "prime minister" : words.Count is > 0 and < 4 ? string.Join(' ', words) : null;
    }

    public static IReadOnlyList<Actor> Resolve(StoryParts parts, Demand demand)
    {
        var speakers = demand.Callers.ToHashSet();
        speakers.UnionWith(parts.QuotationAt(demand.Match.Start)?.Speakers ?? []);

        var called = Addressed.In(parts, demand.Match);
        if (called is not null && demand.Match.Target?.Mentions is [{ Kind: MentionKind.Pronoun, Gender: not Gender.Unknown }])
        {
            // "Sack her, Roe": Roe is spoken to, not of.
            speakers.Add(called);
        }

        if (demand.Match.Target is not { } chain)
        {
            if (called is not null && !speakers.Contains(called))
            {
                return Meant(demand, [called], $"{called.Name} is addressed");
            }

            if (parts.Text.Norm(demand.Match.Start) is "both" or "those" or "these" || (parts.Text.Norm(demand.Match.Start) is "the" or "all" or "every" && parts.Text.Norm(demand.Match.Start + 1) is "two" or "pair" or "of" or "one"))
            {
                return Several(parts, demand.Match.Start, speakers) is { Count: > 0 } both ? Meant(demand, both, "the words are for all of them") : [];
            }

            if (ClauseSubject(parts, demand, speakers) is [_, ..] subjects)
            {
                return subjects;
            }

            if (Shared(parts, demand, speakers) is { } shared)
            {
                return Meant(demand, [shared], "the subject of the verb before is meant");
            }

            return (!parts.Back.Guessed || parts.Back.OnlyOne) && parts.Back.TargetByFocus(demand.Match.Start, speakers) is { } meant ? Meant(demand, [meant], NobodyElse) : [];
        }

        var targets = new List<Actor>();
        foreach (var mention in chain.Mentions)
        {
            targets.AddRange(Resolve(parts, demand, mention, speakers));
        }

        return [.. targets.Where(MayGo).Distinct().Where(t => !demand.Callers.Contains(t))];
    }

    private static List<Actor> Resolve(StoryParts parts, Demand demand, Mention mention, HashSet<Actor> speakers)
    {
        var words = parts.Text.Words(mention.Start, mention.End);
        if (mention.Actor is { } actor)
        {
            var head = parts.Text.Norm(mention.End - 1);
            if (mention.Kind == MentionKind.Office && mention.End - mention.Start <= 2 && !parts.Back.Focus.Contains(actor)
                && parts.Back.Focus.Find(f => f.RoleWords.Contains(head) && !speakers.Contains(f)) is { } shared)
            {
                return Meant(demand, [shared], $"\"{words}\" is {shared.Name}");
            }

            return mention.Kind == MentionKind.Office ? Meant(demand, [actor], $"\"{words}\" is {actor.Name}") : [actor];
        }

        switch (mention.Kind)
        {
            case MentionKind.Pronoun when mention.Plural:
                var several = Several(parts, mention.Start, speakers);
                return several.Count > 0 ? Meant(demand, several, $"\"{words}\" are those whom the story asks to go") : [];
            case MentionKind.Pronoun when parts.Text.Norm(mention.Start) is "i" or "we" or "us" or "me" or "my" or "it":
                return [];
            case MentionKind.Pronoun when parts.Text.Norm(mention.Start) is "you" or "your" && parts.QuotationAt(mention.Start) is { IsLetter: true } letter:
                return letter.Addressee is { } reader ? Meant(demand, [reader], $"the letter is written to {reader.Name}") : [];
            case MentionKind.Pronoun when parts.Text.Norm(mention.Start) is "you" or "your":
                if (Addressed.In(parts, demand.Match) is { } spoken && !speakers.Contains(spoken))
                {
                    return Meant(demand, [spoken], $"{spoken.Name} is addressed");
                }

                if (Addressed.Hearer(parts, mention.Start) is { } hearer && !speakers.Contains(hearer))
                {
                    return Meant(demand, [hearer], $"the words are for {hearer.Name}");
                }

                return parts.QuotationAt(mention.Start) is not null && parts.Back.TargetByFocus(mention.Start, speakers) is { } addressed
                    ? Meant(demand, [addressed], $"\"{words}\" is {addressed.Name}") : [];
            case MentionKind.Pronoun:
                if (SpokenOf(parts, mention) is { } of && !speakers.Contains(of))
                {
                    return Meant(demand, [of], $"\"{words}\" is {of.Name}, of whom it is said");
                }

                return parts.Back.Target(mention, speakers) is { } near ? Meant(demand, [near], $"\"{words}\" is {near.Name}") : [];
            case MentionKind.Office when parts.Text.Norm(mention.Start) is "that" or "this":
                return parts.Back.Target(new(mention.Start, mention.End, MentionKind.Pronoun, null) { Gender = parts.Text.Norm(mention.End - 1) switch { "man" => Gender.He, "woman" => Gender.She, _ => Gender.Unknown } }, speakers) is { } shown
                    ? Meant(demand, [shown], $"\"{words}\" is {shown.Name}") : [];
            case MentionKind.Office when parts.Text.Norm(mention.Start) is not ("a" or "an" or "any" or "no" or "another" or "every" or "each"):
                if (parts.Text.Norm(mention.Start) is "his" or "her" or "its" or "their" or "our" or "my")
                {
                    return [];
                }

                return Holder(parts, mention, speakers) is { } holder ? Meant(demand, [holder], $"\"{words}\" is taken for {holder.Name}") : [];
            default:
                return [];
        }
    }

    /// <summary>Whom an office stands for that the story joins to no name: somebody who is asked to go by name and may hold it, else whoever else may.</summary>
    private static Actor? Holder(StoryParts parts, Mention office, HashSet<Actor> speakers)
    {
        var wanted = OfficeName.Parse(parts.Text.Words(office.Start, office.End));
        if (!parts.Back.Guessed && parts.Back.Focus.Find(f => f.IsPerson && !speakers.Contains(f) && (wanted is null || f.Offices.TrueForAll(held => held.MayAlsoBe(wanted)))) is { } asked)
        {
            return asked;
        }

        return OfficeKey(parts, office) is { } key && parts.Back.Holders.GetValueOrDefault(key) is { } guessed && !speakers.Contains(guessed)
            ? guessed : wanted is null ? parts.Back.TargetByFocus(office.Start, speakers) : null;
    }

    /// <summary>"'He cannot stay,' Roe said of Day."</summary>
    private static Actor? SpokenOf(StoryParts parts, Mention pronoun)
    {
        var sentence = parts.Text.SentenceAt(pronoun.Start);
        for (var i = pronoun.End; i < sentence.End - 1; i++)
        {
            if (parts.Text.Norm(i) is "of" or "about" && parts.Text.Norm(i - 1) is "said" or "says" or "wrote" or "added"
                && parts.Cast.From(i + 1).FirstOrDefault(m => m.Kind == MentionKind.Name || m.Actor is not null)?.Actor is { IsPerson: true } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>Whom "they", "both", "those two" mean.</summary>
    private static List<Actor> Several(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var several = Joined(parts, token, speakers) ?? Pair(parts, token, speakers) ?? [.. parts.Back.Focus.Where(f => !speakers.Contains(f)).Take(4)];
        var end = Math.Min(token + 8, parts.Text.SentenceAt(token).End);
        var two = Enumerable.Range(token, end - token).Any(i => parts.Text.Norm(i) is "both" or "two" or "pair");
        return (several.Count > 1 && several.Count(s => Near(parts, s, token)) > 1) || (several.Count == 1 && !several[0].IsPerson && !two) ? several : [];
    }

    /// <summary>"I have no faith in Roe or in Day. They should go": the two who are named just before, and nobody else with them.</summary>
    private static List<Actor>? Pair(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var here = parts.Text.SentenceAt(token).Number;
        for (var number = here; number >= Math.Max(0, here - 2); number--)
        {
            var sentence = parts.Text.Sentences[number];
            var named = parts.Cast.Mentions.Where(m => m.Start >= sentence.First && m.Start < Math.Min(sentence.End, token) && m.Actor is { IsPerson: true } && m.Kind is MentionKind.Name or MentionKind.Office)
                .Select(m => m.Actor!).Where(a => !speakers.Contains(a)).Distinct().ToList();
            if (named.Count > 0)
            {
                return named.Count == 2 ? named : null;
            }
        }

        return null;
    }

    /// <summary>"The leader and her deputy are finished and they should go": those who are joined before the pronoun.</summary>
    private static List<Actor>? Joined(StoryParts parts, int token, HashSet<Actor> speakers)
    {
        var here = parts.Text.SentenceAt(token).Number;
        for (var number = here; number >= Math.Max(0, here - 1); number--)
        {
            var sentence = parts.Text.Sentences[number];
            for (var i = sentence.First; i < Math.Min(sentence.End, token); i++)
            {
                foreach (var chain in parts.Chains.ChainsFrom(i, Math.Min(sentence.End, token)).Where(c => c.Mentions.Count > 1))
                {
                    var actors = chain.Mentions.Select(m => m.Actor).OfType<Actor>().Where(a => a.IsPerson).Distinct().ToList();
                    if (actors.Count > 1 && !actors.Exists(speakers.Contains))
                    {
                        return actors;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>"said the mayor should use the spring to 'name the day'": the one who should.</summary>
    private static List<Actor> ClauseSubject(StoryParts parts, Demand demand, HashSet<Actor> speakers)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        for (var i = demand.Match.Start - 1; i >= sentence.First; i--)
        {
            var mention = parts.Cast.From(i).FirstOrDefault(m => m.Start == i && m.End < demand.Match.Start && parts.Text.Norm(m.End) is "should" or "must" or "ought");
            var meant = mention is null ? [] : Resolve(parts, demand, mention, speakers).Where(a => MayGo(a) && !speakers.Contains(a)).ToList();
            if (meant.Count > 0)
            {
                return meant;
            }
        }

        return [];
    }

    /// <summary>"said that the dean, Ann Roe, had missed four meetings and should go": the one who missed them.</summary>
    private static Actor? Shared(StoryParts parts, Demand demand, HashSet<Actor> speakers)
    {
        if (demand.Rule.Name != "should-go" || parts.Text.Norm(demand.Match.Start) is not ("and" or "or"))
        {
            return null;
        }

        var sentence = parts.Text.Sentences[demand.Sentence];
        var from = Math.Max(demand.Voice is { Verb: >= 0 } voice && voice.Verb < demand.Match.Start ? voice.Verb + 1 : sentence.First, parts.QuotationAt(demand.Match.Start)?.First ?? 0);
        from = parts.Text.Norm(from) == "that" ? from + 1 : from;
        var subject = parts.Cast.From(from).FirstOrDefault(m => m.Start == from && m.Actor is { IsPerson: true });
        return subject?.Actor is { } actor && MayGo(actor) && !speakers.Contains(actor) ? actor : null;
    }

    /// <summary>Spoken of in the paragraphs just before.</summary>
    private static bool Near(StoryParts parts, Actor actor, int token)
    {
        var line = parts.Text.LineAt(token).Number;
        return actor.Places.Exists(p => p < token && line - parts.Text.LineAt(p).Number <= 2);
    }

    private static List<Actor> Meant(Demand demand, List<Actor> actors, string how)
    {
        demand.Because.Add(how);
        return actors;
    }

    private static bool MayGo(Actor actor) => actor.IsPerson
        || actor.Name.Split(' ').Any(w => Collective.Contains(w.ToLowerInvariant()));
}
