using System.Security.Cryptography;
using NewsBot.Core.Messages;

namespace NewsBot.Web.Desk;

/// <summary>
/// What came of a press, until the page that it leads to shows it. After a press the browser is sent on, so that loading that page again does
/// nothing twice.
/// </summary>
internal sealed class DeskReplies(TimeProvider clock)
{
    private const int Most = 500;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Name, Message Reply, DateTimeOffset At)> _replies = new(StringComparer.Ordinal);

    /// <returns>The id by which it is shown.</returns>
    public string Keep(string name, Message reply)
    {
        var now = clock.GetUtcNow();
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        lock (_lock)
        {
            foreach (var old in _replies.Where(r => now - r.Value.At > Memory).Select(r => r.Key).ToArray())
            {
                _replies.Remove(old);
            }

            if (_replies.Count >= Most)
            {
                _replies.Remove(_replies.MinBy(r => r.Value.At).Key);
            }

            _replies[id] = (name, reply, now);
        }

        return id;
    }

    /// <summary>Null where there is none, or it is another's. It can be shown again until it is forgotten.</summary>
    public Message? Take(string id, string name)
    {
        lock (_lock)
        {
            return _replies.TryGetValue(id, out var kept) && kept.Name == name && clock.GetUtcNow() - kept.At <= Memory ? kept.Reply : null;
        }
    }
}
