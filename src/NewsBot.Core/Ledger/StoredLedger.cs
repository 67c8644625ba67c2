using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Ledger;

/// <summary>Reads reports and rulings and computes the entries.</summary>
internal sealed class StoredLedger(ILedgerStore store, RulingBooks books, IOptions<LedgerOptions> options) : ILedger
{
    private readonly EntryReader _entries = new(store, options);

    public async Task<IReadOnlyList<Figure>> TargetsAsync(Standpoint from, CancellationToken cancellationToken = default)
    {
        var book = await books.AtAsync(from, cancellationToken);
        var ids = (await store.TargetsAsync(from.AsOf, cancellationToken)).Select(f => book.FigureOf(f.Id)).Distinct().ToArray();
        var figures = await JoinedFigures.ReadAsync(store, ids, book, cancellationToken);
        return [.. ids.Select(i => figures[i])];
    }

    public async Task<IReadOnlyList<StanceReport>> StancesAsync(
        FigureId? target, FigureId? holder, Standpoint from, CancellationToken cancellationToken = default)
    {
        var book = await books.AtAsync(from, cancellationToken);
        var found = new List<StanceReport>();
        foreach (var about in target is { } t ? book.Together(t).Select(f => (FigureId?)f) : [null])
        {
            foreach (var by in holder is { } h ? book.Together(h).Select(f => (FigureId?)f) : [null])
            {
                found.AddRange(await store.StancesAsync(new(from.AsOf, about, by), cancellationToken));
            }
        }

        return [.. found
            .Select(s => s with { HolderId = book.FigureOf(s.HolderId), TargetId = book.FigureOf(s.TargetId) })
            .OrderBy(s => s.Story.LearntAt)];
    }

    public async Task<IReadOnlyList<ClaimReport>> ClaimsAsync(FigureId target, Standpoint from, CancellationToken cancellationToken = default)
    {
        var book = await books.AtAsync(from, cancellationToken);
        var found = new List<ClaimReport>();
        foreach (var figure in book.Together(target))
        {
            found.AddRange(await store.ClaimsAsync(figure, from.AsOf, cancellationToken));
        }

        return [.. found.Select(c => c with { TargetId = book.FigureOf(c.TargetId) }).OrderBy(c => c.Story.LearntAt)];
    }

    public async Task<IReadOnlyList<LedgerEntry>> AboutAsync(FigureId target, Standpoint from, CancellationToken cancellationToken = default) =>
        [.. (await AllAboutAsync(target, await books.AtAsync(from, cancellationToken), from.AsOf, cancellationToken)).Where(IsShown)];

    public async Task<IReadOnlyList<LedgerEntry>> ByAsync(FigureId caller, Standpoint from, CancellationToken cancellationToken = default) =>
        [.. (await _entries.ByAsync(caller, await books.AtAsync(from, cancellationToken), from.AsOf, cancellationToken: cancellationToken)).Where(IsShown)];

