namespace NewsBot.Core.Questions;

/// <summary>Remembers what each thread was last about, for two hours, for at most a thousand threads: the longest silent goes first.</summary>
internal sealed class ThreadMemory(TimeProvider clock)
{
    private const int MostThreads = 1_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Thread, Remembered What, DateTimeOffset At)>> _threads = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Thread, Remembered What, DateTimeOffset At)> _bySilence = new();

    /// <summary>Null where the thread is new, or has been silent for too long.</summary>
    public Remembered? Recall(string? thread)
    {
        lock (_lock)
        {
            return thread is not null && _threads.TryGetValue(thread, out var node) && clock.GetUtcNow() - node.Value.At < Lasts ? node.Value.What : null;
        }
    }

    /// <summary>True where there was something to forget.</summary>
    public bool Forget(string? thread)
    {
        lock (_lock)
        {
            if (thread is null || !_threads.Remove(thread, out var old))
            {
                return false;
            }

            _bySilence.Remove(old);
            return true;
        }
    }

    public void Remember(string? thread, Remembered what)
    {
        if (thread is null)
        {
            return;
        }

        lock (_lock)
        {
            if (_threads.Remove(thread, out var old))
            {
                _bySilence.Remove(old);
            }

            _threads[thread] = _bySilence.AddLast((thread, what, clock.GetUtcNow()));
            while (_threads.Count > MostThreads)
            {
                _threads.Remove(_bySilence.First!.Value.Thread);
                _bySilence.RemoveFirst();
            }
        }
    }
}
