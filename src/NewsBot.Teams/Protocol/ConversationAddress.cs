using System.Text.Json;

namespace NewsBot.Teams.Protocol;

/// <summary>
/// What is needed to post into a conversation unasked. The address of a chat channel is the conversation alone; until it was, it was this
/// as JSON, which is still understood.
/// </summary>
/// <param name="ServiceUrl">The regional service that carries the conversation.</param>
/// <param name="Conversation">The conversation itself, not one thread of it.</param>
/// <param name="Type">personal, groupChat or channel.</param>
internal sealed record ConversationAddress(string ServiceUrl, string Conversation, string Type)
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";

    public bool IsChannel => Type == "channel";

    public bool IsPersonal => Type == Personal;

    public Spot Spot => new(ServiceUrl, Conversation);

    public static ConversationAddress? Of(TeamsActivity activity) =>
        activity is { ServiceUrl: { } serviceUrl, Conversation: { Id: { Length: > 0 } id } conversation }
            ? new(serviceUrl.TrimEnd('/'), Spot.WithoutThread(id), conversation.ConversationType ?? (conversation.IsGroup == true ? GroupChat : Personal))
            : null;

    /// <summary>Null when it is no such address.</summary>
    public static ConversationAddress? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TeamsJson.Default.ConversationAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The thread under a message of a channel; in other chats there are none, and the conversation itself is meant.</summary>
    public Spot Thread(string? message) => IsChannel ? Spot.Thread(message) : Spot;

    public override string ToString() => JsonSerializer.Serialize(this, TeamsJson.Default.ConversationAddress);
}
