using Microsoft.Extensions.Options;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// Keeps our calls under the service's limits before it has to say so: for each conversation 7 in a second, 8 in two, 60 in half a minute
/// and 1,800 in an hour, for the whole app 50 a second; each kept with room to spare, since retries and other hosts count as well.
/// </summary>
internal sealed class SendPace(TimeProvider clock, IOptions<TeamsOptions> options)
{
    private static readonly (TimeSpan Span, int Most)[] OfConversation =
        [(TimeSpan.FromSeconds(1), 5), (TimeSpan.FromSeconds(2), 6), (TimeSpan.FromSeconds(30), 50), (TimeSpan.FromHours(1), 1700)];

    private readonly (TimeSpan Span, int Most)[] _ofApp = [(TimeSpan.FromSeconds(1), options.Value.SendsPerSecond)];

    // Beyond this many conversations, those that have been quiet are forgotten.
    private const int MostConversations = 5000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _conversations = new(StringComparer.Ordinal);
    private readonly Lane _app = new();

    /// <summary>Waits until a call may be made, in the order in which they ask.</summary>
    public Task WaitAsync(string conversation, CancellationToken cancellationToken = default)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var lane = LaneOf(conversation, now);
            var at = Later(lane.Next(now, OfConversation), _app.Next(now, _ofApp));
            lane.Take(at, OfConversation[^1]);
            _app.Take(at, _ofApp[^1]);
            wait = at - now;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The service asks for a pause: nobody calls there before it is over.</summary>
    public void Hold(string conversation, TimeSpan pause)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            LaneOf(conversation, now).HoldUntil(now + pause);
        }
    }

    private Lane LaneOf(string conversation, DateTimeOffset now)
    {
        if (!_conversations.TryGetValue(conversation, out var lane))
        {
            if (_conversations.Count >= MostConversations)
            {
                foreach (var quiet in _conversations.Where(c => c.Value.IsQuiet(now - OfConversation[^1].Span)).Select(c => c.Key).ToList())
                {
                    _conversations.Remove(quiet);
                }
            }

            _conversations[conversation] = lane = new();
        }

        return lane;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The moments of the last calls, in order.</summary>
    private sealed class Lane
    {
        private readonly List<DateTimeOffset> _taken = [];
        private DateTimeOffset _heldUntil;

        public DateTimeOffset Next(DateTimeOffset now, (TimeSpan Span, int Most)[] limits)
        {
            var at = Later(now, _heldUntil);
            foreach (var (span, most) in limits)
            {
                if (_taken.Count >= most)
                {
                    at = Later(at, _taken[^most] + span);
                }
            }

            return at;
        }

        public void Take(DateTimeOffset at, (TimeSpan Span, int Most) widest)
        {
            // Kept in order though another lane may have pushed a call before this one far back.
            var place = _taken.Count;
            while (place > 0 && _taken[place - 1] > at)
            {
                place--;
            }

            _taken.Insert(place, at);
            if (_taken.Count > widest.Most * 2)
            {
                _taken.RemoveRange(0, _taken.Count - widest.Most);
            }
        }

        public void HoldUntil(DateTimeOffset until) => _heldUntil = Later(_heldUntil, until);

        public bool IsQuiet(DateTimeOffset since) => _heldUntil < since && (_taken.Count == 0 || _taken[^1] < since);
    }
}
