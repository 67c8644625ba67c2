using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>"Ann Roe must go and take Tom Day with her": he should go as well.</summary>
internal static class TakenAlong
{
    private const int Farthest = 12;

    public static void Add(StoryParts parts, List<Demand> demands)
    {
        foreach (var demand in demands.Where(d => d.Blocked is null && d.Targets.Count > 0 && d.Callers.Count > 0))
        {
            var end = parts.Text.Sentences[demand.Sentence].End;
            for (var i = demand.Match.Start; i < Math.Min(end, demand.Match.End + Farthest); i++)
            {
                if (parts.Text.Norm(i) is "take" or "taking" && Companions(parts, i + 1, end) is { Count: > 0 } others)
                {
                    demand.Targets = [.. demand.Targets.Concat(others.Where(o => TargetResolver.MayGo(o) && !demand.Callers.Contains(o))).Distinct()];
                    break;
                }
            }
        }
    }

    private static List<Actor> Companions(StoryParts parts, int at, int end)
    {
        foreach (var chain in parts.Chains.ChainsFrom(at, end))
        {
            if (parts.Text.Norm(chain.End) == "with" && parts.Text.Norm(chain.End + 1) is "him" or "her" or "them" or "you")
            {
                return [.. chain.Mentions.Select(m => m.Actor).OfType<Actor>()];
            }
        }

        return [];
    }
}
