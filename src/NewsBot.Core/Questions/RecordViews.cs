using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Questions;

/// <summary>
/// Reads the names of the record, and keeps the last few readings: as stories are only ever added, the names are the same while
/// the number of stories is.
/// </summary>
internal sealed class RecordViews(ILedgerStore ledger, IStoryStore stories, RulingBooks books)
{
    private const int Kept = 4;

    private readonly Lock _lock = new();
    private readonly List<(Coverage Coverage, WorkspaceId? Workspace, (int, int) Merges, RecordNames Names)> _read = [];

    public async Task<RecordView> AtAsync(Standpoint from, CancellationToken cancellationToken)
    {
        var asOf = from.AsOf;
        var coverage = await stories.CoverageAsync(asOf, cancellationToken);
        var book = await books.AtAsync(from, cancellationToken);
        // Without merges and splits of its own a workspace knows the names that all know.
        WorkspaceId? own = book.FigureMark.Count > 0 ? from.Workspace : null;
        lock (_lock)
        {
            if (_read.FirstOrDefault(r => r.Coverage == coverage && r.Workspace == own && r.Merges == book.FigureMark).Names is { } known)
            {
                return new(known, coverage, from);
            }
        }

        var reports = await ledger.ReportsAsync(new(asOf), cancellationToken);
        var stances = await ledger.StancesAsync(new(asOf), cancellationToken);
        var claims = await ledger.ClaimsAsync(null, asOf, cancellationToken);
        var ids = reports.SelectMany(r => new[] { book.CallerOf(r), r.TargetId }).Concat(stances.SelectMany(s => new[] { s.HolderId, s.TargetId })).Concat(claims.Select(c => c.TargetId));
        var figures = await JoinedFigures.ReadAsync(ledger, ids, book, cancellationToken);
        var names = RecordNames.Of([.. figures.Values], reports, stances, claims, book);
        lock (_lock)
        {
            _read.Insert(0, (coverage, own, book.FigureMark, names));
            if (_read.Count > Kept)
            {
                _read.RemoveAt(Kept);
            }
        }

        return new(names, coverage, from);
    }
}
