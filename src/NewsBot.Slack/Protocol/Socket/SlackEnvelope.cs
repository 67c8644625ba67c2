using System.Text.Json;

namespace NewsBot.Slack.Protocol.Socket;

/// <summary>One delivery over Socket Mode.</summary>
/// <param name="Type">events_api, slash_commands or interactive; anything else is acknowledged and left alone.</param>
internal sealed record SlackEnvelope(string Id, string Type, JsonElement Payload)
{
    /// <summary>The acknowledgement may carry an answer.</summary>
    public bool TakesPayload { get; init; }
}
