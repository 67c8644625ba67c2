namespace NewsBot.Core.Workspaces;

/// <summary>
/// Remembers what was taken up already, so that a chat service which sends something again gets it done once. Holds a bounded
/// number of keys for a bounded time; what falls out of it would be done again.
/// </summary>
public sealed class OnceOnly(TimeProvider clock, TimeSpan memory, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _claims = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _order = new();

    /// <summary>True when none of the keys was claimed before; then all of them are. False changes nothing.</summary>
    public bool TryClaim(params ReadOnlySpan<string> keys)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            Forget(now);
            foreach (var key in keys)
            {
                if (_claims.ContainsKey(key))
                {
                    return false;
                }
            }

            foreach (var key in keys)
            {
                _claims[key] = now;
                _order.Enqueue((key, now));
            }

            return true;
        }
    }

    /// <summary>Gives keys back, so that the next attempt is taken up: for work that failed before anybody saw a thing of it.</summary>
    public void Release(params ReadOnlySpan<string> keys)
    {
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _claims.Remove(key);
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && (_order.Count >= capacity || now - oldest.At > memory))
        {
            _order.Dequeue();
            if (_claims.TryGetValue(oldest.Key, out var at) && at == oldest.At)
            {
                _claims.Remove(oldest.Key);
            }
        }
    }
}
