namespace NewsBot.Extraction.Weighing;

/// <summary>
/// Learns the weights from labelled utterances: stochastic gradient descent on the logistic loss, the step of each weight
/// shrinking with what it has learnt (AdaGrad; Duchi, Hazan, Singer 2011). Reproducible: the order is drawn from a fixed seed.
/// </summary>
internal static class LeaningTrainer
{
    private const int Rounds = 12;
    private const double Step = 0.35;
    private const double Decay = 5e-4;
    private const double Least = 0.4;
    private const int LeastSeen = 3;

    public static LeaningModel Train(IReadOnlyList<(Utterance Utterance, int Class, double Weight)> examples)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var features = examples.Select(e =>
        {
            var of = UtteranceFeatures.Of(e.Utterance);
            var list = of.All.Select(of.Spell).ToList();
            foreach (var feature in list.Distinct())
            {
                seen[feature] = seen.GetValueOrDefault(feature) + 1;
            }

            return list;
        }).ToList();
        var rows = features.Select(list => (
            Known: list.Where(f => seen[f] >= LeastSeen).Select(f => numbers.TryGetValue(f, out var n) ? n : numbers[f] = numbers.Count).ToArray(),
            Scale: 1 / Math.Sqrt(Math.Max(1, list.Count)))).ToList();
        var weights = new double[numbers.Count, LeaningModel.Classes];
        var learnt = new double[numbers.Count, LeaningModel.Classes];
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(20031);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var row in order)
            {
                Learn(rows[row].Known, rows[row].Scale, examples[row].Class, examples[row].Weight, weights, learnt);
            }
        }

        return new(numbers.Select(n => KeyValuePair.Create(n.Key, Enumerable.Range(0, LeaningModel.Classes).Select(c => (float)weights[n.Value, c]).ToArray()))
            .Where(n => n.Value.Max(Math.Abs) >= Least));
    }

    private static void Learn(int[] known, double scale, int wanted, double weight, double[,] weights, double[,] learnt)
    {
        var sums = new double[LeaningModel.Classes];
        foreach (var feature in known)
        {
            for (var c = 0; c < sums.Length; c++)
            {
                sums[c] += weights[feature, c] * scale;
            }
        }

        var told = LeaningModel.Softmax(sums);
        for (var c = 0; c < sums.Length; c++)
        {
            var error = (told[c] - (c == wanted ? 1 : 0)) * weight * scale;
            foreach (var feature in known)
            {
                var gradient = error + (Decay * weights[feature, c]);
                learnt[feature, c] += gradient * gradient;
                weights[feature, c] -= Step * gradient / (1e-6 + Math.Sqrt(learnt[feature, c]));
            }
        }
    }
}
