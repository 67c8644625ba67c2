using System.Text.Json;
using NewsBot.Core.Alerts;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Deliveries;

internal sealed class DeliveryRow
{
    /// <summary>The columns of <c>deliveries</c> that a delivery is made of.</summary>
    public const string Columns = "number, " + Written;

    /// <summary>Those that are written; the number is the database's.</summary>
    public const string Written =
        "key, kind, workspace, surface, address, owed_at, next_try_at, tries, state, message_id, problem, message, "
        + "subscription_number, level, about_key, told_from, attempted_at, sent_at, may_be_double, reviewed_by, reviewed_at";

    public int Number { get; init; }

    public string Key { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Workspace { get; init; } = "";

    public string Surface { get; init; } = "";

    public string Address { get; init; } = "";

    public string OwedAt { get; init; } = "";

    public string NextTryAt { get; init; } = "";

    public int Tries { get; init; }

    public string State { get; init; } = "";

    public string? MessageId { get; init; }

    public string? Problem { get; init; }

    public string Message { get; init; } = "";

    public int? SubscriptionNumber { get; init; }

    public string? Level { get; init; }

    public string? AboutKey { get; init; }

    public string? AboutMessageId { get; init; }

    public string? ToldFrom { get; init; }

    public string? AttemptedAt { get; init; }

    public string? SentAt { get; init; }

    public bool MayBeDouble { get; init; }

    public string? ReviewedBy { get; init; }

    public string? ReviewedAt { get; init; }

    public static DeliveryRow Of(Delivery delivery) => new()
    {
        Key = delivery.Key,
        Kind = Word(delivery.Kind),
        Workspace = delivery.Channel.Workspace.Value,
        Surface = delivery.Channel.Surface,
        Address = delivery.Channel.Address,
        OwedAt = UtcText.Of(delivery.OwedAt),
        NextTryAt = UtcText.Of(delivery.NextTryAt),
        Tries = delivery.Tries,
        State = Word(delivery.State),
        MessageId = delivery.MessageId,
        Problem = delivery.Problem,
        Message = JsonSerializer.Serialize(delivery.Message, StorageJson.Plain.Message),
        SubscriptionNumber = delivery.Subscription,
        Level = delivery.Level is { } level ? Word(level) : null,
        AboutKey = delivery.About,
        ToldFrom = UtcText.Of(delivery.ToldFrom),
        AttemptedAt = UtcText.Of(delivery.AttemptedAt),
        SentAt = UtcText.Of(delivery.SentAt),
        MayBeDouble = delivery.MayBeDouble,
        ReviewedBy = delivery.ReviewedBy,
        ReviewedAt = UtcText.Of(delivery.ReviewedAt),
    };

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public Delivery Delivery() => new()
    {
        Number = Number,
        Key = Key,
        Kind = Enum.Parse<DeliveryKind>(Kind, ignoreCase: true),
        Channel = new ChatChannel(new(Workspace), Surface, Address),
        Message = JsonSerializer.Deserialize(Message, StorageJson.Plain.Message)!,
        OwedAt = UtcText.Read(OwedAt),
        NextTryAt = UtcText.Read(NextTryAt),
        Tries = Tries,
        State = Enum.Parse<DeliveryState>(State, ignoreCase: true),
        MessageId = MessageId,
        Problem = Problem,
        Subscription = SubscriptionNumber,
        Level = Level is null ? null : Enum.Parse<AlertLevel>(Level, ignoreCase: true),
        About = AboutKey,
        AboutMessageId = AboutMessageId,
        ToldFrom = UtcText.ReadOrNull(ToldFrom),
        AttemptedAt = UtcText.ReadOrNull(AttemptedAt),
        SentAt = UtcText.ReadOrNull(SentAt),
        MayBeDouble = MayBeDouble,
        ReviewedBy = ReviewedBy,
        ReviewedAt = UtcText.ReadOrNull(ReviewedAt),
    };
}
