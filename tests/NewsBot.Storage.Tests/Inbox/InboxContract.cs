using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Testing;
using Queue = NewsBot.Core.Workspaces.Arrivals.Inbox;

namespace NewsBot.Storage.Tests.Inbox;

/// <summary>The inbox over a real record: what it promises to a surface.</summary>
public abstract class InboxContract(ITestDatabase database) : StoreContract(database)
{
    private readonly ManualClock _clock = new(A.Moment);
    private readonly BlockingCollection<QueuedArrival> _worked = [];

    [Fact]
    public async Task What_comes_is_worked_on_once_and_in_order()
    {
        var inbox = Open();
        await using var run = Run(inbox, Work);
        var received = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => inbox.AddAsync(Said($"m{i % 50}"))));

        Assert.Equal(50, received.Count(r => r == Reception.Taken));
        Assert.Equal(10, received.Count(r => r == Reception.Known));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"m{i}"), Worked(50));
        Assert.Equal(Reception.Known, await inbox.AddAsync(Said("m7")));
        Assert.False(_worked.TryTake(out _));
    }

    [Fact]
    public async Task What_a_killed_host_has_taken_is_done_by_the_next_one()
    {
        {
            var killed = Open();

            // It took these and never came to work on them; nothing was given back.
            await killed.AddAsync(Said("m1"));
            await killed.AddAsync(Said("m2"));
        }

        await ReopenAsync();
        var next = Open();
        await using var run = Run(next, Work);
        Assert.Equal(Reception.Known, await next.AddAsync(Said("m1")));
        await AdvanceAsync(30);

        Assert.Equal(["m1", "m2"], Worked(2));
    }

    [Fact]
    public async Task What_a_stopped_host_leaves_is_taken_up_at_once()
    {
        var stopped = Open();
        var begun = new TaskCompletionSource();
        await using (Run(stopped, async (_, stop) => { begun.TrySetResult(); await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop); }))
        {
            await stopped.AddAsync(Said("m1"));
            await stopped.AddAsync(Said("m2"));
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        var next = Open();
        await using var run = Run(next, Work);

        Assert.Equal(["m1", "m2"], Worked(2));
    }

    [Fact]
    public async Task A_living_host_keeps_what_it_works_on_however_long_that_takes()
    {
        var busy = Open();
        var other = Open();
        var begun = new TaskCompletionSource();
        await using var slow = Run(busy, async (_, stop) => { begun.TrySetResult(); await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop); });
        await using var run = Run(other, Work);
        await busy.AddAsync(Said("m1"));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await AdvanceAsync(120);

        Assert.False(_worked.TryTake(out _));
    }

    [Fact]
    public async Task Work_that_fails_is_tried_three_times_with_what_it_noted()
    {
        var inbox = Open();
        await using var run = Run(inbox, async (arrival, stop) =>
        {
            _worked.Add(arrival, stop);
            await inbox.NoteAsync(arrival, $"try {arrival.Tries}", stop);
            throw new InvalidOperationException("broken");
        });
        await inbox.AddAsync(Said("m1"));

        foreach (var (tries, noted) in new[] { (1, null), (2, "try 1"), (3, "try 2") })
        {
            var arrival = await NextAsync();
            Assert.Equal((tries, noted), (arrival.Tries, arrival.Progress));
        }

        await AdvanceAsync(60);
        Assert.False(_worked.TryTake(out _));
        Assert.Equal(0, inbox.Waiting);
    }

    [Fact]
    public async Task Work_that_is_asked_to_wait_is_tried_again_when_the_wait_is_over_and_for_an_hour()
    {
        var inbox = Open();
        await using var run = Run(inbox, (arrival, stop) =>
        {
            _worked.Add(arrival, stop);
            throw new TryLaterException("slower", TimeSpan.FromMinutes(10));
        });
        await inbox.AddAsync(Said("m1"));
        for (var tries = 1; tries <= 6; tries++)
        {
            Assert.Equal(tries, (await NextAsync()).Tries);
            await WaitAsync(() => inbox.Waiting == 0);
            Assert.False(_worked.TryTake(out _));
            _clock.Advance(TimeSpan.FromMinutes(10));
        }

        await AdvanceAsync(30);
        Assert.False(_worked.TryTake(out _));
        Assert.Equal(0, inbox.Waiting);
    }

    [Fact]
    public async Task Beyond_its_room_it_refuses_and_the_refused_may_come_again()
    {
        var inbox = Open(capacity: 2);
        await inbox.AddAsync(Said("m1"));
        await inbox.AddAsync(Said("m2"));
        Assert.Equal(Reception.Refused, await inbox.AddAsync(Said("m3")));

        await using var run = Run(inbox, Work);
        Assert.Equal(["m1", "m2"], Worked(2));
        await WaitAsync(() => inbox.Waiting == 0);
        Assert.Equal(Reception.Taken, await inbox.AddAsync(Said("m3")));
    }

    protected Queue Open(int capacity = 100) => new("slack", Record.Inbox, _clock, NullLogger<Queue>.Instance, capacity: capacity);

    private Task Work(QueuedArrival arrival, CancellationToken cancellationToken)
    {
        _worked.Add(arrival, cancellationToken);
        return Task.CompletedTask;
    }

    private string[] Worked(int count) => [.. Enumerable.Range(0, count).Select(_ => _worked.TryTake(out var a, TimeSpan.FromSeconds(20)) ? a.Key : "nothing")];

    private static Running Run(Queue inbox, Func<QueuedArrival, CancellationToken, Task> work)
    {
        var stop = new CancellationTokenSource();
        return new(stop, inbox.RunAsync(work, (_, _) => { }, stop.Token));
    }

    private async Task<QueuedArrival> NextAsync()
    {
        QueuedArrival? arrival = null;
        await WaitAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return _worked.TryTake(out arrival);
        });
        return arrival!;
    }

    private async Task AdvanceAsync(int seconds)
    {
        for (var i = 0; i < seconds / 5; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static async Task WaitAsync(Func<bool> until)
    {
        for (var i = 0; i < 2000; i++)
        {
            if (until())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        Assert.Fail("It did not come to pass.");
    }

    protected static Arrival Said(string key) => new("slack", "C1", "{}", key);

    private sealed class Running(CancellationTokenSource stop, Task run) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await run;
            stop.Dispose();
        }
    }
}
