using NewsBot.Core.Figures;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>
/// Lists as they stood at an earlier moment. Each is read whole, so one is read at a time and the last few are kept: the past does not change.
/// </summary>
internal sealed class AsOfLists(PublishedRecords records) : IDisposable
{
    private const int MostLists = 8;
    private const int MostEntries = 40_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LinkedList<(FigureId Target, DateTimeOffset Moment, PublishedTarget? List)> _kept = [];

    /// <summary>Null where nobody had asked for them to go by then.</summary>
    public async Task<PublishedTarget?> ReadAsync(FigureId target, DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Target == target && node.Value.Moment == moment)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.List;
                }
            }

            var list = await records.AsOfAsync(target, moment, cancellationToken);
            _kept.AddFirst((target, moment, list));
            while (_kept.Count > 1 && (_kept.Count > MostLists || _kept.Sum(k => k.List?.Entries.Count ?? 0) > MostEntries))
            {
                _kept.RemoveLast();
            }

            return list;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
