using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>Names picked out of a crowd that calls: "Two MPs have told Day to go, among them Ann Roe." "One of them, Ann Roe, was blunt."</summary>
internal sealed class Among(StoryParts parts, IReadOnlyList<Demand> demands)
{
    /// <summary>How far behind the call, or behind the word that picks, a name may stand.</summary>
    private const int Near = 8;
    private const int BeforeName = 5;

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var demand in demands.Where(d => d.Blocked is null && !d.Retracted && d.Unnamed && d.Callers.Count == 0 && d.Targets is [{ IsPerson: true }] && d.Match.Marked >= 0
            && parts.QuotationAt(d.Match.Start) is null && parts.Text.Sentences[d.Sentence].Line.Kind == LineKind.Prose).ToList())
        {
            var names = Names(demand);
            if (names.Count == 0)
            {
                continue;
            }

            found.Add(demand.By(names, 0.86, $"{string.Join(" and ", names)} is named among those who call"));
        }

        return found;
    }

    private List<Actor> Names(Demand demand)
    {
        var text = parts.Text;
        var sentence = text.Sentences[demand.Sentence];
        var end = Math.Min(sentence.End, demand.Match.End + Near);
        for (var i = demand.Match.End; i < end; i++)
        {
            if (text.Norm(i - 1) is "," or "–" or "-" && After(i, false) is > 0 and var at)
            {
                return Read(at, sentence, demand);
            }
        }

        if (demand.Sentence + 1 < text.Sentences.Count && text.Sentences[demand.Sentence + 1] is { Line.Kind: LineKind.Prose } next
            && next.Line.Number - sentence.Line.Number <= 1 && parts.QuotationAt(next.First) is null && After(next.First, true) is > 0 and var first)
        {
            return Read(first, next, demand);
        }

        return [];
    }

    /// <summary>The token behind "among them", "including", "one of them is"; nothing where no such words stand there.</summary>
    private int After(int at, bool opens)
    {
        var (a, b, c) = (parts.Text.Norm(at), parts.Text.Norm(at + 1), parts.Text.Norm(at + 2));
        var stop = a == "among" && b is "them" or "these" ? at + 2
            : a == "including" && !opens ? at + 1
            : a is "one" or "another" or "two" or "three" && b == "of" && c is "them" or "these" ? at + 3
            : opens && a is "they" or "these" or "those" && b is "include" or "included" ? at + 2
            : -1;
        return stop > 0 && parts.Text.Norm(stop) is "is" or "are" or "was" or "were" or "," or ":" ? stop + 1 : stop;
    }

    private List<Actor> Read(int at, Sentence sentence, Demand demand)
    {
        var near = Enumerable.Range(at, BeforeName).SelectMany(parts.Cast.From).FirstOrDefault(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true } && m.End <= sentence.End);

        // "over failings, including the death of Ann Roe".
        return near is not null && (near.Start == at || parts.Text.Norm(near.Start - 1) is not ("of" or "with" or "to" or "by" or "in" or "about" or "from" or "against" or "on" or "for")) ? [.. NameLists.Read(parts.Text, parts.Cast, at, sentence.End).Where(n => n.IsPerson && !demand.Targets.Contains(n))] : [];
    }
}
