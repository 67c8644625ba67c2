using System.Text.Json;
using NewsBot.Core.Digests;
using NewsBot.Core.Workspaces;
using NewsBot.Storage.Ledger;

namespace NewsBot.Storage.Digests;

internal sealed class SubscriptionRow
{
    public int Number { get; init; }

    public string Workspace { get; init; } = "";

    public string Surface { get; init; } = "";

    public string Address { get; init; } = "";

    public string? TargetId { get; init; }

    public string Topic { get; init; } = "";

    public string Slots { get; init; } = "";

    public string Days { get; init; } = "";

    public string Zone { get; init; } = "";

    public bool SayWhenEmpty { get; init; }

    public string CreatedAt { get; init; } = "";

    public string? ToldUntil { get; init; }

    public string? Terms { get; init; }

    public string? AlertedUntil { get; init; }

    public string? SnoozedUntil { get; init; }

    public string? PausedAt { get; init; }

    public string? PauseProblem { get; init; }

    public Subscription Subscription() => new()
    {
        Number = Number,
        Channel = new ChatChannel(new(Workspace), Surface, Address),
        Target = TargetId is null ? null : FigureIds.Read(TargetId),
        Topic = Topic,
        Times = new(
            JsonSerializer.Deserialize(Slots, StorageJson.Plain.IReadOnlyListTimeOnly)!,
            JsonSerializer.Deserialize(Days, StorageJson.Plain.IReadOnlyListDayOfWeek)!.ToHashSet(),
            Zone),
        SayWhenEmpty = SayWhenEmpty,
        CreatedAt = UtcText.Read(CreatedAt),
        ToldUntil = UtcText.ReadOrNull(ToldUntil),
        Terms = Terms is null ? SubscriptionTerms.Default : JsonSerializer.Deserialize(Terms, StorageJson.Plain.SubscriptionTerms)!,
        AlertedUntil = UtcText.ReadOrNull(AlertedUntil),
        SnoozedUntil = UtcText.ReadOrNull(SnoozedUntil),
        PausedAt = UtcText.ReadOrNull(PausedAt),
        PauseProblem = PauseProblem,
    };
}
