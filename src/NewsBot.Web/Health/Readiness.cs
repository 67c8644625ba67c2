using Microsoft.Extensions.Logging;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;

namespace NewsBot.Web.Health;

/// <summary>
/// Whether this host does its work: the record can be read, feeds whose time has come are asked, and what is owed is tried. A publisher that is
/// down, or a channel that refuses, is no fault of this host and makes it no less ready.
/// </summary>
internal sealed class Readiness(IFeedStore feeds, IDeliveryStore deliveries, TimeProvider clock, ILogger<Readiness> logger) : IDisposable
{
    /// <summary>So long something may be overdue: longer than any run of the jobs takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Supervisors ask often, and anybody may: the record is asked no more often than this.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    private const int MostOwed = 500;

    private readonly SemaphoreSlim _one = new(1, 1);
    private (DateTimeOffset At, IReadOnlyList<string> Faults)? _last;

    /// <summary>What is wrong, a sentence each, without names and secrets; empty while all is well.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (_last is { } last && now - last.At < Freshness && now >= last.At)
            {
                return last.Faults;
            }

            var faults = await LookAsync(now, cancellationToken);
            _last = (now, faults);
            return faults;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<string>> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var faults = new List<string>();
            var asked = (await feeds.ListAsync(cancellationToken)).Where(f => !f.IsPaused).ToArray();
            if (asked.Length > 0 && asked.All(f => now - f.NextCheckAt > Patience && now - (f.LastCheckedAt ?? f.NextCheckAt) > Patience))
            {
                faults.Add("Feeds are not being read: all of them have been due for more than ten minutes.");
            }

            // The latest come first; of each channel the one that is owed longest is tried before the others.
            var owed = await deliveries.SearchAsync(new(MostOwed, State: DeliveryState.Owed), cancellationToken);
            var stuck = owed.GroupBy(d => d.Channel).Count(c => now - c.Last().NextTryAt > Patience);
            if (stuck > 0)
            {
                faults.Add($"Deliveries are stuck: {stuck} {(stuck == 1 ? "channel has" : "channels have")} been owed a post for more than ten minutes that nobody tries.");
            }

            return faults;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.NotReady(e);
            return ["The record cannot be read."];
        }
    }
}
