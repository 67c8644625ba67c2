namespace NewsBot.Slack.Protocol;

/// <summary>
/// Keeps calls within Slack's limits before Slack has to: by method and workspace, and by channel for posts. A wait that Slack asks for holds
/// up that method in that workspace and nothing else.
/// </summary>
internal sealed class SlackPacer(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private readonly Lock _lock = new();

    // When each would be due if calls had come evenly (the generic cell rate algorithm).
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _held = new(StringComparer.Ordinal);

    /// <summary>
    /// How long to wait before the call; it counts as made then. Longer than <paramref name="patience"/>: it may not be made and does not count.
    /// </summary>
    /// <param name="channel">Where it posts; null for a call that posts nothing.</param>
    public TimeSpan Reserve(string method, string workspace, string? channel, TimeSpan patience)
    {
        var now = clock.GetUtcNow();
        var whole = $"{workspace} {method}";
        var post = channel is null ? null : $"{workspace} #{channel}";
        lock (_lock)
        {
            Forget(now);
            var wait = Wait(whole, Pace.Of(method), now);
            if (_held.TryGetValue(whole, out var until) && until - now > wait)
            {
                wait = until - now;
            }

            if (post is not null && Wait(post, Pace.OfChannel, now) is var inChannel && inChannel > wait)
            {
                wait = inChannel;
            }

            if (wait > patience)
            {
                return wait;
            }

            Count(whole, Pace.Of(method), now);
            if (post is not null)
            {
                Count(post, Pace.OfChannel, now);
            }

            return wait;
        }
    }

    /// <summary>Slack asked us to wait.</summary>
    public void Hold(string method, string workspace, TimeSpan wait)
    {
        lock (_lock)
        {
            _held[$"{workspace} {method}"] = clock.GetUtcNow() + wait;
        }
    }

    private TimeSpan Wait(string key, Pace pace, DateTimeOffset now)
    {
        var wait = _due.GetValueOrDefault(key, now) - (pace.Every * (pace.Burst - 1)) - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private void Count(string key, Pace pace, DateTimeOffset now)
    {
        var due = _due.GetValueOrDefault(key, now);
        _due[key] = (due > now ? due : now) + pace.Every;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_due.Count > MostRemembered)
        {
            foreach (var (key, _) in _due.Where(d => d.Value <= now).ToList())
            {
                _due.Remove(key);
            }
        }
    }
}
