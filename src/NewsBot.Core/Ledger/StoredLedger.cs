using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>Reads the reports from the store and computes the entries.</summary>
internal sealed class StoredLedger(ILedgerStore store, IOptions<LedgerOptions> options) : ILedger
{
    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(
        FigureId target, DateTimeOffset asOf, CancellationToken cancellationToken = default) =>
        await ComputeAsync(await store.ReportsAsync(new(asOf, Target: target), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<LedgerEntry>> ByAsync(
        FigureId caller, DateTimeOffset asOf, CancellationToken cancellationToken = default) =>
        await ComputeAsync(await store.ReportsAsync(new(asOf, Caller: caller), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<LedgerEntry>> ChangedAsync(
        FigureId? target, DateTimeOffset learntAfter, DateTimeOffset asOf, CancellationToken cancellationToken = default)
    {
        var fresh = await store.ReportsAsync(new(asOf, target, LearntAfter: learntAfter), cancellationToken);
        var pairs = fresh.Select(Pair).ToHashSet();
        var whole = new List<Report>();
        foreach (var about in fresh.Select(r => r.TargetId).Distinct())
        {
            whole.AddRange((await store.ReportsAsync(new(asOf, about), cancellationToken)).Where(r => pairs.Contains(Pair(r))));
        }

        return await ComputeAsync(whole, cancellationToken);
    }

    private async Task<IReadOnlyList<LedgerEntry>> ComputeAsync(IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        var pairs = reports.GroupBy(Pair).ToArray();
        var figures = (await store.FiguresAsync([.. pairs.SelectMany(p => new[] { p.Key.Caller, p.Key.Target }).Distinct()], cancellationToken))
            .ToDictionary(f => f.Id);
        var numbers = await store.EntryNumbersAsync([.. pairs.Select(p => p.Key)], cancellationToken);
        return [.. pairs
            .Select(p => EntryComputer.Compute(
                numbers[p.Key], figures[p.Key.Caller], figures[p.Key.Target], [.. p], options.Value.ConfidenceLine))
            .OrderBy(e => e.Day).ThenBy(e => e.Number)];
    }

    private static (FigureId Caller, FigureId Target) Pair(Report report) => (report.CallerId, report.TargetId);
}
