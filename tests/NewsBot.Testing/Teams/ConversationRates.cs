namespace NewsBot.Testing.Teams;

/// <summary>Microsoft's published limits on sending, by the clock.</summary>
internal sealed class ConversationRates(TimeProvider clock)
{
    private static readonly (TimeSpan Span, int Most)[] Limits =
        [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1800)];

    private const int MostOfApp = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _sent = [];
    private readonly List<DateTimeOffset> _all = [];

    /// <summary>Null when it may be sent, and then it counts; else the seconds to wait.</summary>
    public int? Refuse(string conversation)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (!_sent.TryGetValue(conversation, out var sent))
            {
                _sent[conversation] = sent = [];
            }

            foreach (var (span, most) in Limits)
            {
                if (sent.Count(at => now - at < span) >= most)
                {
                    return Math.Max(1, (int)Math.Ceiling((sent[^most] + span - now).TotalSeconds));
                }
            }

            if (_all.Count(at => now - at < TimeSpan.FromSeconds(1)) >= MostOfApp)
            {
                return 1;
            }

            sent.Add(now);
            _all.Add(now);
            if (_all.Count > MostOfApp * 4)
            {
                _all.RemoveRange(0, MostOfApp * 2);
            }

            return null;
        }
    }
}
