using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>"Two councillors want him out. Ann Roe, … and Tom Day, …": the count first, the names in the next sentences.</summary>
internal sealed class Counted(StoryParts parts, IReadOnlyList<Demand> demands)
{
    /// <summary>How many lines on those who are counted may be named one by one.</summary>
    private const int LinesOn = 8;

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var demand in demands.Where(d => d.Blocked is null && d.Targets.Count > 0 && d.Callers.Count == 0 && !d.Retracted
            && (d.Rule.Caller is CallerFrom.Subject or CallerFrom.Voice || IsFrom(d)) && parts.QuotationAt(d.Match.Start) is null && parts.Text.Sentences[d.Sentence].Line.Kind == LineKind.Prose).ToList())
        {
            var count = Count(demand);
            for (var next = demand.Sentence + 1; count > 1 && next <= demand.Sentence + 2 && next < parts.Text.Sentences.Count; next++)
            {
                if (Named(parts.Text.Sentences[next], count, demand) is { } names)
                {
                    found.Add(demand.By(names, 0.87, $"the {count} who call are named in the sentences after it"));
                    count = 0;
                }
            }

            if (count > 1 && OneByOne(demand, count) is { Count: > 0 } others)
            {
                found.Add(demand.By(others, 0.85, $"the {count} who call are named one by one in the paragraphs after it"));
            }
        }

        return found;
    }

    /// <summary>"demands from three of his fellow councillors that he resign": the words themselves tell from how many.</summary>
    private bool IsFrom(Demand demand) => demand.Rule.Caller is CallerFrom.Nobody or CallerFrom.Slot
        && Enumerable.Range(demand.Match.Start, demand.Match.End - demand.Match.Start).Any(i => parts.Text.Norm(i) is "from" or "by" && NameGroups.Count(parts.Text.Norm(i + 1)) > 1);

    private int Count(Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if ((i < demand.Match.Start || i >= demand.Match.End || IsFrom(demand)) && NameGroups.Count(parts.Text.Norm(i)) is > 1 and var number)
            {
                return number;
            }
        }

        return 0;
    }

    /// <summary>
    /// "Two former leaders urged Day to go. Former premier Ann Roe told … Tom Day, who led the party before her, said he should make way": the
    /// first so many who open a sentence after it, where at least one of them is heard to ask, and none to say anything against it.
    /// </summary>
    private List<Actor> OneByOne(Demand demand, int count)
    {
        var line = parts.Text.Sentences[demand.Sentence].Line.Number;
        var openers = new List<Actor>();
        foreach (var sentence in parts.Text.Sentences.Skip(demand.Sentence + 1).TakeWhile(s => s.Line.Number - line <= LinesOn))
        {
            if (openers.Count < count && sentence.Line.Kind == LineKind.Prose && parts.QuotationAt(sentence.First) is null && Opener(sentence) is { } who && !openers.Contains(who) && !demand.Targets.Contains(who))
            {
                openers.Add(who);
            }
        }

        var heard = openers.FindAll(o => demands.Any(d => d.Blocked is null && !d.Retracted && d.Callers.Contains(o) && d.Targets.Intersect(demand.Targets).Any()));
        return openers.Count == count && openers.TrueForAll(o => o.IsPerson) && heard.Count > 0 && heard.Count < count && openers[^1] == heard[^1] && !openers.Exists(Differs)
            ? [.. openers.Except(heard)] : [];
    }

    /// <summary>Who opens a sentence, by a name alone or behind an office, with a verb of saying near by.</summary>
    private Actor? Opener(Sentence sentence)
    {
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + 7); i++)
        {
            if (parts.Cast.From(i).FirstOrDefault(m => m.Kind == MentionKind.Name && m.Actor is not null) is { } mention)
            {
                return parts.Text.Norm(mention.End) == "'s" ? null : mention.Actor;
            }

            if (parts.Text.Norm(i) is "," or "." or "but" or "however" or "meanwhile" or "asked")
            {
                return null;
            }
        }

        return null;
    }

    private bool Differs(Actor who) => demands.Any(d => d.Blocked is not null && d.Callers.Contains(who));

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
