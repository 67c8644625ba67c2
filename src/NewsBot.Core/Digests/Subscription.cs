using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>A channel's standing order for digests, alerts or both.</summary>
public sealed record Subscription
{
    /// <summary>The short stable id people use: 12 is shown as S12.</summary>
    public required int Number { get; init; }

    public required ChatChannel Channel { get; init; }

    /// <summary>Whom it follows; null for everybody.</summary>
    public FigureId? Target { get; init; }

    /// <summary>What sets it apart from other orders of its channel for the same target; empty for the one that people give by its target alone.</summary>
    public string Topic { get; init; } = "";

    /// <summary>When digests are due; also the zone of its quiet hours, where it wants no digests.</summary>
    public required DigestTimes Times { get; init; }

    /// <summary>Say so when there is nothing new; otherwise the slot is skipped.</summary>
    public bool SayWhenEmpty { get; init; }

    public SubscriptionTerms Terms { get; init; } = SubscriptionTerms.Default;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Up to when digests told the news; null before the first.</summary>
    public DateTimeOffset? ToldUntil { get; init; }

    /// <summary>Up to when alerts told the news; null before the first look.</summary>
    public DateTimeOffset? AlertedUntil { get; init; }

    /// <summary>Nothing is posted before then; what happens meanwhile is told afterwards, in one message.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Since when it is paused; null while it runs.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Why it is paused, where not by a person's wish.</summary>
    public string? PauseProblem { get; init; }

    public string Id => $"S{Number}";

    /// <summary>When a slot could go out at the earliest: quiet hours and a snooze put it off without making it late.</summary>
    public DateTimeOffset MaySpeakFrom(DateTimeOffset slotAt)
    {
        var quiet = Terms.Quiet?.EndAfter(slotAt, TimeZoneInfo.FindSystemTimeZoneById(Times.Zone)) ?? slotAt;
        return SnoozedUntil > quiet ? SnoozedUntil.Value : quiet;
    }

    /// <summary>Until when it must be silent at a moment: by its quiet hours, or snoozed. Null where it may speak.</summary>
    public DateTimeOffset? SilentUntil(DateTimeOffset now)
    {
        var quiet = Terms.Quiet?.EndAfter(now, TimeZoneInfo.FindSystemTimeZoneById(Times.Zone));
        var snoozed = SnoozedUntil > now ? SnoozedUntil : null;
        return quiet > snoozed || snoozed is null ? quiet : snoozed;
    }
}
