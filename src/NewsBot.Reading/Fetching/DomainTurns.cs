using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NewsBot.Reading.Fetching;

/// <summary>Politeness: one request at a time to a domain, a pause in between, and peace for one that asked for it.</summary>
internal sealed class DomainTurns(IOptions<ReadingOptions> options, AllowedHosts allowed, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _all = new(options.Value.AtOnce);

    /// <summary>Waits for the domain's turn. Dispose what is given back to let the next one go.</summary>
    public async Task<IDisposable> TakeAsync(Uri address, CancellationToken cancellationToken)
    {
        var trusted = allowed.Allows(address);
        var turn = _turns.GetOrAdd(trusted ? address.Authority : RegistrableDomain.Of(address.IdnHost), _ => new Turn());
        await turn.One.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var pause = trusted ? TimeSpan.Zero : turn.NextAt - clock.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            }

            await _all.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            turn.One.Release();
            throw;
        }

        return new Taken(this, turn);
    }

    /// <summary>Until when the domain wants no requests; null when it may be asked.</summary>
    public DateTimeOffset? PeaceUntil(Uri address) =>
        _turns.TryGetValue(RegistrableDomain.Of(address.IdnHost), out var turn) && turn.PeaceUntil > clock.GetUtcNow() ? turn.PeaceUntil : null;

    /// <summary>Leaves the whole domain alone for a while. A trusted host never drags its neighbours along.</summary>
    public void LeaveAlone(Uri address, TimeSpan span)
    {
        if (!allowed.Allows(address))
        {
            _turns.GetOrAdd(RegistrableDomain.Of(address.IdnHost), _ => new Turn()).PeaceUntil = clock.GetUtcNow() + span;
        }
    }

    public void Dispose() => _all.Dispose();

    private sealed class Turn
    {
        public SemaphoreSlim One { get; } = new(1);

        public DateTimeOffset NextAt { get; set; }

        public DateTimeOffset PeaceUntil { get; set; }
    }

    private sealed class Taken(DomainTurns turns, Turn turn) : IDisposable
    {
        public void Dispose()
        {
            turn.NextAt = turns.Now() + turns.Pause();
            turns._all.Release();
            turn.One.Release();
        }
    }

    private DateTimeOffset Now() => clock.GetUtcNow();

    private TimeSpan Pause() => options.Value.PausePerDomain;
}
