using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Reading;

/// <summary>"Thousands marched to demand Day's resignation. The march was called by the Moor Union": who brings a crowd together asks what the crowd asks.</summary>
internal sealed class Marches(StoryParts parts, IReadOnlyList<Demand> demands)
{
    /// <summary>How many sentences after the demand the organisers may be told.</summary>
    private const int Near = 2;

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var demand in demands.Where(d => d.Blocked is null && !d.Retracted && d.Callers.Count == 0 && d.Targets.Count > 0 && parts.QuotationAt(d.Match.Start) is null).ToList())
        {
            var sentence = parts.Text.Sentences[demand.Sentence];
            if (sentence.Line.Kind != LineKind.Prose || !Has(sentence, sentence.End, IsGathering) || Organisers(demand) is not { Count: > 0 } organisers)
            {
                continue;
            }

            found.Add(demand.By(organisers, 0.87, $"{string.Join(" and ", organisers)} brought together those who ask"));
        }

        return found;
    }

    private List<Actor> Organisers(Demand demand)
    {
        for (var number = demand.Sentence; number <= Math.Min(demand.Sentence + Near, parts.Text.Sentences.Count - 1); number++)
        {
            var sentence = parts.Text.Sentences[number];
            for (var i = sentence.First + 1; i < sentence.End - 2; i++)
            {
                if (parts.QuotationAt(i) is null && parts.Text.Norm(i) is "called" or "organised" or "organized" or "convened" or "arranged" && parts.Text.Norm(i + 1) == "by" && Has(sentence, i, IsGathering))
                {
                    return [.. NameLists.Read(parts.Text, parts.Cast, i + 2, sentence.End).Where(a => !demand.Targets.Contains(a))];
                }
            }
        }

        return [];
    }

    private bool Has(Sentence sentence, int end, Func<string, bool> word) => Enumerable.Range(sentence.First, end - sentence.First).Any(i => word(parts.Text.Norm(i)));

    private static bool IsGathering(string norm) => norm is "march" or "marched" or "marching" or "marchers" or "rally" or "rallied" or "rallies" or "protest" or "protests" or "protested" or "protesters" or "protestors" or "demonstration" or "demonstrated" or "demonstrators"
        or "demonstrations" or "strike" or "walkout" or "vigil" or "sit-in" or "picket" or "crowd" or "crowds";
}
