using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>"Two councillors want him out. Ann Roe, … and Tom Day, …": the count first, the names in the next sentences.</summary>
internal sealed class Counted(StoryParts parts, IReadOnlyList<Demand> demands)
{
    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var demand in demands.Where(d => d.Blocked is null && d.Targets.Count > 0 && d.Callers.Count == 0 && !d.Retracted
            && d.Rule.Caller is CallerFrom.Subject or CallerFrom.Voice && parts.QuotationAt(d.Match.Start) is null && parts.Text.Sentences[d.Sentence].Line.Kind == LineKind.Prose).ToList())
        {
            var count = Count(demand);
            for (var next = demand.Sentence + 1; count > 1 && next <= demand.Sentence + 2 && next < parts.Text.Sentences.Count; next++)
            {
                if (Named(parts.Text.Sentences[next], count, demand) is { } names)
                {
                    var named = new Demand(demand.Rule, new PatternMatch(demand.Match.Start) { End = demand.Match.End }, demand.Sentence)
                    {
                        Callers = names,
                        Targets = demand.Targets,
                        Conditional = demand.Conditional,
                        Confidence = 0.87,
                    };
                    named.Because.Add($"the {count} who call are named in the sentences after it");
                    found.Add(named);
                    break;
                }
            }
        }

        return found;
    }

    private int Count(Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if ((i < demand.Match.Start || i >= demand.Match.End) && NameGroups.Count(parts.Text.Norm(i)) is > 1 and var number)
            {
                return number;
            }
        }

        return 0;
    }

    private List<Actor>? Named(Sentence sentence, int count, Demand demand)
    {
        var names = parts.Cast.Mentions.Where(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true } && sentence.Has(m.Core) && parts.QuotationAt(m.Core) is null)
            .Select(m => m.Actor!).Distinct().Where(a => !demand.Targets.Contains(a)).ToList();
        if (names.Count != count && parts.Cast.Mentions.FirstOrDefault(m => m.Start >= sentence.First && m.Kind == MentionKind.Name) is { } first && first.Start - sentence.First <= 1)
        {
            // Somebody else is named later in the sentence.
            names = NameLists.Read(parts.Text, parts.Cast, first.Start, sentence.End);
        }

        if (names.Count == 0)
        {
            // "Two unions want him out. The Drivers' Union and the Guards' Union said …"
            names = parts.Cast.Mentions.Where(m => m.Kind == MentionKind.Body && m.Actor is not null && sentence.Has(m.Core) && parts.QuotationAt(m.Core) is null && parts.Text.Norm(m.End) != "'s")
                .Select(m => m.Actor!).Distinct().ToList();
            return names.Count == count && parts.Cast.From(sentence.First).Any(m => m.Kind == MentionKind.Body) ? names : null;
        }

        return names.Count == count && Opens(sentence) ? names : null;
    }

    /// <summary>The sentence begins with the first of the names, or with "The four are".</summary>
    private bool Opens(Sentence sentence)
    {
        var first = sentence.First;
        return parts.Cast.From(first).Any(m => m.Kind == MentionKind.Name)
            || (parts.Text.Norm(first) is "the" or "they" && Enumerable.Range(first, Math.Min(5, sentence.End - first)).Any(i => parts.Text.Norm(i) is "are" or "were" or "is"));
    }
}
