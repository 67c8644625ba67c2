using System.Globalization;
using NewsBot.Core.Counts;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Deliveries;

/// <summary>Tells which stage an entry reached in a channel: what showed it there and when, or what keeps it out.</summary>
internal sealed class ChannelStages(IDigestStore orders, IDeliveryStore deliveries, CallerProfiles profiles, IFeedStore feeds)
{
    private const int MostLines = 6;

    /// <summary>A heading and lines; empty for a channel that follows nobody and was shown nothing.</summary>
    /// <param name="entries">Where there are several, each line names its own.</param>
    public async Task<IReadOnlyList<Block>> OfAsync(IReadOnlyList<LedgerEntry> entries, ChatChannel channel, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var shown = (await deliveries.CarriersAsync(channel.Workspace, [.. entries.Select(e => e.Number)], channel, cancellationToken))
            .Where(c => c.Delivery.Kind != DeliveryKind.Review).ToLookup(c => c.Carried.Entry);
        var here = (await orders.SubscriptionsAsync(channel.Workspace, cancellationToken)).Where(o => o.Channel == channel).ToArray();
        var baselines = await FeedBaselines.ReadAsync(feeds, cancellationToken);
        var lines = new List<string>();
        foreach (var entry in entries)
        {
            var id = entries.Count > 1 ? $"{entry.Id}, " : "";
            lines.AddRange(shown[entry.Number].Select(c => id + Shown(c, now)));
            lines.AddRange(shown.Contains(entry.Number) ? [] : here.Select(o => $"{id}{o.Id}: {Waits(o, entry, baselines, now)}"));
        }

        return lines.Count == 0 ? [] : [
            new Heading("In this channel", Level: 2),
            new Bullets([.. lines.Take(MostLines).Select(RichText.Of), .. lines.Count > MostLines ? [RichText.Of($"+{lines.Count - MostLines} more")] : Array.Empty<RichText>()])];
    }

    private static string Shown(Carrier carrier, DateTimeOffset now)
    {
        var (delivery, label) = (carrier.Delivery, carrier.Carried.Label);
        var what = $"{delivery.Kind.ToString().ToLowerInvariant()} {delivery.Key}, as {label}";
        return delivery.State switch
        {
            DeliveryState.Sent => $"Sent {Moment(delivery.SentAt ?? delivery.OwedAt, now)}: {what}.",
            DeliveryState.Draft => $"Awaiting review since {Moment(delivery.OwedAt, now)}: D{delivery.Number}, {what}.",
            DeliveryState.Unknown => $"Perhaps sent {Moment(delivery.OwedAt, now)}: {what}. {delivery.Problem}",
            _ => $"Pending since {Moment(delivery.OwedAt, now)}: {what}. {delivery.Problem}",
        };
    }

    private string Waits(Subscription order, LedgerEntry entry, FeedBaselines baselines, DateTimeOffset now)
    {
        if (order.Target is { } target && target != entry.Target.Id)
        {
            return "Not followed: the order is for somebody else.";
        }

        if (order.Terms.Filter.Blocks(entry, profiles.Of(entry)) is { } why)
        {
            return $"Blocked by filters: {why}.";
        }

        return entry.State switch
        {
            EntryState.AwaitingRuling => "Awaiting ruling.",
            EntryState.Held => "Held.",
            EntryState.Rejected => "Not a resignation call, by ruling.",
            _ when order.PausedAt is not null => "Pending: the order is paused.",
            _ when order.SilentUntil(now) is { } until => $"Pending: quiet until {Moment(until, now)}.",
            _ when order.ToldUntil is { } told && entry.LearntAt <= order.CreatedAt => $"Previously seen: it was on record when the order began ({Moment(told, now)}).",
            _ when !order.Terms.Digest && baselines.Hold(entry) => "Learning: a feed brought it with its first reading, of which no alert is made.",
            _ when (order.Terms.Digest ? order.ToldUntil : order.AlertedUntil) >= entry.LearntAt => "Not shown: a message had no room for its line, could not be delivered, or was dropped by an editor (“newsbot deliveries” tells which).",
            _ => $"Would deliver{(order.Terms.Digest ? $": next digest {Moment(order.Times.Next(now).At, now)}" : "")}.",
        };
    }

    private static string Moment(DateTimeOffset moment, DateTimeOffset now) => moment.ToOffset(now.Offset).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