    public async Task<IReadOnlyList<ChangedEntry>> ChangedAsync(
        FigureId? target, DateTimeOffset learntAfter, Standpoint from, CancellationToken cancellationToken = default)
    {
        var book = await books.AtAsync(from, cancellationToken);
        var earlier = await books.AtAsync(new(from.Workspace, learntAfter), cancellationToken);
        var targets = new HashSet<FigureId>();
        var touched = new HashSet<(FigureId Caller, FigureId Target)>();
        foreach (var figure in target is { } one ? book.Together(one).Select(f => (FigureId?)f) : [null])
        {
            var learnt = await store.ReportsAsync(new(from.AsOf, figure, LearntAfter: learntAfter), cancellationToken);
            var changedSince = await store.ReportsAsync(new(from.AsOf, figure, CheckedAfter: learntAfter), cancellationToken);
            foreach (var report in learnt.Concat(changedSince))
            {
                targets.Add(book.FigureOf(report.TargetId));
                touched.Add(Pair(report, book));
            }
        }

        var ruled = new HashSet<int>();
        foreach (var entry in book.All.Where(r => r.At > learntAfter).Select(r => r.Entry).Distinct())
        {
            if (await store.PairAsync(entry, cancellationToken) is var (_, about) && (target is not { } asked || book.FigureOf(asked) == book.FigureOf(about)))
            {
                targets.Add(book.FigureOf(about));
                ruled.Add(entry);
            }
        }

        var changed = new List<ChangedEntry>();
        foreach (var about in targets)
        {
            var before = (await AllAboutAsync(about, earlier, learntAfter, cancellationToken)).ToDictionary(e => e.Number);
            changed.AddRange((await AllAboutAsync(about, book, from.AsOf, cancellationToken))
                .Where(e => ruled.Contains(e.Number) || touched.Contains((e.Caller.Id, e.Target.Id)))
                .Select(e => new ChangedEntry(before.GetValueOrDefault(e.Number), e)));
        }

        return [.. changed.OrderBy(c => c.Now.Day).ThenBy(c => c.Now.Number)];
    }

    public async Task<LedgerEntry?> EntryAsync(int number, Standpoint from, CancellationToken cancellationToken = default)
    {
        if (await store.PairAsync(number, cancellationToken) is not var (caller, target))
        {
            return null;
        }

        var book = await books.AtAsync(from, cancellationToken);
        var about = book.FigureOf(target);
        var own = (await _entries.ByAsync(caller, book, from.AsOf, cancellationToken: cancellationToken)).FirstOrDefault(e => e.Target.Id == about);
        if (own?.Number == number)
        {
            return own;
        }

        // Merged or split: its reports may stand under another name or number.
        var entries = await AllAboutAsync(target, book, from.AsOf, cancellationToken);
        return entries.FirstOrDefault(e => e.Number == number) ?? entries.FirstOrDefault(e => e.Caller.Id == book.FigureOf(caller));
    }

    public async Task<IReadOnlyList<LedgerEntry>> QueueAsync(Standpoint from, CancellationToken cancellationToken = default)
    {
        var house = options.Value;
        var book = await books.AtAsync(from, cancellationToken);
        var pairs = await store.UnsurePairsAsync(house.CountOnlyConfirmed ? double.MaxValue : house.ConfidenceLine, from.AsOf, cancellationToken);
        var targets = pairs.Select(p => book.FigureOf(p.Target)).ToHashSet();
        foreach (var report in await store.ReportsAsync(new(from.AsOf, CheckedAfter: DateTimeOffset.MinValue), cancellationToken))
        {
            targets.Add(book.FigureOf(report.TargetId));
        }

        foreach (var entry in book.All.Select(r => r.Entry).Distinct())
        {
            if (await store.PairAsync(entry, cancellationToken) is var (_, about))
            {
                targets.Add(book.FigureOf(about));
            }
        }

        var waiting = new List<LedgerEntry>();
        foreach (var target in targets)
        {
            waiting.AddRange((await AllAboutAsync(target, book, from.AsOf, cancellationToken)).Where(e => e.NeedsRuling()));
        }

        return [.. waiting.OrderByDescending(Latest).ThenByDescending(e => e.Number)];
    }

    private Task<IReadOnlyList<LedgerEntry>> AllAboutAsync(FigureId target, RulingBook book, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        _entries.AboutAsync(target, book, asOf, cancellationToken: cancellationToken);

    private static DateTimeOffset Latest(LedgerEntry entry) => entry.EvidenceChanges
        .Select(c => c.At).Append(entry.Reports[^1].Story.LearntAt).Max();

    private static bool IsShown(LedgerEntry entry) => entry.State != EntryState.Rejected;

    private static (FigureId Caller, FigureId Target) Pair(Report report, RulingBook book) => (book.CallerOf(report), book.FigureOf(report.TargetId));
}
