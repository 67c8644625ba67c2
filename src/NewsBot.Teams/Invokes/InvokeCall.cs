using System.Text.Json;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Handlers;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Invokes;

/// <summary>One invoke, and who asks it where.</summary>
internal sealed record InvokeCall(TeamsActivity Activity, ConversationAddress Address, string Tenant)
{
    public ChatChannel Channel => TeamsPlaces.Channel(Tenant, Address.Conversation);

    public string Person => Activity.From?.AadObjectId ?? Activity.From?.Id ?? "";

    /// <summary>The value, where it is an object as it should be.</summary>
    public JsonElement? Value => Activity.Value is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>A stretch of text somewhere in the value; null where there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        var at = Activity.Value ?? default;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    /// <summary>Asks in a conversation of its own, so that nothing said there is remembered for what people say.</summary>
    public Task<Message> AskAsync(TeamsAnswers answers, string words, CancellationToken cancellationToken) =>
        answers.AskAsync(words, Channel, Person, $"invoke {Address.Conversation}", cancellationToken);
}
