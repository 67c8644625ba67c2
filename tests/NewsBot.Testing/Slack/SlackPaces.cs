using System.Collections.Concurrent;

namespace NewsBot.Testing.Slack;

/// <summary>Slack's rate limits, as it counts them: calls of a method in a workspace in a minute, and posts to a channel in a second.</summary>
public sealed class SlackPaces(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _windows = new(StringComparer.Ordinal);

    /// <summary>How many calls were turned away.</summary>
    public int Refused { get; private set; }

    /// <summary>The seconds to wait; null where the call may be made.</summary>
    internal int? Wait(string method, string team, string? channel)
    {
        var minutely = method switch
        {
            "apps.connections.open" => 60,
            "chat.update" or "chat.unfurl" or "conversations.history" or "conversations.replies" or "users.conversations" or "conversations.open" => 50,
            "chat.postMessage" or "auth.test" or "oauth.v2.access" => 600,
            _ => 100,
        };
        var wait = Over($"{team} {method}", TimeSpan.FromMinutes(1), minutely)
            ?? (channel is null || method is not ("chat.postMessage" or "chat.postEphemeral") ? null : Over($"{team} {channel}", TimeSpan.FromSeconds(5), 8));
        Refused += wait is null ? 0 : 1;
        return wait;
    }

    private int? Over(string key, TimeSpan length, int most)
    {
        var now = clock.GetUtcNow();
        var window = _windows.AddOrUpdate(key, (now, 1), (_, w) => now - w.Since >= length ? (now, 1) : (w.Since, w.Count + 1));
        return window.Count > most ? (int)Math.Ceiling((window.Since + length - now).TotalSeconds) : null;
    }
}
