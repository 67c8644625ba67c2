namespace NewsBot.Core.Ledger;

/// <summary>
/// Keeps learning and telling apart. Whoever writes what was just learnt, and whoever tells what was learnt up to now, enters first and
/// takes the moment inside: so nothing is stamped before a digest's moment and written after it, where no digest would ever find it.
/// </summary>
public sealed class RecordGate(IRecordTurn record, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private DateTimeOffset _last;

    /// <summary>The moment from which all that has been written is seen: now, or the last moment that was given where the clock has not moved on.</summary>
    public DateTimeOffset Now => clock.GetUtcNow() is var now && now > _last ? now : _last;

    /// <summary>Does the work alone (<see cref="IRecordTurn"/>), with the moment it is done at: later than every moment that was given before.</summary>
    public async Task<T> AloneAsync<T>(Func<DateTimeOffset, Task<T>> work, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            return await record.AloneAsync(
                now > _last ? now : _last.AddTicks(1),
                moment =>
                {
                    _last = moment;
                    return work(moment);
                },
                cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Does what is to be done for many in one turn; where one of them breaks it, each has a turn of its own, so that the broken one keeps no other waiting.</summary>
    /// <param name="work">Does it for some of them, and tells how much was written. What it wrote before a fault is undone with its turn.</param>
    /// <param name="broken">Is told of each that cannot be done.</param>
    public async Task<int> AloneAsync<T>(
        IReadOnlyList<T> all, Func<IReadOnlyList<T>, DateTimeOffset, Task<int>> work, Action<Exception, T> broken, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AloneAsync(now => work(all, now), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (all is [var one])
            {
                broken(fault, one);
                return 0;
            }

            var written = 0;
            foreach (var each in all)
            {
                written += await AloneAsync([each], work, broken, cancellationToken);
            }

            return written;
        }
    }

    public void Dispose() => _one.Dispose();
}
