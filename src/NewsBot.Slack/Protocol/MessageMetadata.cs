namespace NewsBot.Slack.Protocol;

/// <summary>What travels with a post unseen, so that it can be found again.</summary>
internal sealed record MessageMetadata(string EventType, IReadOnlyDictionary<string, string> EventPayload)
{
    public const string DeliveryEvent = "newsbot_delivery";

    public static MessageMetadata ForDelivery(string key) => new(DeliveryEvent, new Dictionary<string, string> { ["key"] = key });
}
