using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;

namespace NewsBot.Extraction.Reading;

/// <summary>Says of everybody else whom the story names why they are not on the list.</summary>
internal static class Onlookers
{
    private const int Most = 60;

    public static IReadOnlyList<Bystander> Of(StoryParts parts, IReadOnlyList<Demand> demands, IReadOnlyList<ResignationCall> calls, IReadOnlyList<Stance> stances)
    {
        var listed = calls.SelectMany(c => new[] { c.Caller.Name, c.Target.Name }).ToHashSet(StringComparer.Ordinal);
        return [.. parts.Cast.Actors.Where(a => a.Places.Count > 0 && !listed.Contains(a.Name)).Take(Most).Select(a => new Bystander(a.Name, WhyNot(parts, demands, stances, a)))];
    }

    private static string WhyNot(StoryParts parts, IReadOnlyList<Demand> demands, IReadOnlyList<Stance> stances, Actor actor)
    {
        if (demands.FirstOrDefault(d => d.Blocked is not null && d.Callers.Contains(actor)) is { Blocked: { } why })
        {
            return why;
        }

        if (stances.FirstOrDefault(s => s.Holder.Name == actor.Name) is { } stance)
        {
            return stance.Kind == StanceKind.Backs ? $"backs {stance.Target.Name}" : $"does not ask {stance.Target.Name} to go";
        }

        if (demands.Any(d => d.Targets.Contains(actor)))
        {
            return "is asked to go, but nobody who asks is named";
        }

        return parts.Quotations.Any(q => q.Speakers.Contains(actor)) ? "is quoted, but asks nobody to go" : "is only named";
    }
}
