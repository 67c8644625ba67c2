using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Finds whom a story asks to go: those it names so, and whom it speaks of most where it names nobody.</summary>
internal static class Focus
{
    /// <summary>Whom the story asks to go in plain words: the measure for pronouns and for offices without a name.</summary>
    public static void Find(StoryParts parts, IEnumerable<Demand> demands)
    {
        var counts = new Dictionary<Actor, double>();
        var shared = new List<Actor>();
        foreach (var mention in demands.SelectMany(d => d.Match.Target?.Mentions ?? []))
        {
            if (mention.Actor is not { } actor || !TargetResolver.MayGo(actor))
            {
                continue;
            }

            if (SharedOffices.Rivals(parts, mention) is { Count: > 0 } rivals)
            {
                shared.AddRange(SharedOffices.Meant(parts, mention, rivals, new HashSet<Actor>()) is { } meant ? [meant] : []);
                continue;
            }

            counts[actor] = counts.GetValueOrDefault(actor) + (mention.Kind == MentionKind.Name ? 1 : 0.5);
        }

        // "The chair must go" in a story with two of them tells whom it asks to go only where nothing else does.
        foreach (var actor in counts.Count == 0 ? shared : [])
        {
            counts[actor] = counts.GetValueOrDefault(actor) + 0.5;
        }

        parts.Back.Focus.AddRange(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Places.FirstOrDefault()).Select(c => c.Key));
    }

    /// <summary>
    /// Ties an office that is asked to be given up, and that the story joins to no name, to the person it speaks of most
    /// who is not one of those who speak; and takes that person for the one who is meant where nobody is named at all.
    /// </summary>
    public static void Guess(StoryParts parts, IReadOnlyCollection<Demand> demands)
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

            // One of whom only those speak who are quoted, and only once, has an office that the story would have to tell.
            var free = people.Where(x => x.Actor.Offices.TrueForAll(held => held.MayAlsoBe(wanted))).ToList();
            if (free.Count > 0 && !IsTeller(parts, free[0].Actor) && (free[0].Actor.Places.Count > 1 || parts.QuotationAt(free[0].Actor.Places[0]) is null) && (free[0].Score >= 2 || free.Count == 1 || (free[0].Score >= 1 && free[0].Score - free[1].Score >= 1)))
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

    /// <summary>"Roe recalled", "Day has accused": one of whom the story tells only what they say is hardly the one of whom it is said.</summary>
    private static bool IsTeller(StoryParts parts, Actor actor) => !parts.Back.Focus.Contains(actor) && parts.Cast.Mentions.Where(m => m.Actor == actor).ToList() is { Count: > 0 } told && told.TrueForAll(m =>
    {
        var at = m.Tail;
        while (parts.Text.Norm(at) is "has" or "have" or "had" or "also" or "later" or "then")
        {
            at++;
        }

        return Words.Lexicon.SpeechVerbs.Contains(parts.Text.Norm(at)) || (parts.Text.Norm(m.Tail) is "." or "," && Words.Lexicon.SpeechVerbs.Contains(parts.Text.Norm(m.Start - 1))) || parts.Text.Norm(at) is "accused" or "accuses" or "criticised" or "criticized" or "attacked" or "condemned" or "recalled" or "cited" or "quoted";
    });

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

    /// <summary>What an office is called, for whoever holds it; null where it is no certain one.</summary>
    public static string? OfficeKey(StoryParts parts, Mention office)
    {
        if (parts.Text.Norm(office.Start) is "a" or "an" or "any" or "no" or "another" or "every" or "each")
        {
            return null;
        }

        var words = OfficeFinder.RoleWords(parts.Text, office.Start, office.End).Where(w => w is not ("the" or "his" or "her")).ToList();
        return words is ["pm"] or ["premier"] ? "prime minister" : words.Count is > 0 and < 4 ? string.Join(' ', words) : null;
    }
}
