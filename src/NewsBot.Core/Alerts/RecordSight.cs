using NewsBot.Core.Feeds;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Milestones;

namespace NewsBot.Core.Alerts;

/// <summary>
/// What the record says at one moment to one workspace, read once for all the orders that are looked at then: in a burst two hundred channels ask
/// for the same.
/// </summary>
internal sealed class RecordSight(ILedger ledger, MilestoneFinder milestones, FeedBaselines baselines, Standpoint from)
{
    private readonly Dictionary<(FigureId? Target, DateTimeOffset Since), IReadOnlyList<ChangedEntry>> _changed = [];
    private readonly Dictionary<(FigureId Target, DateTimeOffset At), IReadOnlyList<LedgerEntry>> _about = [];
    private readonly Dictionary<(FigureId Target, DateTimeOffset Since), IReadOnlyList<Milestone>> _reached = [];

    public Standpoint From => from;

    public FeedBaselines Baselines => baselines;

    public async Task<IReadOnlyList<ChangedEntry>> ChangedAsync(FigureId? target, DateTimeOffset since, CancellationToken cancellationToken) =>
        _changed.TryGetValue((target, since), out var changed) ? changed : _changed[(target, since)] = await ledger.ChangedAsync(target, since, from, cancellationToken);

    /// <summary>All entries about a target, as they are now.</summary>
    public Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, CancellationToken cancellationToken) => AboutAsync(target, from.AsOf, cancellationToken);

    /// <summary>What a target's list reached since a moment.</summary>
    public async Task<IReadOnlyList<Milestone>> ReachedAsync(FigureId target, DateTimeOffset since, CancellationToken cancellationToken) =>
        _reached.TryGetValue((target, since), out var reached) ? reached : _reached[(target, since)] = milestones.Between(
            await AboutAsync(target, since, cancellationToken), await AboutAsync(target, cancellationToken), DateOnly.FromDateTime(from.AsOf.DateTime));

    private async Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, DateTimeOffset at, CancellationToken cancellationToken) =>
        _about.TryGetValue((target, at), out var about) ? about : _about[(target, at)] = await ledger.AboutAsync(target, new(from.Workspace, at), cancellationToken);
}
