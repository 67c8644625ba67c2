namespace NewsBot.Core.Stories.Origins;

/// <summary>
/// A story's text as it is compared with others to see whether they carry the same copy.
/// <para>
/// Copy is cut, subbed and given a new top before it is printed. So what is measured is not how alike two texts are as wholes, but how much
/// of the shorter one is the other's wording: the share of its own words (<see cref="OwnWords"/>) that stand in runs of five or more which
/// the other prints too. A paper that prints half of a story is covered whole; a changed word costs itself and its neighbours in a short
/// run, not five runs. Two reporters of one event share names and turns of phrase, seldom runs of five words.
/// </para>
/// <para>
/// For the look-up each text has marks: the quarter of its runs whose hash is divisible by four. Which run is a mark depends on the run
/// alone, so a cut keeps the marks of what it keeps. MinHash bands would not do: they estimate the likeness of wholes, which a cut brings
/// down, and find one third of it only with bands so narrow that everything is a neighbour.
/// </para>
/// </summary>
internal sealed class CopyText
{
    private const int Run = 5;
    private const int MarkEvery = 4;
    private const int MostMarks = 400;

    /// <summary>Fewer shared words than this are a stock sentence or a common background line.</summary>
    private const int LeastShared = 20;

    /// <summary>How much of the shorter text must be the other's wording.</summary>
    private const double LeastOfShorter = 0.35;

    /// <summary>How much of the longer one: a live page that carries ten agency stories is not the copy of each.</summary>
    private const double LeastOfLonger = 0.12;

    private readonly List<ulong[]> _stretches;
    private readonly HashSet<ulong> _runs;
    private readonly int _words;

    private CopyText(List<ulong[]> stretches, HashSet<ulong> runs, int words, IReadOnlyList<long> marks) =>
        (_stretches, _runs, _words, Marks) = (stretches, runs, words, marks);

    /// <summary>What the text is found by, in its order, at most 400: those of a longer text's beginning.</summary>
    public IReadOnlyList<long> Marks { get; }

    /// <summary>Takes any text, without the headline, which every paper writes anew. The work grows with the length alone.</summary>
    public static CopyText Of(string text)
    {
        // Between two quotes "said Jo Roe" is nobody's copy: shorter stretches are no words to compare.
        List<ulong[]> stretches = [.. OwnWords.Stretches(text).Where(s => s.Length >= Run).Select(RunsOf)];
        var runs = new HashSet<ulong>(stretches.Sum(s => s.Length));
        var marks = new List<long>();
        foreach (var run in stretches.SelectMany(s => s))
        {
            if (runs.Add(run) && run % MarkEvery == 0 && marks.Count < MostMarks)
            {
                marks.Add(unchecked((long)run));
            }
        }

        return new(stretches, runs, stretches.Sum(s => s.Length + Run - 1), marks);
    }

    /// <summary>How many own words of the shorter text the other prints too, where that makes them the same copy; 0 where it does not.</summary>
    public int SharedCopy(CopyText other)
    {
        var (shorter, longer) = _words <= other._words ? (this, other) : (other, this);
        var shared = shorter.CoveredBy(longer._runs);
        return shared >= LeastShared && shared >= LeastOfShorter * shorter._words && shared >= LeastOfLonger * longer._words ? shared : 0;
    }

    private int CoveredBy(HashSet<ulong> runs)
    {
        var words = 0;
        foreach (var stretch in _stretches)
        {
            var coveredTo = 0;
            for (var i = 0; i < stretch.Length; i++)
            {
                if (runs.Contains(stretch[i]))
                {
                    words += i + Run - Math.Max(i, coveredTo);
                    coveredTo = i + Run;
                }
            }
        }

        return words;
    }

    /// <summary>A number for every five words in a row.</summary>
    private static ulong[] RunsOf(ulong[] words)
    {
        var runs = new ulong[words.Length - Run + 1];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = 0UL;
            for (var j = i; j < i + Run; j++)
            {
                run = Mix((run * 31) + words[j]);
            }

            runs[i] = run;
        }

        return runs;
    }

    /// <summary>The last step of SplitMix64: every bit of what goes in moves every bit of what comes out.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
