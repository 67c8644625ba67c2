using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger;

/// <summary>Reads reports and computes the entries that they amount to under the rulings of a book, rejected ones among them.</summary>
internal sealed class EntryReader(ILedgerStore store, IOptions<LedgerOptions> options)
{
    /// <summary>Every entry about a target, earliest call first.</summary>
    /// <param name="lean">Without the steps by which each report was read, which are long and rarely shown.</param>
    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(
        FigureId target, RulingBook book, DateTimeOffset asOf, bool lean = false, CancellationToken cancellationToken = default)
    {
        var reports = new List<Report>();
        foreach (var figure in book.Together(target))
        {
            reports.AddRange(await store.ReportsAsync(new(asOf, Target: figure), cancellationToken));
        }

        return await ComputeAsync(reports, book, lean, cancellationToken);
    }

    /// <summary>Every entry of a caller, earliest call first.</summary>
    /// <param name="lean">As in <see cref="AboutAsync"/>.</param>
    public async Task<IReadOnlyList<LedgerEntry>> ByAsync(
        FigureId caller, RulingBook book, DateTimeOffset asOf, bool lean = false, CancellationToken cancellationToken = default)
    {
        var reports = new List<Report>();
        foreach (var figure in book.WrittenUnder(caller))
        {
            reports.AddRange(await store.ReportsAsync(new(asOf, Caller: figure), cancellationToken));
        }

        var whose = book.FigureOf(caller);
        return await ComputeAsync(reports.Where(r => book.CallerOf(r) == whose), book, lean, cancellationToken);
    }

    private async Task<IReadOnlyList<LedgerEntry>> ComputeAsync(
        IEnumerable<Report> read, RulingBook book, bool lean, CancellationToken cancellationToken)
    {
        Report[] reports = [.. read.Select(r => lean ? r with { Call = r.Call with { Because = [] } } : r).OrderBy(r => r.Story.LearntAt)];
        var pairs = reports.GroupBy(r => (Caller: book.CallerOf(r), Target: book.FigureOf(r.TargetId))).ToArray();
        var figures = await JoinedFigures.ReadAsync(store, pairs.SelectMany(p => new[] { p.Key.Caller, p.Key.Target }), book, cancellationToken);
        var written = reports.Select(r => (r.CallerId, r.TargetId)).Concat(pairs.Select(p => p.Key)).Distinct().ToArray();
        var numbers = await store.EntryNumbersAsync(written, cancellationToken);
        return [.. pairs
            .Select(p => EntryComputer.Compute(
                numbers.TryGetValue(p.Key, out var own) ? own : p.Min(r => numbers[(r.CallerId, r.TargetId)]),
                figures[p.Key.Caller], figures[p.Key.Target], [.. p], book, options.Value))
            .OrderBy(e => e.Day).ThenBy(e => e.Number)];
    }
}
