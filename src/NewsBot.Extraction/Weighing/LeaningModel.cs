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

    /// <summary>In place of a word's number: the run is shorter.</summary>
    private const int NoWord = 0;

    /// <summary>The number of a word that stands in no feature.</summary>
    private const int Unknown = -1;

    private static readonly Lazy<LeaningModel> Read = new(() => Parse(Words.WordFile.Lines("leanings")));

    private readonly List<KeyValuePair<string, float[]>> _weights;

    /// <summary>The words that weighed features are made of, by number: a word of no feature needs no run of words looked up.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, float[]> _byWords = [];

    public LeaningModel(IEnumerable<KeyValuePair<string, float[]>> weights)
    {
        _weights = [.. weights];
        Span<Range> words = stackalloc Range[3];
        foreach (var (feature, weight) in _weights)
        {
            var stemmed = feature[0] == '~';
            var run = feature.AsSpan(stemmed ? 1 : 0);
            var count = run.Split(words, ' ');
            _byWords[Key(stemmed, Number(run[words[0]]), count > 1 ? Number(run[words[1]]) : NoWord, count > 2 ? Number(run[words[2]]) : NoWord)] = weight;
        }
    }

    public static LeaningModel Shipped => Read.Value;

    /// <summary>Probabilities by class; they sum to one.</summary>
    public double[] Weigh(Utterance utterance)
    {
        var sums = new double[Classes];
        var features = UtteranceFeatures.Of(utterance);
        foreach (var (_, weights) in Known(features))
        {
            for (var c = 0; c < Classes; c++)
            {
                sums[c] += weights[c];
            }
        }

        var scale = 1 / Math.Sqrt(Math.Max(1, features.All.Count));
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
        var features = UtteranceFeatures.Of(utterance);
        foreach (var (feature, weights) in Known(features))
        {
            if (!feature.Stemmed && features.Spell(feature) is var spelt && !spelt.Contains('[', StringComparison.Ordinal))
            {
                seen[spelt] = weights.AsSpan(1).ToArray().Max() - weights[0];
            }
        }

        return [.. seen.Where(s => s.Value > 0).OrderByDescending(s => s.Value).Take(most).Select(s => s.Key)];
    }

    /// <summary>The features that have weights, in their order.</summary>
    private IEnumerable<(UtteranceFeature Feature, float[] Weights)> Known(UtteranceFeatures features)
    {
        var numbers = new int[features.Words.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers.GetValueOrDefault(features.Words[i], Unknown);
        }

        foreach (var feature in features.All)
        {
            var (first, second, third) = (NumberOf(feature.First), NumberOf(feature.Second), NumberOf(feature.Third));
            if (first != Unknown && second != Unknown && third != Unknown && _byWords.TryGetValue(Key(feature.Stemmed, first, second, third), out var weights))
            {
                yield return (feature, weights);
            }
        }

        int NumberOf(int word) => word < 0 ? NoWord : numbers[word];
    }

    /// <summary>A run of words as one number; the file of weights has far less than two million words.</summary>
    private static ulong Key(bool stemmed, int first, int second, int third) => (stemmed ? 1UL << 63 : 0) | ((ulong)first << 42) | ((ulong)second << 21) | (uint)third;

    private int Number(ReadOnlySpan<char> word)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers[word] = number = _numbers.Count + 1;
        }

        return number;
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
        var weights = new float[Classes];
        var c = 0;
        foreach (var weight in line.AsSpan(tab + 1).Split(' '))
        {
            var written = line.AsSpan(tab + 1)[weight];
            weights[c++] = written is "." ? 0 : float.Parse(written, CultureInfo.InvariantCulture);
        }

        return KeyValuePair.Create(line[..tab], weights);
    }));

    /// <summary>The file's lines, in a settled order, so that a new training shows as a plain difference.</summary>
    public IEnumerable<string> Lines() => _weights.OrderBy(w => w.Key, StringComparer.Ordinal)
        .Select(w => $"{w.Key}\t{string.Join(' ', w.Value.Select(v => Math.Abs(v) < 0.005 ? "." : v.ToString("0.00", CultureInfo.InvariantCulture)))}");
}
