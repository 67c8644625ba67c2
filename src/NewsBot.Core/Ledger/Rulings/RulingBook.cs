using NewsBot.Core.Figures;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>The rulings of one workspace that hold at a moment, and what they make of figures and reports.</summary>
public sealed class RulingBook
{
    private readonly ILookup<int, Ruling> _byEntry;
    private readonly ILookup<int, Ruling> _proposals;
    private readonly Dictionary<FigureId, FigureId> _mergedInto = [];
    private readonly ILookup<FigureId, FigureId> _mergedFrom;
    private readonly Dictionary<(FigureId, StoryId), FigureId> _splits = [];
    private readonly ILookup<FigureId, FigureId> _splitFrom;
    private readonly HashSet<int> _inForce;

    /// <param name="rulings">All rulings of the workspace made by the moment, in the order of their numbers.</param>
    /// <param name="needsSecond">The rule of two: a ruling holds once another editor has ruled the same. A hold needs no second.</param>
    public RulingBook(IReadOnlyList<Ruling> rulings, bool needsSecond)
    {
        All = rulings;
        var (made, proposed) = needsSecond ? Seconded(rulings) : (rulings, []);
        var inForce = NotUndone(made);
        _inForce = [.. inForce.Select(r => r.Number)];
        _byEntry = inForce.ToLookup(r => r.Entry);
        _proposals = proposed.ToLookup(r => r.Entry);
        foreach (var merge in inForce.Where(r => r.Kind == RulingKind.Merge))
        {
            // What closes a circle, after an undo in between, decides nothing.
            var into = FigureOf(merge.Into!.Value);
            if (into != FigureOf(merge.From!.Value))
            {
                _mergedInto[FigureOf(merge.From.Value)] = into;
            }
        }

        _mergedFrom = _mergedInto.Keys.ToLookup(FigureOf);
        foreach (var split in inForce.Where(r => r.Kind == RulingKind.Split))
        {
            foreach (var story in split.Stories)
            {
                _splits[(split.From!.Value, story)] = split.Into!.Value;
            }
        }

        _splitFrom = _splits.Select(s => (From: s.Key.Item1, Into: s.Value)).Distinct().ToLookup(s => FigureOf(s.Into), s => s.From);
        var shaping = inForce.Where(r => r.Kind is RulingKind.Merge or RulingKind.Split).Select(r => r.Number).ToArray();
        FigureMark = (shaping.LastOrDefault(), shaping.Length);
    }

    public static RulingBook Empty { get; } = new([], needsSecond: false);

    /// <summary>All rulings made by the moment, those that no longer hold among them.</summary>
    public IReadOnlyList<Ruling> All { get; }

    /// <summary>Differs between two books of one workspace when they may know figures apart differently.</summary>
    internal (int Last, int Count) FigureMark { get; }

    /// <summary>The rulings that hold about an entry, in order.</summary>
    public IReadOnlyList<Ruling> About(int entry) => [.. _byEntry[entry]];

    /// <summary>What one editor has ruled and another must rule too before it holds.</summary>
    public IReadOnlyList<Ruling> ProposedAbout(int entry) => [.. _proposals[entry]];

    public bool Holds(Ruling ruling) => _inForce.Contains(ruling.Number);

    /// <summary>Who a figure is after all merges.</summary>
    public FigureId FigureOf(FigureId figure)
    {
        while (_mergedInto.TryGetValue(figure, out var into))
        {
            figure = into;
        }

        return figure;
    }

    /// <summary>The figure with all that were merged into it.</summary>
    public IReadOnlyList<FigureId> Together(FigureId figure) => [FigureOf(figure), .. _mergedFrom[FigureOf(figure)]];

    /// <summary>Whose report it is after all splits and merges.</summary>
    public FigureId CallerOf(Report report) => SpeakerOf(report.CallerId, report.Story.Id);

    /// <summary>Who a figure is in a story after all splits and merges.</summary>
    public FigureId SpeakerOf(FigureId speaker, StoryId story) => FigureOf(_splits.TryGetValue((speaker, story), out var other) ? other : speaker);

    /// <summary>Every figure under whose id reports of this one may be written.</summary>
    internal IEnumerable<FigureId> WrittenUnder(FigureId caller) => Together(caller).Concat(_splitFrom[FigureOf(caller)]).Distinct();

    private static (IReadOnlyList<Ruling> Made, IReadOnlyList<Ruling> Proposed) Seconded(IReadOnlyList<Ruling> rulings)
    {
        var made = new List<Ruling>();
        var proposed = new List<Ruling>();
        foreach (var ruling in rulings)
        {
            if (ruling.Kind == RulingKind.Hold)
            {
                made.Add(ruling);
            }
            else if (ruling.Undoes is { } undone && proposed.FirstOrDefault(p => p.Number == undone) is { } dropped)
            {
                proposed.Remove(dropped);
            }
            else if (proposed.FirstOrDefault(p => p.Agrees(ruling) && p.Editor != ruling.Editor) is { } first)
            {
                proposed.Remove(first);
                // A split was given its figure by the first of the two.
                made.Add(ruling.Kind == RulingKind.Split ? ruling with { Into = first.Into } : ruling);
            }
            else if (!proposed.Any(p => p.Agrees(ruling)))
            {
                proposed.Add(ruling);
            }
        }

        return (made, proposed);
    }

    /// <summary>An undo can itself be undone, so the last word is read first.</summary>
    private static List<Ruling> NotUndone(IReadOnlyList<Ruling> made)
    {
        var undone = new HashSet<int>();
        var kept = new List<Ruling>();
        foreach (var ruling in made.Reverse().Where(r => !undone.Contains(r.Number)))
        {
            if (ruling.Undoes is { } number)
            {
                undone.Add(number);
            }
            else
            {
                kept.Add(ruling);
            }
        }

        kept.Reverse();
        return kept;
    }
}
