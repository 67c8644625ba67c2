using System.Text.Json;

namespace NewsBot.Slack.Protocol.Views;

/// <summary>What a view remembers, unseen, between its opening and its sending.</summary>
/// <param name="Says">The command that its fields complete.</param>
/// <param name="Form">How the block ids of its fields start.</param>
/// <param name="Channel">The channel that it speaks of.</param>
internal sealed record ViewMemo(string Says, string Form, string Channel)
{
    public string Write() => JsonSerializer.Serialize(this, SlackJson.Default.ViewMemo);

    public static ViewMemo? Read(string? memo)
    {
        try
        {
            // Of a view that is not ours, or of another version, it holds something else.
            return !string.IsNullOrEmpty(memo) && JsonSerializer.Deserialize(memo, SlackJson.Default.ViewMemo) is { Says: not null, Form: not null, Channel: not null } read
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
