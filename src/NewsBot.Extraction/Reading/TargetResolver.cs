using NewsBot.Extraction.Names;
using NewsBot.Extraction.Words;

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
                return Plurals.Meant(parts, demand.Match.Start, speakers) is { Count: > 0 } both ? Meant(demand, both, "the words are for all of them") : [];
            }

            if (Antecedent(parts, demand) is { } who && !speakers.Contains(who))
            {
                return Meant(demand, [who], $"\"who\" is {who.Name}");
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
        var mentions = chain.Mentions;
        if (mentions.Count > 1 && demand.Match.End <= chain.End && parts.Text.Norm(mentions[^1].Start - 1) == "and" && GoesOn(parts, mentions[^1]))
        {
            // "no confidence in Lee, and Day seconded it": he begins a clause of his own.
            mentions = [.. mentions.SkipLast(1)];
        }

        foreach (var mention in mentions)
        {
            targets.AddRange(Resolve(parts, demand, mention, speakers));
        }

        // "Roe and Day asked the group leader to 'step down'": whoever says the quoted half asks it of somebody else.
        var quoted = mentions.All(m => m.Kind == MentionKind.Office) ? parts.QuotationAt(demand.Match.End - 1)?.Speakers ?? [] : [];
        return [.. targets.Where(MayGo).Distinct().Where(t => !demand.Callers.Contains(t) && !quoted.Contains(t))];
    }

    private static bool GoesOn(StoryParts parts, Mention mention)
    {
        foreach (var end in new[] { mention.Tail, mention.End })
        {
            var norm = parts.Text.Norm(end);
            if (Verbs.Acts(norm) || norm is "has" or "had" or "is" or "was" or "will" or "would" or "did" or "spoke" or "made" or "went" or "came" or "took" or "gave" or "sat" or "stood" or "left" or "met" || (end < parts.Text.Tokens.Length && parts.Text.Tokens[end] is { IsWord: true, Text: [>= 'a' and <= 'z', ..] } && norm.Length > 3 && !norm.EndsWith("ly", StringComparison.Ordinal)
                    && !Lexicon.PhraseStops.Contains(norm) && !Lexicon.Adverbs.Contains(norm) && !Lexicon.FunctionWords.Contains(norm) && !Lexicon.CalendarWords.Contains(norm)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Actor> Resolve(StoryParts parts, Demand demand, Mention mention, HashSet<Actor> speakers)
    {
        var words = parts.Text.Words(mention.Start, mention.End);
        if (mention.Actor is { } actor)
        {
            var rivals = SharedOffices.Rivals(parts, mention);
            var head = parts.Text.Norm(mention.End - 1);
            if (rivals.Count == 0 && mention.Kind == MentionKind.Office && mention.End - mention.Start <= 2 && !parts.Back.Focus.Contains(actor)
                && parts.Back.Focus.Find(f => f.RoleWords.Contains(head) && !speakers.Contains(f)) is { } shared)
            {
                return Meant(demand, [shared], $"\"{words}\" is {shared.Name}");
            }

            if (mention.Kind != MentionKind.Office)
            {
                return [actor];
            }

            var holder = rivals.Count == 0 ? actor : SharedOffices.Meant(parts, mention, rivals, speakers);
            return holder is null ? [] : Meant(demand, [holder], $"\"{words}\" is {holder.Name}");
        }

        switch (mention.Kind)
        {
            case MentionKind.Pronoun when SpokenOf.Named(parts, mention) is { Count: > 0 } of && !of.Exists(speakers.Contains):
                return Meant(demand, of, $"\"{words}\" is {string.Join(" and ", of)}, of whom it is said");
            case MentionKind.Pronoun when mention.Plural:
                var several = Plurals.Meant(parts, mention.Start, speakers);
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
        if (!parts.Back.Guessed && parts.Back.Focus.Find(f => f.IsPerson && !speakers.Contains(f) && (f.Places.Count > 1 || f.Places.Exists(p => parts.QuotationAt(p) is null)) && (wanted is null || f.Offices.TrueForAll(held => held.MayAlsoBe(wanted)))) is { } asked)
        {
            return asked;
        }

        return Focus.OfficeKey(parts, office) is { } key && parts.Back.Holders.GetValueOrDefault(key) is { } guessed && !speakers.Contains(guessed)
            ? guessed : wanted is null ? parts.Back.TargetByFocus(office.Start, speakers) : null;
    }

    /// <summary>"Day, who has been told to go by Roe": the one who is told.</summary>
    private static Actor? Antecedent(StoryParts parts, Demand demand)
    {
        var at = demand.Match.Start;
        while (parts.Text.Norm(at - 1) is "has" or "have" or "had" or "been" or "was" or "is" or "being" or "were" or "also" or "already" or "now")
        {
            at--;
        }

        if (demand.Rule.Caller != Rules.CallerFrom.Slot || parts.Text.Norm(at - 1) is not "who")
        {
            return null;
        }

        var before = parts.Text.Norm(at - 2) == "," ? at - 2 : at - 1;
        return parts.Cast.To(before).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Office && m.Actor is { IsPerson: true })?.Actor;
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

    private static List<Actor> Meant(Demand demand, List<Actor> actors, string how)
    {
        demand.Because.Add(how);
        return actors;
    }

    public static bool MayGo(Actor actor) => actor.IsPerson
        || actor.Name.Split(' ').Any(w => Collective.Contains(w.ToLowerInvariant()));
}
