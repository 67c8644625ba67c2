using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Core.Feeds;

namespace NewsBot.Reading.Fetching;

/// <summary>
/// Politeness: one request at a time to a domain, a pause in between, and peace for one that asked for it. Domains that were slow share
/// a quarter of the places, so that many of them together cannot take all.
/// </summary>
internal sealed class DomainTurns(IOptions<ReadingOptions> options, AllowedHosts allowed, TimeProvider clock) : IDisposable
{
    private const int Remembered = 20_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _peace = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _all = new(options.Value.AtOnce);
    private readonly SemaphoreSlim _slow = new(Math.Max(1, options.Value.AtOnce / 4));

    /// <summary>Waits for the domain's turn. Dispose what is given back to let the next one go.</summary>
    /// <param name="pause">A longer pause than usual before the next one; what robots.txt asks for.</param>
    public async Task<IDisposable> TakeAsync(Uri address, TimeSpan? pause, CancellationToken cancellationToken)
    {
        Forget();
        var trusted = allowed.Allows(address);
        var turn = _turns.GetOrAdd(trusted ? address.Authority : RegistrableDomain.Of(address.IdnHost), _ => new Turn());
        await turn.One.WaitAsync(cancellationToken).ConfigureAwait(false);
        var slow = turn.WasSlow ? _slow : null;
        try
        {
            var wait = trusted ? TimeSpan.Zero : turn.NextAt - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
            }

            if (slow is not null)
            {
                await slow.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            try
            {
                await _all.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                slow?.Release();
                throw;
            }
        }
        catch
        {
            turn.One.Release();
            throw;
        }

        return new Taken(this, turn, slow, clock.GetTimestamp(), pause > options.Value.PausePerDomain ? pause.Value : options.Value.PausePerDomain);
    }

    /// <summary>Until when the host or its domain wants no requests; null when it may be asked.</summary>
    public DateTimeOffset? PeaceUntil(Uri address)
    {
        var until = new[] { RegistrableDomain.Of(address.IdnHost), FeedPlace.Host(address) }.Max(p => _peace.GetValueOrDefault(p));
        return until > clock.GetUtcNow() ? until : null;
    }

    /// <summary>Leaves a host or a domain alone for a while. A trusted host never drags its neighbours along.</summary>
    public void LeaveAlone(Uri address, string place, TimeSpan span)
    {
        if (!allowed.Allows(address))
        {
            _peace[place] = clock.GetUtcNow() + span;
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        _slow.Dispose();
    }

    /// <summary>Stories lead to ever new domains; those that nobody asks are forgotten.</summary>
    private void Forget()
    {
        if (_turns.Count <= Remembered)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (domain, turn) in _turns)
        {
            // Whoever took it in this moment keeps it; at worst a domain is asked twice without the pause.
            if (turn.NextAt < now && turn.One.CurrentCount == 1)
            {
                _turns.TryRemove(domain, out _);
            }
        }

        foreach (var (place, _) in _peace.Where(p => p.Value < now))
        {
            _peace.TryRemove(place, out _);
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim One { get; } = new(1);

        public DateTimeOffset NextAt { get; set; }

        public bool WasSlow { get; set; }
    }

    private sealed class Taken(DomainTurns turns, Turn turn, SemaphoreSlim? slow, long since, TimeSpan pause) : IDisposable
    {
        public void Dispose()
        {
            turn.WasSlow = turns.Elapsed(since) > Slow;
            turn.NextAt = turns.Now() + pause;
            turns._all.Release();
            slow?.Release();
            turn.One.Release();
        }
    }

    private DateTimeOffset Now() => clock.GetUtcNow();

    private TimeSpan Elapsed(long since) => clock.GetElapsedTime(since);
}
