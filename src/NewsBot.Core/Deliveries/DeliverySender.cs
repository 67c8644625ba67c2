using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Notices;
using NewsBot.Core.Operations;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>
/// Sends what is owed: taken with a lease, so that no two hosts send one; at the pace of each surface; asked for first where a try of unknown
/// outcome went before; marked as attempted before it goes out, and with the surface's id after. Run it every second. One destination that hangs
/// or refuses delays no other.
/// </summary>
public sealed class DeliverySender(
    IDeliveryStore store, IEnumerable<ISurface> surfaces, NoticeBoard notices, TimeProvider clock, ILogger<DeliverySender> logger)
{
    /// <summary>Longer than any surface may take to answer, and short enough that another host goes on soon after a crash.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After so long a delivery that could not be sent is given up.</summary>
    internal static readonly TimeSpan GivenUpAfter = TimeSpan.FromHours(24);

    private const int MostFaults = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ClosedWait = TimeSpan.FromMinutes(10);

    /// <summary>A run ends after this, so that the next is in time, even if a destination has not answered yet; its answer is kept when it comes.</summary>
    private static readonly TimeSpan Run = TimeSpan.FromMilliseconds(900);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ISurface> _surfaces = surfaces.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ChatChannel, Task> _underWay = new();
    private readonly ConcurrentDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly string _host = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly SendPace _pace = new();
    private readonly SendLine _line = new(clock);
    private readonly Lock _paceLock = new();

    /// <summary>How many posts were sent, those of earlier runs among them that were answered only now left out.</summary>
    public async Task<int> SendOwedAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var taken = await store.ClaimAsync(_host, now, now + Lease, d => Wants(d, now), cancellationToken);
        var sends = new List<Task<bool>>();
        foreach (var delivery in taken)
        {
            var send = _line.After(delivery, PaceOf(delivery), () => SendAsync(delivery, cancellationToken));
            _underWay[delivery.Channel] = send;
            _ = send.ContinueWith(
                t => _underWay.TryRemove(new KeyValuePair<ChatChannel, Task>(delivery.Channel, t)), CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            sends.Add(send);
        }

        var all = Task.WhenAll(sends);
        if (!all.IsCompleted)
        {
            await Task.WhenAny(all, Task.Delay(Run, clock, cancellationToken));
        }

        // What our own store refused is told to whoever runs us; what a surface did is told in the outcome.
        foreach (var broken in sends.Where(s => s.IsFaulted || s.IsCanceled))
        {
            await broken;
        }

        return sends.Count(s => s is { IsCompletedSuccessfully: true, Result: true });
    }

    /// <summary>Waits for the answers of all that is being sent, at most for some seconds: for an orderly end.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken = default)
    {
        var rest = Task.WhenAll(_underWay.Values);
        await Task.WhenAny(rest, Task.Delay(Patience, clock, cancellationToken));
    }

    private bool Wants(Delivery delivery, DateTimeOffset now)
    {
        if (_underWay.ContainsKey(delivery.Channel))
        {
            return false;
        }

        lock (_paceLock)
        {
            return _pace.TryTake(delivery, PaceOf(delivery), now);
        }
    }

    private SurfacePace PaceOf(Delivery delivery) => _surfaces.TryGetValue(delivery.Channel.Surface, out var surface) ? surface.Pace : SurfacePace.Free;

    private async Task<bool> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        using var work = Telemetry.Begin("send");
        work?.SetTag("surface", delivery.Channel.Surface).SetTag("kind", delivery.Kind.ToString().ToLowerInvariant());
        var (outcome, isRepeat) = await OutcomeAsync(delivery, cancellationToken);
        if (outcome is null)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var after = After(delivery, outcome, isRepeat, now);
        Telemetry.Tried(delivery.Channel.Surface, delivery.Kind.ToString().ToLowerInvariant(), after.State.ToString().ToLowerInvariant());
        if (outcome.RetryAfter is { } wait && !outcome.IsUnknown || outcome.HoldsWorkspace)
        {
            await HoldAsync(delivery.Channel, outcome.HoldsWorkspace, now + (outcome.RetryAfter ?? ClosedWait));
        }

        // What was done must be written down even when we are told to stop.
        if (outcome is { IsClosed: true, HoldsWorkspace: false })
        {
            await CloseAsync(after, outcome.Problem!, now);
        }
        else
        {
            if (after.State == DeliveryState.Failed && Waits(outcome))
            {
                // Given up and told to nobody: its order tells it when it can speak again.
                await store.TellAgainAsync(after.Key, CancellationToken.None);
            }

            await store.SaveOutcomeAsync(after, CancellationToken.None);
            await TellKeepersAsync(after, outcome, now);
        }

        if (after.State == DeliveryState.Sent)
        {
            _faults.TryRemove(delivery.Key, out _);
            logger.DeliverySent(delivery.Key, delivery.Channel.Surface);
            return true;
        }

        logger.DeliveryNotSent(delivery.Key, delivery.Channel.Surface, after.State, outcome.Problem);
        return false;
    }

    /// <summary>What came of it, null where we lost the right to send it; and whether it was sent although it may stand there.</summary>
    private async Task<(SendOutcome? Outcome, bool IsRepeat)> OutcomeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!_surfaces.TryGetValue(delivery.Channel.Surface, out var surface))
        {
            return (SendOutcome.Later($"{delivery.Channel.Surface} is not set up on this host.", ClosedWait), false);
        }

        var isRepeat = false;
        if (delivery.AttemptedAt is { } attempted && delivery.Kind != DeliveryKind.Edit)
        {
            SentLookUp? found = null;
            var fault = await GuardedAsync(
                delivery, async () => found = await surface.FindAsync(delivery.Channel, delivery.AboutMessageId, delivery.Key, attempted, cancellationToken));
            if (fault is not null || found?.MessageId is not null)
            {
                return (fault ?? SendOutcome.Sent(found!.MessageId), false);
            }

            if (found?.AskAgainAfter is { } wait)
            {
                return (SendOutcome.Unknown($"{delivery.Channel.Surface} could not be asked whether an earlier try has arrived; it is asked again.", wait), false);
            }

            isRepeat = found is { IsKnown: false };
        }

        // A host that was frozen wakes up after its lease: what it took is another's now.
        if (!await store.BeginAsync(delivery.Key, _host, clock.GetUtcNow(), cancellationToken))
        {
            return (null, false);
        }

        SendOutcome? outcome = null;
        return (await GuardedAsync(delivery, async () => outcome = await CarryAsync(surface, delivery, cancellationToken)) ?? outcome, isRepeat);
    }

    /// <summary>Null where all went well. One broken destination delays no other.</summary>
    private async Task<SendOutcome?> GuardedAsync(Delivery delivery, Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.DeliveryFaulted(fault, delivery.Key);
            return _faults.AddOrUpdate(delivery.Key, 1, (_, n) => n + 1) >= MostFaults
                ? SendOutcome.Never("It met a fault of ours each time; the log has it.")
                : SendOutcome.Unknown("An unexpected fault; the log has it.", TimeSpan.FromMinutes(1));
        }
    }

    private static Task<SendOutcome> CarryAsync(ISurface surface, Delivery delivery, CancellationToken cancellationToken) => delivery switch
    {
        { Kind: DeliveryKind.Edit, AboutMessageId: { } message } => surface.EditAsync(delivery.Channel, message, delivery.Message, cancellationToken),
        { Kind: DeliveryKind.Edit } => Task.FromResult(SendOutcome.Never("The message to change was never sent.")),
        { AboutMessageId: { } thread } => surface.ReplyAsync(delivery.Channel, thread, delivery.Message, delivery.Key, cancellationToken),
        _ => surface.SendAsync(delivery.Channel, delivery.Message, delivery.Key, cancellationToken),
    };

    /// <summary>Waiting helps, or may.</summary>
    private static bool Waits(SendOutcome outcome) => outcome.RetryAfter is not null || outcome is { IsClosed: true, HoldsWorkspace: true };

    private static Delivery After(Delivery delivery, SendOutcome outcome, bool isRepeat, DateTimeOffset now)
    {
        var tries = delivery.Tries + 1;
        var waits = Waits(outcome);
        var isOver = now - (delivery.ReviewedAt ?? delivery.OwedAt) >= GivenUpAfter;

        // Two tries of unknown outcome where nobody can be asked: a third might be a third copy. Nor is what may stand there told anew.
        var isLost = outcome.IsUnknown && (isRepeat || delivery.MayBeDouble || isOver);
        var wait = outcome.RetryAfter ?? ClosedWait;
        var longer = outcome.IsUnknown || outcome.HoldsWorkspace ? wait : wait * Math.Pow(2, Math.Min(delivery.Tries, 10));
        var most = wait > LongestWait ? wait : LongestWait;
        return delivery with
        {
            Tries = tries,
            State = outcome.IsSent ? DeliveryState.Sent
                : isLost ? DeliveryState.Unknown
                : waits && !isOver ? DeliveryState.Owed : DeliveryState.Failed,
            MessageId = outcome.MessageId,
            Problem = outcome.Problem,
            SentAt = outcome.IsSent ? now : null,
            NextTryAt = now + (longer < most ? longer : most),
            AttemptedAt = outcome.IsUnknown ? delivery.AttemptedAt ?? now : null,
            MayBeDouble = delivery.MayBeDouble || isRepeat,
        };
    }

    private async Task HoldAsync(ChatChannel channel, bool wholeWorkspace, DateTimeOffset until)
    {
        lock (_paceLock)
        {
            _pace.Hold(channel, wholeWorkspace, until);
        }

        if (wholeWorkspace)
        {
            await store.HoldAsync(_host, channel, until, CancellationToken.None);
        }
    }

    private async Task CloseAsync(Delivery delivery, string problem, DateTimeOffset now)
    {
        await store.SaveOutcomeAsync(delivery, CancellationToken.None);
        var paused = await store.CloseAsync(delivery.Channel, problem, now, CancellationToken.None);
        foreach (var number in paused)
        {
            await notices.RaiseAsync(
                NoticeKeys.Subscription(number), delivery.Channel.Workspace,
                $"Action required: S{number} is paused, its channel on {delivery.Channel.Surface} cannot be posted to. {problem} What it has missed is told when it runs again: once NewsBot is added there again, or by “resume S{number}”.");
        }
    }

    private async Task TellKeepersAsync(Delivery delivery, SendOutcome outcome, DateTimeOffset now)
    {
        var access = NoticeKeys.Access(delivery.Channel.Surface, delivery.Channel.Workspace);
        if (outcome is { IsClosed: true, HoldsWorkspace: true })
        {
            await notices.RaiseAsync(access, delivery.Channel.Workspace, $"Action required: nothing can be posted on {delivery.Channel.Surface}. {outcome.Problem} What is owed waits for up to a day.");
        }
        else if (outcome.IsSent)
        {
            await notices.ClearAsync(access, $"Posting on {delivery.Channel.Surface} works again.");
        }

        if (delivery.State is DeliveryState.Failed or DeliveryState.Unknown && delivery.Kind is not (DeliveryKind.Notice or DeliveryKind.Edit))
        {
            await notices.TellAsync(
                NoticeKeys.Delivery(delivery.Key), delivery.Channel.Workspace, delivery.State == DeliveryState.Failed
                    ? $"{delivery.Key} was not delivered: {outcome.Problem}"
                    : $"{delivery.Key} may or may not stand in its channel, perhaps twice: {outcome.Problem} Please look.");
        }
    }
}
