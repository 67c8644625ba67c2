using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger;

/// <summary>The standing record: figures, reports and stances, append-only.</summary>
public interface ILedgerStore
{
    /// <summary>The figures filed under any of these <see cref="FigureKeys"/>, each once, in no order.</summary>
    Task<IReadOnlyList<Figure>> FiguresByKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>The figures with these ids; an unknown id is left out.</summary>
    Task<IReadOnlyList<Figure>> FiguresAsync(IReadOnlyCollection<FigureId> ids, CancellationToken cancellationToken = default);

    /// <summary>Everybody whom any report asks to go or any stance is about, as known at <paramref name="asOf"/>, most reported first.</summary>
    Task<IReadOnlyList<Figure>> TargetsAsync(DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a story with all that it reports, in one transaction, and numbers its new entries (C1, C2 …).
    /// False when the story is in the record already: then nothing is changed.
    /// </summary>
    Task<bool> RecordAsync(Settlement settlement, CancellationToken cancellationToken = default);

    /// <summary>The reports that pass the filter, in the order in which they were learnt.</summary>
    Task<IReadOnlyList<Report>> ReportsAsync(ReportFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The stances that pass the filter (<see cref="ReportFilter.Caller"/> is the holder), in the order in which they were learnt.</summary>
    Task<IReadOnlyList<StanceReport>> StancesAsync(ReportFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The claimed numbers known at <paramref name="asOf"/>, about one target or about everybody, in the order in which they were learnt.</summary>
    Task<IReadOnlyList<ClaimReport>> ClaimsAsync(FigureId? target, DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>The number of each entry (C214) among these pairs of caller and target.</summary>
    Task<IReadOnlyDictionary<(FigureId Caller, FigureId Target), int>> EntryNumbersAsync(
        IReadOnlyCollection<(FigureId Caller, FigureId Target)> pairs, CancellationToken cancellationToken = default);

    /// <summary>
    /// The mentions of all reports, stances and claims that were written after <paramref name="after"/> (default: all), with the mark to go on from.
    /// </summary>
    Task<(IReadOnlyList<Mention> Mentions, MentionMark Mark)> MentionsAsync(MentionMark after, CancellationToken cancellationToken = default);

    /// <summary>The pairs none of whose reports known at <paramref name="asOf"/> reaches a confidence.</summary>
    Task<IReadOnlyList<(FigureId Caller, FigureId Target)>> UnsurePairsAsync(
        double confidence, DateTimeOffset asOf, CancellationToken cancellationToken = default);

    /// <summary>The caller and target that an entry's number was given to; null for a number that was never given.</summary>
    Task<(FigureId Caller, FigureId Target)?> PairAsync(int entry, CancellationToken cancellationToken = default);
}
