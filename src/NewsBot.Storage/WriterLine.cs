namespace NewsBot.Storage;

/// <summary>
/// The line in which the writers of one process stand, one of them in at a time. Urgent writers have a line of their own: where both wait,
/// they go in turn, so that neither an urgent one waits behind many nor the others for ever.
/// </summary>
internal sealed class WriterLine
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _urgent = new();
    private readonly Queue<TaskCompletionSource> _others = new();
    private bool _isTaken;
    private bool _wasUrgent;

    /// <summary>Waits for its turn, which ends with <see cref="Leave"/>.</summary>
    public async Task EnterAsync(bool isUrgent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (!_isTaken)
            {
                (_isTaken, _wasUrgent) = (true, isUrgent);
                return;
            }

            (isUrgent ? _urgent : _others).Enqueue(turn);
        }

        await using var given = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    public void Leave()
    {
        lock (_lock)
        {
            while (Next() is { } next)
            {
                // Who has given up waiting is passed over.
                if (next.TrySetResult())
                {
                    return;
                }
            }

            _isTaken = false;
        }
    }

    private TaskCompletionSource? Next()
    {
        _wasUrgent = _urgent.Count > 0 && !(_wasUrgent && _others.Count > 0);
        return (_wasUrgent ? _urgent : _others).TryDequeue(out var next) ? next : null;
    }
}
