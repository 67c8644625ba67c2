using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;

namespace NewsBot.Extraction.Reading;

/// <summary>"Ann Roe called for his resignation in a joint statement with Tom Day", "Ann Roe has joined Tom Day in calling for it": both call.</summary>
internal static class JointWith
{
    public static void Add(StoryParts parts, IEnumerable<Demand> demands)
    {
        foreach (var demand in demands.Where(d => d.Blocked is null && !d.Retracted && d.Rule.Caller == CallerFrom.Subject && d.Match.Marked >= 0 && parts.Text.Norm(d.Match.Marked) is "joined" or "joins" or "joining" && parts.QuotationAt(d.Match.Marked) is null))
        {
            if (parts.Chains.ChainsFrom(demand.Match.Marked + 1, demand.Match.End).FirstOrDefault(c => parts.Text.Norm(c.End) == "in") is { } joined)
            {
                Add(demand, joined, "is joined by them");
            }
        }

        foreach (var demand in demands.Where(d => d.Blocked is null && d.Callers.Count > 0 && !d.Retracted && d.Rule.Caller is CallerFrom.Subject or CallerFrom.Voice && parts.QuotationAt(d.Match.Start) is null))
        {
            var end = parts.Text.Sentences[demand.Sentence].End;
            for (var i = demand.Match.End; i < end - 2; i++)
            {
                if (parts.QuotationAt(i) is null && Joins(parts, i, end) is { } with && parts.Chains.ChainsFrom(with + 1, end) is [var chain, ..])
                {
                    Add(demand, chain, "makes it together with them");
                    break;
                }
            }
        }
    }

    private static void Add(Demand demand, MentionChain chain, string how)
    {
        var others = chain.Mentions.Where(m => m.Kind is MentionKind.Name or MentionKind.Body).Select(m => m.Actor).OfType<Actor>()
            .Where(a => !demand.Targets.Contains(a) && !demand.Callers.Contains(a)).ToList();
        demand.Callers = [.. demand.Callers, .. others];
        demand.Because.AddRange(others.Select(o => $"{o.Name} {how}"));
    }

    /// <summary>"joint statement with", "jointly with": where the "with" stands.</summary>
    private static int? Joins(StoryParts parts, int at, int end)
    {
        if (parts.Text.Norm(at) is not ("joint" or "jointly"))
        {
            return null;
        }

        var with = Enumerable.Range(at + 1, Math.Min(4, end - at - 1)).FirstOrDefault(i => parts.Text.Norm(i) == "with", -1);
        return with > 0 ? with : null;
    }
}
