using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>One sentence of a summary.</summary>
/// <param name="People">Everybody it tells of, those behind "and 4 others" among them.</param>
/// <param name="Sources">The stories it rests on, the best first; not empty.</param>
public sealed record SummarySentence(RichText Words, IReadOnlyList<string> People, IReadOnlyList<Source> Sources)
{
    private const int MostSources = 3;

    /// <summary>The first three sources as links, and how many more there are.</summary>
    public IEnumerable<Run> Shown()
    {
        foreach (var (source, i) in Sources.Take(MostSources).Select((s, i) => (s, i)))
        {
            if (i > 0)
            {
                yield return new(", ");
            }

            yield return source.Shown;
        }

        if (Sources.Count > MostSources)
        {
            yield return new($" +{Sources.Count - MostSources} more");
        }
    }

    public override string ToString() => Words.ToString();
}
