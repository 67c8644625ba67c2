using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Published;

/// <summary>All lists as they were last read, public or not, and the published ones made of them. One at a time uses it.</summary>
internal sealed class KeptLists
{
    private readonly Dictionary<FigureId, Dictionary<FigureId, PublishedEntry>> _byTarget = [];
    private readonly Dictionary<FigureId, HashSet<FigureId>> _targetsOf = [];
    private readonly Dictionary<FigureId, Asides> _asides = [];
    private readonly Dictionary<FigureId, PublishedTarget> _published = [];

    /// <summary>Where the targets stand that a caller has entries about.</summary>
    public IEnumerable<FigureId> TargetsOf(FigureId caller) => _targetsOf.GetValueOrDefault(caller) ?? [];

    /// <summary>Puts all entries of a caller in place of those that were kept.</summary>
    public void Replace(FigureId caller, IEnumerable<PublishedEntry> entries)
    {
        foreach (var target in TargetsOf(caller))
        {
            _byTarget[target].Remove(caller);
        }

        _targetsOf[caller] = [];
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    public void Add(PublishedEntry entry)
    {
        var (caller, target) = (entry.Entry.Caller.Id, entry.Entry.Target.Id);
        (_byTarget.TryGetValue(target, out var about) ? about : _byTarget[target] = [])[caller] = entry;
        (_targetsOf.TryGetValue(caller, out var targets) ? targets : _targetsOf[caller] = []).Add(target);
    }

    /// <summary>What is told of a target beside its entries.</summary>
    public void SetAsides(Figure figure, IReadOnlyList<StanceReport> stances, IReadOnlyList<ClaimReport> claims) => _asides[figure.Id] = new(figure, stances, claims);

    public void TakeAsides(KeptLists from)
    {
        foreach (var (id, asides) in from._asides)
        {
            _asides[id] = asides;
        }
    }

    /// <summary>Makes these targets' published lists anew.</summary>
    public void Publish(IEnumerable<FigureId> targets)
    {
        foreach (var id in targets)
        {
            if (!_asides.TryGetValue(id, out var asides))
            {
                continue;
            }

            var about = _byTarget.GetValueOrDefault(id) ?? [];
            foreach (var (caller, entry) in about.Where(e => e.Value.Entry.Target.Name != asides.Figure.Name).ToArray())
            {
                about[caller] = entry.About(asides.Figure).Prepared();
            }

            _published[id] = new(asides.Figure, [.. about.Values], asides.Stances, asides.Claims);
        }
    }

    public void PublishAll() => Publish([.. _asides.Keys]);

    public PublishedRecord Record(long version, DateOnly today, Func<FigureId, FigureId> meant) => new(
        version,
        today,
        _published.Values,
        _byTarget.Values.SelectMany(t => t.Values).Where(e => !e.Entry.IsPublic() && e.Changes.Count > 0).Select(e => e.Entry.Number).ToHashSet(),
        meant);

    private sealed record Asides(Figure Figure, IReadOnlyList<StanceReport> Stances, IReadOnlyList<ClaimReport> Claims);
}
