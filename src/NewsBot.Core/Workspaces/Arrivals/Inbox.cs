using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>
/// The durable queue of one surface. What it has taken is on the disk and is worked on once, in the order of its conversation, also when
/// this host is killed; where several hosts share a record, one works on each. Keys are known for two days, longer than any chat service
/// goes on sending the same again.
/// </summary>
/// <param name="capacity">How much may wait on this host; beyond it arrivals are refused.</param>
public sealed class Inbox(string surface, IInboxStore store, TimeProvider clock, ILogger<Inbox> logger, int lanes = 4, int capacity = 5_000) : IDisposable
{
    /// <summary>How often work is tried that throws.</summary>
    public const int MostTries = 3;

    private const int AtOnce = 100;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly string _host = Guid.NewGuid().ToString("N");
    private readonly Lanes<QueuedArrival> _lanes = new(lanes, capacity + AtOnce);
    private readonly ConcurrentQueue<PendingArrival> _pending = new();
    private readonly ConcurrentQueue<long> _done = new();
    private readonly SemaphoreSlim _writer = new(1, 1);
    private int _waiting;

    /// <summary>How much waits on this host.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Keeps an arrival. Those that come at the same time go to the disk together.</summary>
    public async Task<Reception> AddAsync(Arrival arrival)
    {
        if (Interlocked.Increment(ref _waiting) > capacity)
        {
            Interlocked.Decrement(ref _waiting);
            logger.InboxFull(surface, capacity);
            return Reception.Refused;
        }

        var pending = new PendingArrival(arrival);
        _pending.Enqueue(pending);
        _ = WriteAsync();
        var reception = await pending.Reception;
        if (reception != Reception.Taken)
        {
            Interlocked.Decrement(ref _waiting);
        }

        return reception;
    }

    /// <summary>Notes something with an arrival that is worked on, before it can be seen from outside; a later try finds it.</summary>
    public Task NoteAsync(QueuedArrival arrival, string progress, CancellationToken cancellationToken = default) =>
        store.NoteAsync(arrival.Number, progress, cancellationToken);

    /// <summary>
    /// Works on what waits, until cancelled. Work that throws is handed to <paramref name="failed"/> and tried again a little later,
    /// <see cref="MostTries"/> times in all; then it is given up.
    /// </summary>
    public async Task RunAsync(
        Func<QueuedArrival, CancellationToken, Task> work, Action<QueuedArrival, Exception> failed, CancellationToken cancellationToken = default)
    {
        await Task.WhenAll(
            _lanes.RunAsync((arrival, stop) => WorkAsync(arrival, work, failed, stop), failed, cancellationToken),
            KeepAsync(cancellationToken));
        await WriteAsync();

        // The next start, or another host, takes up at once what is left.
        await GuardAsync(() => store.HoldAsync(surface, _host, clock.GetUtcNow(), CancellationToken.None));
    }

    public void Dispose() => _writer.Dispose();

    private async Task WorkAsync(
        QueuedArrival arrival, Func<QueuedArrival, CancellationToken, Task> work, Action<QueuedArrival, Exception> failed, CancellationToken cancellationToken)
    {
        var isDone = true;
        try
        {
            await work(arrival, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            failed(arrival, fault);
            isDone = arrival.Tries >= MostTries;
        }

        Interlocked.Decrement(ref _waiting);
        if (isDone)
        {
            _done.Enqueue(arrival.Number);
            await WriteAsync();
        }
        else
        {
            await GuardAsync(() => store.PutBackAsync(arrival.Number, clock.GetUtcNow() + Pause, cancellationToken));
        }
    }

    /// <summary>Looks after what is kept: says that this host lives, takes up what nobody works on, forgets what is long done.</summary>
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var round = new PeriodicTimer(Round, clock);
        try
        {
            do
            {
                var now = clock.GetUtcNow();
                await GuardAsync(async () =>
                {
                    await store.HoldAsync(surface, _host, now + Hold, cancellationToken);
                    await TakeLeftAsync(now, cancellationToken);
                    await store.ForgetAsync(surface, now - Memory, cancellationToken);
                });
            }
            while (await round.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping is the ordinary end.
        }
    }

    private async Task TakeLeftAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var room = Math.Min(AtOnce, capacity - Waiting);
        while (room > 0 && await store.TakeAsync(surface, _host, now, now + Hold, room, cancellationToken) is { Count: > 0 } left)
        {
            foreach (var arrival in left)
            {
                Interlocked.Increment(ref _waiting);
                _lanes.TryAdd(arrival.Conversation, arrival);
            }

            room = Math.Min(AtOnce, capacity - Waiting);
        }
    }

    /// <summary>One writer at a time: what comes while it writes goes into the next transaction together.</summary>
    private async Task WriteAsync()
    {
        await _writer.WaitAsync();
        try
        {
            await WriteArrivalsAsync();
            var done = new List<long>();
            while (_done.TryDequeue(out var number))
            {
                done.Add(number);
            }

            if (done.Count > 0)
            {
                await GuardAsync(() => store.DoneAsync(done, clock.GetUtcNow()));
            }
        }
        finally
        {
            _writer.Release();
        }
    }

    private async Task WriteArrivalsAsync()
    {
        var batch = new List<PendingArrival>();
        while (batch.Count < AtOnce && _pending.TryDequeue(out var pending))
        {
            batch.Add(pending);
        }

        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            var now = clock.GetUtcNow();
            var numbers = await store.AddAsync([.. batch.Select(p => p.Arrival)], _host, now, now + Hold);
            for (var i = 0; i < batch.Count; i++)
            {
                if (numbers[i] is { } number)
                {
                    var arrival = batch[i].Arrival;
                    _lanes.TryAdd(arrival.Conversation, new(number, arrival.Conversation, arrival.Body, arrival.Key, now, Tries: 1, Progress: null));
                }

                batch[i].Set(numbers[i] is null ? Reception.Known : Reception.Taken);
            }
        }
        catch (Exception fault)
        {
            logger.InboxAway(surface, fault.Message);
            batch.ForEach(p => p.Set(Reception.Refused));
        }
    }

    // The record may be away for a while; what waits stays where it is, and the next round tries again.
    private async Task GuardAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.InboxAway(surface, fault.Message);
        }
    }
}
