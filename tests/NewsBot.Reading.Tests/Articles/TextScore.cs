using System.Text.RegularExpressions;

namespace NewsBot.Reading.Tests.Articles;

/// <summary>
/// How well a text was read: precision and recall over its shingles of four words, counted as often as they stand there, as article
/// readers are commonly compared (Bevendorff and others, "An Empirical Comparison of Web Content Extraction Algorithms", 2023).
/// </summary>
internal readonly partial record struct TextScore(int Right, int Read, int Wanted)
{
    private const int Words = 4;

    public double Precision => Read == 0 ? (Wanted == 0 ? 1 : 0) : (double)Right / Read;

    public double Recall => Wanted == 0 ? (Read == 0 ? 1 : 0) : (double)Right / Wanted;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static TextScore Of(string read, string wanted)
    {
        var (found, expected) = (Shingles(read), Shingles(wanted));
        return new(expected.Sum(e => Math.Min(e.Value, found.GetValueOrDefault(e.Key))), found.Values.Sum(), expected.Values.Sum());
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word.Matches(text).Select(m => m.Value).ToList();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - Words + 1) && words.Count > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    // Scripts that do without spaces are compared letter by letter.
    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF]|[\w-[\u3040-\u30FF\u4E00-\u9FFF]]+")]
    private static partial Regex Word { get; }
}
