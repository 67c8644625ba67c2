using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Notices;

namespace NewsBot.Core.Reviews;

/// <summary>
/// Shows drafts to the editors, tells what became of them, and takes back what nobody looked at in time: a digest when it would be too late
/// (<see cref="DigestOptions.LateUpTo"/>), anything else after a day. Run it as often as you like.
/// </summary>
public sealed class ReviewPlanner(
    IReviewStore drafts, IDeliveryStore deliveries, IDigestStore orders, NoticeBoard notices, IOptions<DigestOptions> house, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(2);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(house.Value.Zone);

    /// <summary>How many messages to editors it wrote.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken = default)
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), _zone);
        await TakeBackAsync(now, cancellationToken);
        var owed = new List<Delivery>();
        if (await drafts.UnshownAsync(cancellationToken) is { Count: > 0 } unshown)
        {
            var places = (await orders.SubscriptionsAsync(cancellationToken: cancellationToken)).ToDictionary(o => o.Number);
            foreach (var draft in unshown)
            {
                // Where nobody looks at drafts any more, “drafts” still lists them.
                if (draft.Subscription is { } number && places.GetValueOrDefault(number)?.Terms.ReviewAt is { } address)
                {
                    var carries = (await deliveries.FindAsync(draft.Key, cancellationToken))!.Carries;
                    owed.Add(Owed(draft, DeliveryKind.Review, ReviewKeys.Shown(draft.Key), address, now) with
                    {
                        Message = ReviewWords.Draft(draft, Lapses(draft), now),
                        Carries = carries,
                    });
                }
            }
        }

        foreach (var draft in await drafts.UntoldAsync(now - ToldFor, cancellationToken))
        {
            var shown = await deliveries.FindAsync(ReviewKeys.Shown(draft.Key), cancellationToken);
            owed.Add(Owed(draft, DeliveryKind.Edit, ReviewKeys.Ruled(draft.Key, draft.ReviewedAt!.Value), shown!.Channel.Address, now) with
            {
                About = shown.Key,
                Message = ReviewWords.Ruled(draft, now),
            });
        }

        return await deliveries.OweAsync(owed, cancellationToken);
    }

    /// <summary>When a draft is taken back that nobody looked at.</summary>
    internal DateTimeOffset Lapses(Delivery draft) =>
        draft.OwedAt + (draft is { Kind: DeliveryKind.Digest, ToldFrom: not null } ? house.Value.LateUpTo : Longest);

    private async Task TakeBackAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var late in (await drafts.WaitingAsync(cancellationToken: cancellationToken)).Where(d => Lapses(d) <= now))
        {
            var why = late.ToldFrom is null ? "Nobody looked at it in time." : "Nobody looked at it in time; its news comes with the next one.";
            if (await drafts.ExpireAsync(late.Key, why, now, cancellationToken))
            {
                await notices.TellAsync(
                    $"review/{late.Key}", late.Channel.Workspace, $"{ReviewWords.Id(late)}, {ReviewWords.Name(late)}, waited for an editor since {ReviewWords.Moment(late.OwedAt, now)}. {why}", cancellationToken);
            }
        }
    }

    private Delivery Owed(Delivery draft, DeliveryKind kind, string key, string address, DateTimeOffset now) => new()
    {
        Key = key,
        Kind = kind,
        Channel = draft.Channel with { Address = address },
        Message = draft.Message,
        OwedAt = now,
        NextTryAt = clock.GetUtcNow(),
        Subscription = draft.Subscription,
        Level = kind == DeliveryKind.Review ? draft.Level : null,
    };
}
