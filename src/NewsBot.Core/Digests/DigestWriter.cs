using Microsoft.Extensions.Options;
using NewsBot.Core.Counts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Feeds;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Makes a digest that is due into what is owed: the news that its order wants, and the message that tells them.</summary>
public sealed class DigestWriter(
    IDeliveryStore deliveries, DigestBuilder builder, CallerProfiles profiles, ILedgerStore figures, IOptions<DigestOptions> options, TimeProvider clock)
{
    /// <summary>A digest that comes later than this says so.</summary>
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(5);

    private const int MostMissed = 6;

    /// <summary>The digest as the order wants it: what passes its filter, and nothing that the channel was shown already.</summary>
    internal async Task<Digest> WantedAsync(DueDigest due, DateTimeOffset now, DigestsMade made, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var workspace = subscription.Channel.Workspace;
        var digest = await made.OfAsync(
            workspace, subscription.Target, due.Since, () => builder.BuildAsync(subscription.Target, due.Since, new(workspace, now), cancellationToken));
        if (digest.IsEmpty)
        {
            return digest;
        }

        var filter = subscription.Terms.Filter;
        var shown = due.Since is null ? [] : await ShownAsync(subscription.Channel, digest, cancellationToken);
        var known = shown.Where(c => c.Tells(subscription.Channel)).Select(c => c.Carried.Entry).ToHashSet();

        // Another order of the channel may have told the same change, or the same wait, since this one spoke.
        var told = shown
            .Where(c => c.Delivery.Kind == DeliveryKind.Digest && c.Delivery.OwedAt > due.Since && c.Carried.Label is not ("NEW" or "ON RECORD"))
            .Select(c => (c.Carried.Entry, c.Carried.Facts)).ToHashSet();
        var wanted = filter.IsNone && shown.Count == 0 ? digest : digest.Only(
            e => !known.Contains(e.Number) && filter.Passes(e, profiles.Of(e)),
            e => !told.Contains((e.Number, EntryFacts.Of(e))) && filter.Passes(e, profiles.Of(e)));
        return due.Slot is null ? wanted : wanted.Apart(new FeedBaselines(await made.FeedsAsync(cancellationToken)).Hold);
    }

    /// <summary>What is owed; a draft, where the order wants to be looked at first.</summary>
    internal async Task<Delivery> WriteAsync(DueDigest due, Digest digest, DateTimeOffset now, DigestsMade made, CancellationToken cancellationToken)
    {
        var subscription = due.Subscription;
        var foot = Foot(due, now, await made.FeedsAsync(cancellationToken));
        var lines = subscription.Terms.MaxLines ?? options.Value.MaxLines;
        var (message, shown) = due.IsBaseline
            ? BaselineCard.Compose(digest, foot, await NameAsync(subscription.Target, cancellationToken), FromNowOn(subscription, foot))
            : (DigestComposer.Compose(digest, foot, lines), DigestComposer.Shown(digest, foot, lines));
        return new()
        {
            Key = due.Key,
            Kind = DeliveryKind.Digest,
            State = subscription.Terms.ReviewAt is null ? DeliveryState.Owed : DeliveryState.Draft,
            Channel = subscription.Channel,
            Message = message,
            OwedAt = now,
            NextTryAt = clock.GetUtcNow(),
            Subscription = subscription.Number,
            ToldFrom = due.Since,
            Carries = [.. shown.Select(s => s.Carried)],
        };
    }

    /// <summary>What the channel was shown of all that the digest has.</summary>
    private Task<IReadOnlyList<Carrier>> ShownAsync(ChatChannel channel, Digest digest, CancellationToken cancellationToken) => deliveries.CarriersAsync(
        channel.Workspace, [.. digest.Sections.SelectMany(s => s.Fresh.Concat(s.Changed.Select(c => c.Entry)).Concat(s.Awaiting)).Select(e => e.Number)], channel, cancellationToken);

    private async Task<string?> NameAsync(FigureId? target, CancellationToken cancellationToken) =>
        target is not { } id ? null : (await figures.FiguresAsync([id], cancellationToken)) is [var figure] ? figure.Name : "somebody";

    private static string FromNowOn(Subscription subscription, DigestFoot foot)
    {
        var digests = foot.Next is { } next ? $"digests, the next {DigestComposer.Moment(foot, next)} {foot.ZoneAt(next)}" : null;
        return string.Join(" and ", new[] { subscription.Terms.Instant ? "alerts at once" : null, digests }.OfType<string>());
    }

    private DigestFoot Foot(DueDigest due, DateTimeOffset now, IReadOnlyList<Feed> feeds)
    {
        var time = clock.GetUtcNow();
        var subscription = due.Subscription;
        var late = due.Slot is { } slot && time - subscription.MaySpeakFrom(slot.At) >= Noticeable;
        return new(
            feeds.Count(f => f.LastCheckedAt is not null),
            [.. feeds.Where(f => f.IsFailing)],
            now,
            TimeZoneInfo.FindSystemTimeZoneById(subscription.Times.Zone),
            subscription.Terms.Digest ? subscription.Times.Next(time).At : null,
            subscription.Id)
        {
            CommandZone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.Zone),
            WasDue = late ? due.Slot!.Value.At : null,
            Missed = due is { Slot: { } at, Since: { } since }
                ? [.. subscription.Times.Between(since > subscription.CreatedAt ? since : subscription.CreatedAt, at.At, MostMissed).Select(s => s.At)]
                : [],
        };
    }
}
