using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Figures;
using NewsBot.Core.Published;
using NewsBot.Web.Asking;

namespace NewsBot.Web.Tracker;

/// <summary>
/// Lists as they stood at an earlier moment. Each is read whole, which costs much: one is read at a time, no address may have many read in a minute, few
/// may wait for their turn, and the last few lists are kept, since the past does not change.
/// </summary>
internal sealed class AsOfLists(PublishedRecords records, IOptions<WebOptions> options) : IDisposable
{
    private const int MostLists = 8;
    private const int MostEntries = 40_000;
    private const int MostWaiting = 12;

    private readonly AddressLimiter _limiter = new(options.Value.PastListsPerMinute);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _lock = new();
    private readonly LinkedList<(FigureId Target, DateTimeOffset Moment, PublishedTarget List)> _kept = [];
    private int _waiting;

    /// <summary>Empty where nobody had asked for them to go by then.</summary>
    /// <param name="asker">The address of whoever asks.</param>
    public async Task<AsOfList> ReadAsync(Figure target, DateTimeOffset moment, IPAddress? asker, CancellationToken cancellationToken = default)
    {
        if (Find(target.Id, moment) is { } kept)
        {
            return new(kept);
        }

        if (!_limiter.MayAsk(asker))
        {
            return AsOfList.Refused(StatusCodes.Status429TooManyRequests, "Too many earlier lists were asked for from your address in the last minute. Wait a moment and ask again.");
        }

        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return AsOfList.Refused(StatusCodes.Status503ServiceUnavailable, "Many ask for earlier lists just now. Wait a moment and ask again; the lists as they stand now are there at once.");
        }

        try
        {
            await _one.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return new(Find(target.Id, moment) ?? Keep(target.Id, moment, await records.AsOfAsync(target.Id, moment, cancellationToken) ?? PublishedTarget.Empty(target)));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _limiter.Dispose();
    }

    private PublishedTarget? Find(FigureId target, DateTimeOffset moment)
    {
        lock (_lock)
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

            return null;
        }
    }

    private PublishedTarget Keep(FigureId target, DateTimeOffset moment, PublishedTarget list)
    {
        lock (_lock)
        {
            _kept.AddFirst((target, moment, list));
            while (_kept.Count > 1 && (_kept.Count > MostLists || _kept.Sum(k => k.List.Entries.Count) > MostEntries))
            {
                _kept.RemoveLast();
            }

            return list;
        }
    }
}
