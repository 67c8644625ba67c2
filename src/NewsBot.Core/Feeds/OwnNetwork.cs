namespace NewsBot.Core.Feeds;

/// <summary>
/// Tells our own network's fault from the feeds': when feed after feed of different places cannot be reached, and none can, within a few
/// minutes, it is ours. Safe to use from many threads.
/// </summary>
internal sealed class OwnNetwork
{
    private const int Enough = 3;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _unreachable = new(StringComparer.Ordinal);

    /// <summary>Takes note of an answer; whether it is our network's fault.</summary>
    public bool IsAtFault(Feed feed, FeedAnswer answer, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (answer.Trouble == FeedTrouble.Busy && answer.Status is null)
            {
                return false;
            }

            if (answer.Trouble != FeedTrouble.Unreachable)
            {
                _unreachable.Clear();
                return false;
            }

            _unreachable[FeedPlace.Of(feed.Url) ?? feed.Url.Authority] = now;
            foreach (var old in _unreachable.Where(u => now - u.Value > Memory).Select(u => u.Key).ToArray())
            {
                _unreachable.Remove(old);
            }

            return _unreachable.Count >= Enough;
        }
    }
}
