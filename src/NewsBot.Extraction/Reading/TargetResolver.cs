using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Says who is asked to go.</summary>
internal static class TargetResolver
{
    private static readonly HashSet<string> Collective = new(StringComparer.Ordinal) { "board", "committee", "directors", "leadership", "trustees", "governors", "executive" };

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
                    counts[actor] = counts.GetValueOrDefault(actor) + 1;
                }
            }
        }

        if (counts.Count == 0)
        {
            foreach (var name in parts.Cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }))
            {
                // Nobody is asked to go by name: whoever refuses to, or whoever the headline names.
                var weight = parts.Text.LineAt(name.Start).Kind == Text.LineKind.Title ? 1.5 : Refuses(parts, name) ? 2 : 0;
                if (weight > 0)
                {
                    counts[name.Actor!] = counts.GetValueOrDefault(name.Actor!) + weight;
                }
            }
        }

        parts.Back.Focus.AddRange(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Places.FirstOrDefault()).Select(c => c.Key));
    }

    public static IReadOnlyList<Actor> Resolve(StoryParts parts, Demand demand)
    {
        var speakers = demand.Callers.ToHashSet();
        if (parts.QuotationAt(demand.Match.Start)?.Speaker is { } quoted)
        {
            speakers.Add(quoted);
        }

        if (demand.Match.Target is not { } chain)
        {
            return parts.Back.TargetByFocus(demand.Match.Start, speakers) is { } meant ? Meant(demand, [meant], "nobody else is asked to go here") : [];
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
            return mention.Kind == MentionKind.Office ? Meant(demand, [actor], $"\"{words}\" is {actor.Name}") : [actor];
        }

        switch (mention.Kind)
        {
            case MentionKind.Pronoun when mention.Plural:
                var several = parts.Back.Focus.Where(f => !speakers.Contains(f)).Take(4).ToList();
                return several.Count > 1 || (several.Count == 1 && !several[0].IsPerson) ? Meant(demand, several, $"\"{words}\" are those whom the story asks to go") : [];
            case MentionKind.Pronoun when parts.Text.Norm(mention.Start) is "i" or "we" or "us" or "me" or "my":
                return [];
            case MentionKind.Pronoun when parts.Text.Norm(mention.Start) is "you" or "your":
                return parts.QuotationAt(mention.Start) is not null && parts.Back.TargetByFocus(mention.Start, speakers) is { } addressed
                    ? Meant(demand, [addressed], $"\"{words}\" is {addressed.Name}") : [];
            case MentionKind.Pronoun:
                return parts.Back.Target(mention, speakers) is { } near ? Meant(demand, [near], $"\"{words}\" is {near.Name}") : [];
            case MentionKind.Office when parts.Text.Norm(mention.Start) is not ("a" or "an" or "any" or "no" or "another" or "every" or "each"):
                return parts.Back.TargetByFocus(mention.Start, speakers) is { } holder ? Meant(demand, [holder], $"\"{words}\" is taken for {holder.Name}", 0.9) : [];
            default:
                return [];
        }
    }

    private static List<Actor> Meant(Demand demand, List<Actor> actors, string how, double factor = 1)
    {
        demand.Because.Add(how);
        demand.Confidence *= factor;
        return actors;
    }

    private static bool MayGo(Actor actor) => actor.IsPerson
        || actor.Name.Split(' ').Any(w => Collective.Contains(w.ToLowerInvariant()));

    private static bool Refuses(StoryParts parts, Mention name)
    {
        var sentence = parts.Text.SentenceAt(name.Start);
        return Enumerable.Range(name.End, Math.Max(0, Math.Min(sentence.End, name.End + 25) - name.End))
            .Any(i => parts.Text.Norm(i) is "resign" or "quit" or "resigning" or "quitting" or "resignation" or "apologised" or "apologized");
    }
}
