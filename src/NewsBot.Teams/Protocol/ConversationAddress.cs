using System.Text.Json;

namespace NewsBot.Teams.Protocol;

/// <summary>What is needed to post into a conversation unasked; as JSON it is the address of a chat channel.</summary>
/// <param name="ServiceUrl">The regional service that carries the conversation.</param>
/// <param name="Conversation">The conversation itself, not one thread of it.</param>
/// <param name="Type">personal, groupChat or channel.</param>
internal sealed record ConversationAddress(string ServiceUrl, string Conversation, string Type)
{
    private const string ThreadMark = ";messageid=";

    public bool IsChannel => Type == "channel";

    public static ConversationAddress? Of(TeamsActivity activity) =>
        activity is { ServiceUrl: { } serviceUrl, Conversation: { Id: { } id } conversation }
            ? new(serviceUrl.TrimEnd('/'), WithoutThread(id), conversation.ConversationType ?? "personal")
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
    public string Thread(string? message) => IsChannel && !string.IsNullOrEmpty(message) ? Conversation + ThreadMark + message : Conversation;

    public override string ToString() => JsonSerializer.Serialize(this, TeamsJson.Default.ConversationAddress);

    private static string WithoutThread(string id)
    {
        var at = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return at < 0 ? id : id[..at];
    }
}
