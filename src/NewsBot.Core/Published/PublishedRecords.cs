using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Published;

/// <summary>
/// Keeps the published record at hand. The record is only ever added to, so that after the first reading no more is read than the entries of those
/// callers of whom there is news; whoever asks meanwhile gets what stood before.
/// </summary>
public sealed class PublishedRecords : IDisposable
{
    /// <summary>News of more callers than these: reading all lists at once is quicker.</summary>
    private const int ManyCallers = 1_000;

    /// <summary>So many times as old as it may be shown unasked, what stood before is still shown while it is read on; older, and whoever asks waits.</summary>
    private const int Grace = 2;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ILedgerStore _store;
    private readonly ILedger _ledger;
    private readonly RulingBooks _books;
    private readonly CallerProfiles _profiles;
    private readonly RecordGate _gate;
    private readonly TimeProvider _clock;
    private readonly LedgerOptions _house;
    private readonly TimeSpan _freshFor;
    private readonly EntryReader _reader;
    private readonly ILogger<PublishedRecords> _logger;

    private KeptLists _lists = new();
    private MentionMark _mark;
    private Mention[] _later = [];
    private RulingBook _book = RulingBook.Empty;
    private DateTimeOffset _checkedUntil;
    private volatile Shown? _latest;

    public PublishedRecords(
        ILedgerStore store, ILedger ledger, RulingBooks books, CallerProfiles profiles, RecordGate gate,
        IOptions<LedgerOptions> house, IOptions<PublishedOptions> options, TimeProvider clock, ILogger<PublishedRecords> logger)
    {
        (_store, _ledger, _books, _profiles, _gate, _clock, _logger) = (store, ledger, books, profiles, gate, clock, logger);
        _house = house.Value;
        _freshFor = options.Value.FreshFor;
        _reader = new(store, house);
    }

