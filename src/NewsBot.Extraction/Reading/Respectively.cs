namespace NewsBot.Extraction.Reading;

/// <summary>"Roe and Day want Lee and Poe respectively to go": the first means the first, the second the second.</summary>
internal static class Respectively
{
    public static List<Demand> Split(StoryParts parts, List<Demand> demands)
    {
        var split = new List<Demand>(demands.Count);
        foreach (var demand in demands)
        {
            if (demand.Callers.Count < 2 || demand.Callers.Count != demand.Targets.Count || !Says(parts, demand))
            {
                split.Add(demand);
                continue;
            }

            for (var i = 0; i < demand.Callers.Count; i++)
            {
                var one = new Demand(demand.Rule, demand.Match, demand.Sentence)
                {
                    Callers = [demand.Callers[i]],
                    Targets = [demand.Targets[i]],
                    Strength = demand.Strength,
                    Conditional = demand.Conditional,
                    Retracted = demand.Retracted,
                    Blocked = demand.Blocked,
                    BlockedAs = demand.BlockedAs,
                    Confidence = demand.Confidence,
                    Voice = demand.Voice,
                };
                one.Because.AddRange(demand.Because.Skip(1));
                split.Add(one);
            }
        }

        return split;
    }

    /// <summary>Behind those who are meant: behind two verbs it parts something else.</summary>
    private static bool Says(StoryParts parts, Demand demand)
    {
        var at = demand.Match.Target?.Mentions[^1].End ?? -2;
        return at > 0 && (parts.Text.Norm(at) == "respectively" || (parts.Text.Norm(at) == "," && parts.Text.Norm(at + 1) == "respectively"));
    }
}
