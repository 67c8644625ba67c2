using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>
/// The durable queue of one surface. What it has taken is on the disk and is worked on once, in the order of its conversation, also when
/// this host is killed; where several hosts share a record, one works on each. Keys are known for two days, longer than any chat service
/// goes on sending the same again.
/// </summary>
/// <param name="lanes">How many conversations are worked on at once.</param>
/// <param name="capacity">How much may wait on this host; beyond it arrivals are refused. Some hundred bytes of memory each.</param>
public sealed class Inbox(string surface, IInboxStore store, TimeProvider clock, ILogger<Inbox> logger, int lanes = 4, int capacity = 100_000)
{
    /// <summary>How often work is tried that throws.</summary>
    internal const int MostTries = 3;

    /// <summary>So much is taken up at once of what another host left.</summary>
    private const int AtOnce = 100;

    /// <summary>So much goes to the disk together: a burst of some seconds.</summary>
    private const int MostTogether = 1000;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>An answer that comes later than this is of no use to whoever asked.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly string _host = Guid.NewGuid().ToString("N");
    private readonly Lanes<QueuedArrival> _lanes = new(lanes, capacity + AtOnce);
    private readonly ConcurrentQueue<PendingWrite> _pending = new();

    // Done, and not marked as that while the record is away.
    private readonly ConcurrentQueue<PendingWrite> _unmarked = new();
    private int _waiting;
    private int _isWriting;

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

        var reception = await WriteAsync(PendingWrite.Of(arrival));
        if (reception != Reception.Taken)
        {
            Interlocked.Decrement(ref _waiting);
        }

        return reception;
    }

    /// <summary>Notes something with an arrival that is worked on, before it can be seen from outside; a later try finds it.</summary>
    public Task NoteAsync(QueuedArrival arrival, string progress, CancellationToken cancellationToken = default) =>
        WriteAsync(PendingWrite.OfNote(arrival.Number, progress)).WaitAsync(cancellationToken);

    /// <summary>Whether we were spoken to in that conversation within the last days.</summary>
    public Task<bool> KnowsAsync(string conversation, CancellationToken cancellationToken = default) =>
        store.KnowsAsync(surface, conversation, cancellationToken);

    /// <summary>
    /// Works on what waits, until cancelled. Work that throws is handed to <paramref name="failed"/> and tried again a little later,
    /// <see cref="MostTries"/> times in all; then it is given up. Where it throws <see cref="TryLaterException"/>, it is tried again for an hour.
    /// </summary>
    public async Task RunAsync(
        Func<QueuedArrival, CancellationToken, Task> work, Action<QueuedArrival, Exception> failed, CancellationToken cancellationToken = default)
    {
        await Task.WhenAll(
            _lanes.RunAsync((arrival, stop) => WorkAsync(arrival, work, failed, stop), failed, cancellationToken),
            KeepAsync(cancellationToken));

        // Whatever was handed over before this is written before it.
        await WriteAsync(PendingWrite.OfNothing());

        // The next start, or another host, takes up at once what is left.
        await GuardAsync(() => store.HoldAsync(surface, _host, clock.GetUtcNow(), CancellationToken.None));
    }

    private async Task WorkAsync(
        QueuedArrival arrival, Func<QueuedArrival, CancellationToken, Task> work, Action<QueuedArrival, Exception> failed, CancellationToken cancellationToken)
    {
        var again = default(TimeSpan?);
        try
        {
            await work(arrival, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            failed(arrival, fault);
            again = fault is TryLaterException { After: var after }
                ? clock.GetUtcNow() + after - arrival.ReceivedAt < LongestWait ? after : null
                : arrival.Tries < MostTries ? Pause : null;
        }

        Interlocked.Decrement(ref _waiting);
        if (again is { } wait)
        {
            await GuardAsync(() => store.PutBackAsync(arrival.Number, clock.GetUtcNow() + wait, cancellationToken));
        }
        else
        {
            // Not waited for: the next of the lane is begun, and the mark goes with whatever is written next.
            _ = WriteAsync(PendingWrite.OfDone(arrival.Number));
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
                for (var left = _unmarked.Count; left > 0 && _unmarked.TryDequeue(out var done); left--)
                {
                    _ = WriteAsync(done);
                }

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

    private Task<Reception> WriteAsync(PendingWrite pending)
    {
        _pending.Enqueue(pending);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _ = Task.Run(WriteAllAsync);
        }

        return pending.Written;
    }

    /// <summary>One writes for all: what comes meanwhile goes into the next transaction together.</summary>
    private async Task WriteAllAsync()
    {
        do
        {
            while (!_pending.IsEmpty)
            {
                await WriteSomeAsync();
            }

            Volatile.Write(ref _isWriting, 0);
        }
        while (!_pending.IsEmpty && Interlocked.Exchange(ref _isWriting, 1) == 0);
    }

    private async Task WriteSomeAsync()
    {
        var together = new List<PendingWrite>();
        while (together.Count < MostTogether && _pending.TryDequeue(out var pending))
        {
            together.Add(pending);
        }

        try
        {
            var now = clock.GetUtcNow();
            var arrivals = together.Where(p => p.Arrival is not null).ToList();
            var numbers = await store.WriteAsync(
                new([.. arrivals.Select(p => p.Arrival!)], [.. together.Select(p => p.Note).OfType<(long, string)>()], [.. together.Select(p => p.Done).OfType<long>()]),
                _host, now, now + Hold);
            foreach (var (pending, number) in arrivals.Zip(numbers))
            {
                if (number is { } taken)
                {
                    var arrival = pending.Arrival!;
                    _lanes.TryAdd(arrival.Conversation, new(taken, arrival.Conversation, arrival.Body, arrival.Key, now, Tries: 1, Progress: null));
                }

                pending.Set(number is null ? Reception.Known : Reception.Taken);
            }

            together.ForEach(p => p.Set(Reception.Taken));
        }
        catch (Exception fault)
        {
            logger.InboxAway(surface, fault.Message);
            foreach (var pending in together)
            {
                if (pending.Done is not null)
                {
                    _unmarked.Enqueue(pending);
                }

                pending.Fail(fault);
            }
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
