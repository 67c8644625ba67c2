using NewsBot.Core.Ledger;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Questions;

/// <summary>
/// Reads the names of the record, and keeps the last few readings: as stories are only ever added, the names are the same while
/// the number of stories is.
/// </summary>
internal sealed class RecordViews(ILedgerStore ledger, IStoryStore stories)
{
    private const int Kept = 4;

    private readonly Lock _lock = new();
    private readonly List<(Coverage Coverage, RecordNames Names)> _read = [];

    public async Task<RecordView> AtAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var coverage = await stories.CoverageAsync(asOf, cancellationToken);
        lock (_lock)
        {
            if (_read.FirstOrDefault(r => r.Coverage == coverage).Names is { } known)
            {
                return new(known, coverage, asOf);
            }
        }

        var reports = await ledger.ReportsAsync(new(asOf), cancellationToken);
        var stances = await ledger.StancesAsync(new(asOf), cancellationToken);
        var ids = reports.SelectMany(r => new[] { r.CallerId, r.TargetId }).Concat(stances.SelectMany(s => new[] { s.HolderId, s.TargetId })).ToHashSet();
        var names = RecordNames.Of(await ledger.FiguresAsync(ids, cancellationToken), reports, stances);
        lock (_lock)
        {
            _read.Insert(0, (coverage, names));
            if (_read.Count > Kept)
            {
                _read.RemoveAt(Kept);
            }
        }

        return new(names, coverage, asOf);
    }
}
