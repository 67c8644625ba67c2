using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Who denies a call in one place has not made it in another, where somebody else claims it. Who only will not do the next thing ("would
/// not write to the committee", "would not table a motion") has called all the same.
/// </summary>
internal static class Denials
{
    public static void Spread(List<Demand> demands)
    {
        foreach (var denied in demands.Where(d => d.BlockedAs == StanceKind.Denied && d.Strength != Strength.NoConfidence).ToList())
        {
            foreach (var demand in demands.Where(d => d.Blocked is null && !d.Retracted && d.Match.Target is not null && d.Callers.Any(denied.Callers.Contains) && d.Targets.Any(denied.Targets.Contains)))
            {
                demand.Blocked = "the story says that it was not said";
                demand.BlockedAs = StanceKind.Denied;
            }
        }
    }
}
