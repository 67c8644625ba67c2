using System.Collections.Frozen;
using System.Globalization;
using NewsBot.Core.Calls;

namespace NewsBot.Extraction.Weighing;

/// <summary>
/// Weighs an utterance: how likely it asks the target to go, and how strongly. A linear model (multinomial logistic
/// regression) over words and word classes, whose weights are a readable file; no state, the same words weigh the same.
/// </summary>
internal sealed class LeaningModel
{
    /// <summary>No call, and then the strengths from the weakest to the most direct.</summary>
    public const int Classes = 6;

    private static readonly Lazy<LeaningModel> Read = new(() => Parse(Words.WordFile.Lines("leanings")));

    private readonly FrozenDictionary<string, float[]> _weights;
    private readonly FrozenDictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public LeaningModel(IEnumerable<KeyValuePair<string, float[]>> weights)
    {
        _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _weights.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LeaningModel Shipped => Read.Value;

    /// <summary>Probabilities by class; they sum to one.</summary>
    public double[] Weigh(Utterance utterance)
    {
        var sums = new double[Classes];
        var count = 0;
        UtteranceFeatures.Collect(utterance, feature =>
        {
            count++;
            if (_bySpan.TryGetValue(feature, out var weights))
            {
                for (var c = 0; c < Classes; c++)
                {
                    sums[c] += weights[c];
                }
            }
        });
        var scale = 1 / Math.Sqrt(Math.Max(1, count));
        for (var c = 0; c < Classes; c++)
        {
            sums[c] *= scale;
        }

        return Softmax(sums);
    }

    /// <summary>The words that spoke most for a call, the strongest first.</summary>
    public IReadOnlyList<string> Reasons(Utterance utterance, int most)
    {
        var seen = new Dictionary<string, double>(StringComparer.Ordinal);
        UtteranceFeatures.Collect(utterance, feature =>
        {
            if (feature[0] != '~' && feature.IndexOf('[') < 0 && _bySpan.TryGetValue(feature, out var weights))
            {
                seen[feature.ToString()] = weights.AsSpan(1).ToArray().Max() - weights[0];
            }
        });
        return [.. seen.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Take(most).Select(s => s.Key)];
    }

    internal static double[] Softmax(double[] sums)
    {
        var top = sums.Max();
        var all = sums.Select(s => Math.Exp(s - top)).ToArray();
        var total = all.Sum();
        return [.. all.Select(a => a / total)];
    }

    internal static int ClassOf(Strength? strength) => strength is { } s ? (int)s + 1 : 0;

    private static LeaningModel Parse(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var weights = line[(tab + 1)..].Split(' ').Select(w => w == "." ? 0 : float.Parse(w, CultureInfo.InvariantCulture)).ToArray();
        return KeyValuePair.Create(line[..tab], weights);
    }));

    /// <summary>The file's lines, in a settled order, so that a new training shows as a plain difference.</summary>
    public IEnumerable<string> Lines() => _weights.OrderBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => $"{w.Key}\t{string.Join(' ', w.Value.Select(v => Math.Abs(v) < 0.005 ? "." : v.ToString("0.00", CultureInfo.InvariantCulture)))}");
}
