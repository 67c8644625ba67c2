using System.Globalization;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Reading;
using NewsBot.Extraction.Weighing;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Evaluation;

/// <summary>
/// Learns the two files of weights from labelled stories and utterances: how words lean, and how sure a reading is. The
/// second is learnt on stories that the first has not seen, so that it does not trust it more than it deserves. The same
/// input gives the same weights.
/// </summary>
public static class WeightTrainer
{
    private const int Folds = 4;
    private const int Rounds = 400;
    private const double Step = 0.4;
    private const double Decay = 0.004;

    /// <summary>The weight of an example from a story against one written as an utterance: stories have the true mixture.</summary>
    private const double StoryWeight = 3;

    /// <param name="utterances">Lines of "strength, kind, text" split by tabs (tests/corpus/README.md tells the marks).</param>
    /// <returns>The lines of "leanings.txt" and of "confidence.txt".</returns>
    /// <exception cref="FormatException">A line is no labelled utterance.</exception>
    public static (IReadOnlyList<string> Leanings, IReadOnlyList<string> Confidence) Train(IEnumerable<LabelledStory> stories, IEnumerable<string> utterances)
    {
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(utterances);
        var all = stories.Where(s => LeavingWords.Occur(s.Story)).ToList();
        var written = utterances.Where(l => !string.IsNullOrWhiteSpace(l)).Select(MarkedUtterance.Parse).Select(u => (u.Utterance, LeaningModel.ClassOf(u.Strength), 1.0)).ToList();
        var told = all.Select(s => LeaningExamples.Of(s).Select(e => (e.Said.Utterance, e.Class, StoryWeight)).ToList()).ToList();
        var rows = new List<(Dictionary<string, double> Features, bool Right)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LeaningTrainer.Train([.. written, .. told.Where((_, i) => i % Folds != fold).SelectMany(t => t)]);
            for (var i = fold; i < all.Count; i += Folds)
            {
                rows.AddRange(Rows(all[i], model));
            }
        }

        return ([.. LeaningTrainer.Train([.. written, .. told.SelectMany(t => t)]).Lines()], Learn(rows));
    }

    private static IEnumerable<(Dictionary<string, double> Features, bool Right)> Rows(LabelledStory story, LeaningModel model)
    {
        var parts = new StoryParts(story.Story);
        var demands = new DemandFinder(parts, model).Find();
        var weigher = new CallWeigher(parts, model, new Dictionary<string, double>(StringComparer.Ordinal));
        foreach (var (caller, target, pair) in CallAssembler.Pairs(demands))
        {
            var labels = story.Calls.Where(c => Fits(c, caller, target)).ToList();
            if (labels.Count == 0 || !labels.TrueForAll(l => l.Optional))
            {
                yield return (weigher.Features(caller, target, pair, CallAssembler.Told(parts, caller, pair), demands).GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.First().Value), labels.Count > 0);
            }
        }
    }

    private static bool Fits(LabelledCall label, Actor caller, Actor target) => PairMatcher.Callers(label, caller.Name) > 0 && PairMatcher.Targets(label, target.Name) > 0;

    /// <summary>Logistic regression by plain gradient descent: few features, few thousand rows.</summary>
    private static List<string> Learn(List<(Dictionary<string, double> Features, bool Right)> rows)
    {
        var weights = rows.SelectMany(r => r.Features.Keys).Distinct().ToDictionary(n => n, _ => 0.0, StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            var slope = weights.Keys.ToDictionary(n => n, n => n == "always" ? 0 : Decay * weights[n], StringComparer.Ordinal);
            foreach (var (features, right) in rows)
            {
                var sum = features.Sum(f => weights[f.Key] * f.Value);
                var error = ((1 / (1 + Math.Exp(-sum))) - (right ? 1 : 0)) / rows.Count;
                foreach (var (name, value) in features)
                {
                    slope[name] += error * value;
                }
            }

            foreach (var name in slope.Keys)
            {
                weights[name] -= Step * slope[name];
            }
        }

        return [.. weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}: {w.Value:0.000}"))];
    }
}
