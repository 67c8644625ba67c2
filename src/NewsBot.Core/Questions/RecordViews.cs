using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Stories;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Questions;

/// <summary>
/// Keeps the names of the record at hand. Reports and stances are only ever added, so no more than the new ones are read, and the views of
/// the last few moments asked about are kept.
/// </summary>
internal sealed class RecordViews(ILedgerStore ledger, IStoryStore stories, RulingBooks books) : IDisposable
{
    private const int Kept = 4;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly List<(Key Key, RecordNames Names)> _views = [];
    private readonly Dictionary<FigureId, Figure> _figures = [];
    private readonly List<Mention> _mentions = [];
    private MentionMark _mark;

    public async Task<RecordView> AtAsync(Standpoint from, CancellationToken cancellationToken)
    {
        var coverage = await stories.CoverageAsync(from.AsOf, cancellationToken);
        var book = await books.AtAsync(from, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            await ReadOnAsync(cancellationToken);
            return new(await NamesAsync(from, book, cancellationToken), coverage, from);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        var (mentions, mark) = await ledger.MentionsAsync(_mark, cancellationToken);
        if (mentions.Count == 0)
        {
            return;
        }

        // A story that tells of a figure may have taught it a name.
        await ReadFiguresAsync(mentions.Select(m => m.Speaker).OfType<FigureId>().Concat(mentions.Select(m => m.Target)), cancellationToken);
        _mentions.AddRange(mentions);
        _mark = mark;
    }

    private async Task<RecordNames> NamesAsync(Standpoint from, RulingBook book, CancellationToken cancellationToken)
    {
        var known = _mentions.Where(m => m.LearntAt <= from.AsOf).ToArray();
        // Without merges and splits of its own a workspace knows the names that all know.
        var key = new Key(known.Length, _mentions.Count, book.FigureMark.Count > 0 ? from.Workspace : null, book.FigureMark);
        if (_views.FirstOrDefault(v => v.Key == key).Names is { } kept)
        {
            return kept;
        }

        var ids = known.Where(m => m.Speaker is not null).Select(m => book.SpeakerOf(m.Speaker!.Value, m.Story))
            .Concat(known.Select(m => book.FigureOf(m.Target))).Distinct().ToArray();
        await ReadFiguresAsync(ids.Where(i => !_figures.ContainsKey(i)), cancellationToken);
        var names = RecordNames.Of(JoinedFigures.Of(ids, _figures, book).Values, known, book);
        _views.Insert(0, (key, names));
        if (_views.Count > Kept)
        {
            _views.RemoveAt(Kept);
        }

        return names;
    }

    private async Task ReadFiguresAsync(IEnumerable<FigureId> ids, CancellationToken cancellationToken)
    {
        FigureId[] wanted = [.. ids.Distinct()];
        foreach (var figure in wanted.Length == 0 ? [] : await ledger.FiguresAsync(wanted, cancellationToken))
        {
            _figures[figure.Id] = figure;
        }
    }

    /// <param name="Known">How many of the mentions read so far had been learnt by the moment.</param>
    /// <param name="Own">The workspace, where its rulings tell figures apart in a way of their own.</param>
    private sealed record Key(int Known, int Read, WorkspaceId? Own, (int Last, int Count) Figures);
}
