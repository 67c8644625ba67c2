using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>Puts statements into sentences of at most sixty words, and tells nothing twice.</summary>
internal sealed class Telling(int thisYear)
{
    private const int MostWords = 60;
    private const int Briefest = 2;
    private const int MostSources = 12;

    private HashSet<string> _told = [];

    /// <summary>One sentence of these statements, parted by semicolons. Roles, names and reasons give way where it would be too long; statements that still do not fit are counted.</summary>
    public SummarySentence Tell(params IReadOnlyList<Clause> clauses)
    {
        var kept = clauses.Count;
        var brevity = 0;
        var (words, told) = Words(clauses, brevity);
        while (Count(words) > MostWords && (brevity < Briefest || kept > 1))
        {
            kept -= brevity < Briefest ? 0 : 1;
            brevity = Math.Min(brevity + 1, Briefest);
            (words, told) = Words([.. clauses.Take(kept)], brevity);
            if (kept < clauses.Count)
            {
                words.Add(new($"; {clauses.Count - kept} more not told here"));
            }
        }

        _told = told;
        words.Add(new("."));
        words[0] = words[0] with { Text = Capital(words[0].Text) };
        var shown = clauses.Take(kept).ToArray();
        return new(
            new RichText(words),
            [.. shown.SelectMany(c => c.Who.Select(w => w.Caller.Name).Distinct().Concat(c.Targets.Select(t => t.Name)))],
            [.. shown.SelectMany(c => c.Who.Select(w => w.Source)).DistinctBy(s => s.Story.Id).Take(MostSources)]);
    }

    private (List<Run> Words, HashSet<string> Told) Words(IReadOnlyList<Clause> clauses, int brevity)
    {
        var told = new HashSet<string>(_told);
        var words = new List<Run>();
        foreach (var clause in clauses)
        {
            if (words.Count > 0)
            {
                words.Add(new("; "));
            }

            words.AddRange(clause.Runs(thisYear, brevity, told));
        }

        words.RemoveAll(r => r.Text.Length == 0);
        return (words, told);
    }

    private static int Count(IEnumerable<Run> runs) =>
        string.Concat(runs.Select(r => r.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Capital(string text) => char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
