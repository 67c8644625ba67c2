using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Weighing;

namespace NewsBot.Extraction.Reading;

/// <summary>
/// Finds the calls that no rule words: what a named speaker says of somebody whom the story asks to go anyway, weighed by
/// the model. "Swim back to where he spawned" is a call where others say resign, and a joke elsewhere.
/// </summary>
internal sealed class Leanings(StoryParts parts, List<Demand> demands, LeaningModel model)
{
    /// <summary>What is told of such a call first.</summary>
    public const string Why = "the words lean to a call, though no rule has them";

    private const int MostTargets = 3;

    /// <summary>Below this the words are not taken for a call.</summary>
    private const double Least = 0.6;

    public static readonly Rule Shape = new("leaning", Strength.Resign, CallerFrom.Voice, false, false, false, false, false, 0.8, [], [], []);

    /// <summary>Those whom the story asks to go, the likeliest first.</summary>
    public static IReadOnlyList<Actor> MayBeMeant(StoryParts parts, IEnumerable<Demand> demands)
    {
        var asked = demands.Where(d => d.Targets.Count > 0 && (d.Blocked is null || d.Rule.Caller == CallerFrom.Nobody)).SelectMany(d => d.Targets).GroupBy(t => t).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        return [.. parts.Back.Focus.Where(f => asked.Count == 0 || asked.Contains(f)).Concat(asked).Distinct().Take(MostTargets)];
    }

    public List<Demand> Find()
    {
        var found = new List<Demand>();
        foreach (var said in new SaidFinder(parts).Find(MayBeMeant(parts, demands)))
        {
            if (said.Speakers.Count == 0 || demands.Exists(d => d.Sentence == said.Sentence && d.Callers.Any(said.Speakers.Contains)))
            {
                continue;
            }

            var weights = model.Weigh(said.Utterance);
            if (1 - weights[0] < Least)
            {
                continue;
            }

            var strength = (Strength)(Array.IndexOf(weights, weights.AsSpan(1).ToArray().Max(), 1) - 1);
            var demand = new Demand(Shape, new PatternMatch(said.First) { End = said.End }, said.Sentence)
            {
                Callers = said.Speakers,
                Targets = [said.Target],
                Strength = strength,
                Confidence = 1 - weights[0],
                PointsToTarget = said.NamesTarget,
            };
            demand.Because.Add($"\"{string.Join("\", \"", model.Reasons(said.Utterance, 3))}\" speaks for it");
            found.Add(demand);
        }

        return found;
    }
}
