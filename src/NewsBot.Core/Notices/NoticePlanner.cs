using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Digests;
using NewsBot.Core.Feeds;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Notices;

/// <summary>Looks for troubles of feeds and standing orders, tells the keepers once each with their end, and sends a daily line on how things are.</summary>
public sealed class NoticePlanner(
    NoticeBoard board,
    INoticeStore store,
    IFeedStore feeds,
    IAdminNotices noticed,
    IDigestStore orders,
    IDeliveryStore deliveries,
    IOptions<NoticeOptions> options,
    IOptions<DigestOptions> digests,
    TimeProvider clock,
    ILogger<NoticePlanner> logger)
{
    private const int MostNoticed = 100;

    private readonly TimeZoneInfo _house = TimeZoneInfo.FindSystemTimeZoneById(digests.Value.Zone);

    /// <summary>The last day whose line is in the log; a start is no news by itself.</summary>
    private DateOnly _logged = DateOnly.FromDateTime(clock.GetUtcNow().DateTime);

    public async Task LookAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var all = await feeds.ListAsync(cancellationToken);
        var open = (await store.OpenAsync(cancellationToken: cancellationToken)).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var feed in all)
        {
            if (feed.IsFailing && now - feed.FailingSince >= options.Value.FeedFailsFor)
            {
                await board.RaiseAsync(NoticeKeys.Feed(feed.Id), null, $"{feed.Id} {feed.Name} cannot be read since {Moment(feed.FailingSince!.Value)}. {feed.Problem} It is tried on.", cancellationToken);
            }
            else if (!feed.IsFailing && open.Contains(NoticeKeys.Feed(feed.Id)))
            {
                await board.ClearAsync(NoticeKeys.Feed(feed.Id), $"{feed.Id} {feed.Name} can be read again.", cancellationToken);
            }
        }

        var standing = await orders.SubscriptionsAsync(cancellationToken: cancellationToken);
        foreach (var order in standing.Where(o => o.PausedAt is null && open.Contains(NoticeKeys.Subscription(o.Number))))
        {
            await board.ClearAsync(NoticeKeys.Subscription(order.Number), $"{order.Id} runs again.", cancellationToken);
        }

        // What a trouble was about may have ended with it still lasting.
        var there = all.Select(f => NoticeKeys.Feed(f.Id)).Concat(standing.Select(o => NoticeKeys.Subscription(o.Number))).ToHashSet(StringComparer.Ordinal);
        foreach (var key in open.Where(k => NoticeKeys.IsOfFeedOrOrder(k) && !there.Contains(k)))
        {
            await board.ClearAsync(key, $"{key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]} was ended, and its trouble with it.", cancellationToken);
        }

        await PassOnAsync(now, cancellationToken);
        await HealthAsync(all, now, cancellationToken);
    }

    /// <summary>What the watch of the feeds found: moved, ended, silent. That one broke and recovered is told above, by the keepers' own patience.</summary>
    private async Task PassOnAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var untold = await noticed.UntoldAsync(MostNoticed, cancellationToken);
        foreach (var notice in untold.Where(n => !n.Key.Contains($":{FeedCondition.Broken}:", StringComparison.Ordinal) && !n.Key.Contains($":{FeedCondition.Well}:", StringComparison.Ordinal)))
        {
            await board.TellAsync($"watch/{notice.Key}", null, notice.Text, cancellationToken);
        }

        await noticed.MarkToldAsync([.. untold.Select(n => n.Key)], now, cancellationToken);
    }

    private async Task HealthAsync(IReadOnlyList<Feed> all, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var local = TimeZoneInfo.ConvertTime(now, _house);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < options.Value.HealthAt)
        {
            return;
        }

        var channels = await store.ChannelsAsync(cancellationToken);
        if (channels.Count == 0 && _logged != day)
        {
            // Nobody asked to be told; whoever reads the log sees it all the same.
            _logged = day;
            logger.Health(await WordsAsync(null, all, await deliveries.CountAsync(now.AddDays(-1), cancellationToken: cancellationToken), now, cancellationToken));
        }

        foreach (var channel in channels)
        {
            var key = $"{NoticeKeys.Health(channel.Workspace, day)}";
            if (await deliveries.FindAsync(key, cancellationToken) is not null)
            {
                continue;
            }

            var counts = await deliveries.CountAsync(now.AddDays(-1), channel.Workspace, cancellationToken);
            await deliveries.OweAsync(
                [new()
                {
                    Key = key,
                    Kind = DeliveryKind.Notice,
                    Channel = channel,
                    Message = Message.Of(await WordsAsync(channel.Workspace, all, counts, now, cancellationToken)),
                    OwedAt = now,
                    NextTryAt = now,
                }],
                cancellationToken);
        }
    }

    private async Task<string> WordsAsync(
        WorkspaceId? workspace, IReadOnlyList<Feed> all, DeliveryCounts counts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failing = all.Where(f => f.IsFailing).Select(f => f.Id.ToString()).ToArray();
        var own = await orders.SubscriptionsAsync(workspace, cancellationToken);
        var lasting = (await store.OpenAsync(workspace, cancellationToken)).Count;
        var paused = own.Where(o => o.PausedAt is not null).Select(o => o.Id).ToArray();
        return $"Health, {Moment(now)}: {all.Count} feeds, {failing.Length} failing{Names(failing)} · {own.Count} standing orders, {paused.Length} paused{Names(paused)}"
            + $" · in 24 hours {counts.Sent} sent, {counts.Owed} owed, {counts.Failed} failed, {counts.Unknown} of unknown fate, {counts.MayBeDouble} perhaps double"
            + (counts.Drafts > 0 ? $", {counts.Drafts} waiting for an editor" : "") + $" · {lasting} trouble{(lasting == 1 ? " lasts" : "s last")}.";
    }

    private static string Names(string[] ids) => ids.Length == 0 ? "" : $" ({string.Join(", ", ids.Take(10))}{(ids.Length > 10 ? " …" : "")})";

    private string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _house).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
