using System.Text.Json;
using NewsBot.Core.Digests;
using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Digests;

internal sealed class DeliveryRow
{
    public string Key { get; init; } = "";

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

    public static DeliveryRow Of(Delivery delivery) => new()
    {
        Key = delivery.Key,
        Workspace = delivery.Channel.Workspace.Value,
        Surface = delivery.Channel.Surface,
        Address = delivery.Channel.Address,
        OwedAt = UtcText.Of(delivery.OwedAt),
        NextTryAt = UtcText.Of(delivery.NextTryAt),
        Tries = delivery.Tries,
        State = delivery.State.ToString().ToLowerInvariant(),
        MessageId = delivery.MessageId,
        Problem = delivery.Problem,
        Message = JsonSerializer.Serialize(delivery.Message, StorageJson.Plain.Message),
    };

    public Delivery Delivery() => new()
    {
        Key = Key,
        Channel = new ChatChannel(new(Workspace), Surface, Address),
        Message = JsonSerializer.Deserialize(Message, StorageJson.Plain.Message)!,
        OwedAt = UtcText.Read(OwedAt),
        NextTryAt = UtcText.Read(NextTryAt),
        Tries = Tries,
        State = Enum.Parse<DeliveryState>(State, ignoreCase: true),
        MessageId = MessageId,
        Problem = Problem,
    };
}
