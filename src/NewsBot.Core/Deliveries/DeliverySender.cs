using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Sends what is owed. A post that a surface refuses for good is given up; any other is tried again, later each time.</summary>
public sealed class DeliverySender(IDigestStore store, IEnumerable<ISurface> surfaces, TimeProvider clock, ILogger<DeliverySender> logger)
{
    private const int MaxTries = 5;
    private const int AtOnce = 100;

    private readonly Dictionary<string, ISurface> _surfaces = surfaces.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>How many posts were sent.</summary>
    public async Task<int> SendOwedAsync(CancellationToken cancellationToken = default)
    {
        var sent = 0;
        foreach (var delivery in await store.OwedAsync(clock.GetUtcNow(), AtOnce, cancellationToken))
        {
            var outcome = await SendAsync(delivery, cancellationToken);
            var after = After(delivery, outcome, clock.GetUtcNow());
            await store.SaveOutcomeAsync(after, cancellationToken);
            if (after.State == DeliveryState.Sent)
            {
                sent++;
                logger.DeliverySent(delivery.Key, delivery.Channel.Surface);
            }
            else
            {
                logger.DeliveryNotSent(delivery.Key, delivery.Channel.Surface, after.State, outcome.Problem);
            }
        }

        return sent;
    }

    private async Task<SendOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!_surfaces.TryGetValue(delivery.Channel.Surface, out var surface))
        {
            return SendOutcome.Later($"{delivery.Channel.Surface} is not set up on this host.", TimeSpan.FromMinutes(10));
        }

        try
        {
            return await surface.SendAsync(delivery.Channel, delivery.Message, delivery.Key, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One broken destination delays no other.
            logger.DeliveryFaulted(fault, delivery.Key);
            return SendOutcome.Later("An unexpected fault; the log has it.", TimeSpan.FromMinutes(1));
        }
    }

    private static Delivery After(Delivery delivery, SendOutcome outcome, DateTimeOffset now)
    {
        var tries = delivery.Tries + 1;
        return delivery with
        {
            Tries = tries,
            State = outcome.IsSent ? DeliveryState.Sent : outcome.IsFinal || tries >= MaxTries ? DeliveryState.Failed : DeliveryState.Owed,
            MessageId = outcome.MessageId,
            Problem = outcome.Problem,
            NextTryAt = now + (outcome.RetryAfter ?? TimeSpan.Zero) * Math.Pow(2, delivery.Tries),
        };
    }
}
