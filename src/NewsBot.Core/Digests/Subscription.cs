using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>A channel's standing order for digests.</summary>
public sealed record Subscription
{
    /// <summary>The short stable id people use: 12 is shown as S12.</summary>
    public required int Number { get; init; }

    public required ChatChannel Channel { get; init; }

    /// <summary>Whom it follows; null for everybody.</summary>
    public FigureId? Target { get; init; }

    public required DigestTimes Times { get; init; }

    /// <summary>Say so when there is nothing new; otherwise the slot is skipped.</summary>
    public bool SayWhenEmpty { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Up to when the last digest told the news; null before the first.</summary>
    public DateTimeOffset? ToldUntil { get; init; }

    public string Id => $"S{Number}";
}