    /// <summary>
    /// The record as it stands, at most <see cref="PublishedOptions.FreshFor"/> old, or twice that while it is being read on. Whoever finds it older waits,
    /// unless somebody else is reading already.
    /// </summary>
    public async Task<PublishedRecord> NowAsync(CancellationToken cancellationToken = default)
    {
        if (_latest is { } kept)
        {
            if (IsFresh(kept) || !_one.Wait(0, CancellationToken.None))
            {
                return kept.Record;
            }

            if (_clock.GetElapsedTime(kept.LookedAt) < _freshFor * Grace)
            {
                // Nobody waits for the reading while there are readers every second.
                _ = Task.Run(ReadBehindAsync, CancellationToken.None);
                return kept.Record;
            }
        }
        else
        {
            await _one.WaitAsync(cancellationToken);
        }

        try
        {
            if (_latest is not { } read || !IsFresh(read))
            {
                _latest = await ReadOnAsync(_gate.Now, cancellationToken);
            }

            return _latest.Record;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A target's published list as it stood at an earlier moment; null where nobody had asked for them to go by then. Reads the whole list.</summary>
    public async Task<PublishedTarget?> AsOfAsync(FigureId target, DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var from = Standpoint.Local(moment);
        var book = await _books.AtAsync(from, cancellationToken);
        var entries = await _reader.AboutAsync(target, book, moment, lean: true, cancellationToken);
        var figures = await JoinedFigures.ReadAsync(_store, [target], book, cancellationToken);
        return entries.Count == 0 || !figures.TryGetValue(book.FigureOf(target), out var figure) ? null : new(
            figure,
            Kept(entries, book),
            await _ledger.StancesAsync(figure.Id, null, from, cancellationToken),
            await _ledger.ClaimsAsync(figure.Id, from, cancellationToken));
    }

    public void Dispose() => _one.Dispose();

    private bool IsFresh(Shown kept) =>
        _clock.GetElapsedTime(kept.LookedAt) < _freshFor && kept.Record.Today == DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    private async Task ReadBehindAsync()
    {
        try
        {
            _latest = await ReadOnAsync(_gate.Now, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // What stood before is shown a little longer; then whoever asks waits for the reading, and learns that it fails.
            _logger.NotReadOn(fault);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Reads all that is needed first and takes it over then: what breaks off in between has changed nothing.</summary>
    private async Task<Shown> ReadOnAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lookedAt = _clock.GetTimestamp();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (mentions, mark) = await _store.MentionsAsync(_mark, cancellationToken);
        var book = await _books.AtAsync(Standpoint.Local(now), cancellationToken);
        var told = _later.Concat(mentions).ToLookup(m => m.LearntAt <= now);
        var isChecked = await _store.ReportsAsync(new(now, CheckedAfter: _checkedUntil), cancellationToken);
        if (_latest is { } kept && !told[true].Any() && isChecked.Count == 0 && book.All.Count == _book.All.Count)
        {
            (_mark, _later) = (mark, [.. told[false]]);
            return kept.Record.Today == today ? kept with { LookedAt = lookedAt } : new(_lists.Record(kept.Record.Version + 1, today, book.FigureOf).Prepared(), lookedAt);
        }

        var callers = await CallersAsync(told[true], isChecked, book, cancellationToken);
        _lists = _latest is null || callers.Count > ManyCallers || book.FigureMark != _book.FigureMark
            ? await ReadAllAsync(book, now, cancellationToken)
            : await ReadSomeAsync(callers, [.. told[true].Select(m => book.FigureOf(m.Target)).Distinct()], book, now, cancellationToken);
        (_mark, _later, _book) = (mark, [.. told[false]], book);
        _checkedUntil = isChecked.SelectMany(r => r.Checks).Select(c => c.At).Append(_checkedUntil).Max();
        return new(_lists.Record((_latest?.Record.Version ?? 0) + 1, today, book.FigureOf).Prepared(), lookedAt);
    }

    /// <summary>Those whose entries may be different.</summary>
    private async Task<HashSet<FigureId>> CallersAsync(
        IEnumerable<Mention> told, IEnumerable<Report> isChecked, RulingBook book, CancellationToken cancellationToken)
    {
        var callers = told.Where(m => m.Speaker is not null).Select(m => book.SpeakerOf(m.Speaker!.Value, m.Story)).Concat(isChecked.Select(book.CallerOf)).ToHashSet();
        foreach (var number in _latest is null ? [] : book.All.Skip(_book.All.Count).Select(r => r.Entry).Distinct())
        {
            if (await _store.PairAsync(number, cancellationToken) is var (caller, _))
            {
                callers.Add(book.FigureOf(caller));
            }
        }

        return callers;
    }

    private async Task<KeptLists> ReadAllAsync(RulingBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lists = new KeptLists();
        foreach (var target in await _ledger.TargetsAsync(Standpoint.Local(now), cancellationToken))
        {
            foreach (var entry in Kept(await _reader.AboutAsync(target.Id, book, now, lean: true, cancellationToken), book))
            {
                lists.Add(entry.Prepared());
            }

            await ReadAsidesAsync(lists, target, now, cancellationToken);
        }

        lists.PublishAll();
        return lists;
    }

    private async Task<KeptLists> ReadSomeAsync(
        HashSet<FigureId> callers, FigureId[] targets, RulingBook book, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var fresh = new List<(FigureId Caller, IReadOnlyList<PublishedEntry> Entries)>();
        foreach (var caller in callers)
        {
            fresh.Add((caller, [.. Kept(await _reader.ByAsync(caller, book, now, lean: true, cancellationToken), book).Select(e => e.Prepared())]));
        }

        var asides = new KeptLists();
        var figures = await JoinedFigures.ReadAsync(_store, targets, book, cancellationToken);
        foreach (var figure in figures.Values)
        {
            await ReadAsidesAsync(asides, figure, now, cancellationToken);
        }

        var touched = targets.Concat(callers.SelectMany(_lists.TargetsOf)).ToHashSet();
        foreach (var (caller, entries) in fresh)
        {
            _lists.Replace(caller, entries);
            touched.UnionWith(_lists.TargetsOf(caller));
        }

        _lists.TakeAsides(asides);
        _lists.Publish(touched);
        return _lists;
    }

    private async Task ReadAsidesAsync(KeptLists lists, Figure target, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = Standpoint.Local(now);
        lists.SetAsides(target, await _ledger.StancesAsync(target.Id, null, from, cancellationToken), await _ledger.ClaimsAsync(target.Id, from, cancellationToken));
    }

    private PublishedEntry[] Kept(IReadOnlyList<LedgerEntry> entries, RulingBook book)
    {
        var rulings = book.All.ToLookup(r => r.Entry);
        return [.. entries.Select(e => new PublishedEntry(e, _profiles.Of(e), EntryChanges.Of(e, [.. rulings[e.Number]], _house)))];
    }

    private sealed record Shown(PublishedRecord Record, long LookedAt);
}
