namespace NewsBot.Web.Chat;

/// <summary>
/// What was said in the conversations of this host, for their own pages to show again. It is kept in memory alone, a day at most, and gone
/// with the program; what was posted to a conversation stays in the record of deliveries.
/// </summary>
internal sealed class ChatLog(TimeProvider clock)
{
    /// <summary>The last turns that a conversation shows.</summary>
    public const int MostTurns = 100;

    private const int MostConversations = 500;

    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Talk> _talks = new(StringComparer.Ordinal);

    public ChatTurn Add(string address, string said, Core.Messages.Message reply)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Forget(now);
            var talk = Get(address);
            var turn = new ChatTurn(++talk.Count, now, said, reply);
            talk.Turns.Add(turn);
            if (talk.Turns.Count > MostTurns)
            {
                talk.Turns.RemoveAt(0);
            }

            talk.Bell.TrySetResult();
            talk.Bell = Talk.NewBell();
            return turn;
        }
    }

    public IReadOnlyList<ChatTurn> Turns(string address)
    {
        lock (_lock)
        {
            Forget(clock.GetUtcNow());
            return _talks.TryGetValue(address, out var talk) ? [.. talk.Turns] : [];
        }
    }

    /// <summary>Done when something is said in a conversation.</summary>
    public Task SaidAsync(string address)
    {
        lock (_lock)
        {
            return Get(address).Bell.Task;
        }
    }

    private Talk Get(string address)
    {
        if (!_talks.TryGetValue(address, out var talk))
        {
            talk = _talks[address] = new();
        }

        talk.Last = clock.GetUtcNow();
        return talk;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, talk) in _talks.ToArray())
        {
            talk.Turns.RemoveAll(t => now - t.At > Memory);
            if (now - talk.Last > Memory)
            {
                _talks.Remove(address);
            }
        }

        if (_talks.Count > MostConversations)
        {
            _talks.Remove(_talks.MinBy(t => t.Value.Last).Key);
        }
    }

    private sealed class Talk
    {
        public List<ChatTurn> Turns { get; } = [];

        public int Count { get; set; }

        public DateTimeOffset Last { get; set; }

        public TaskCompletionSource Bell { get; set; } = NewBell();

        public static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
