using System.Text.Json;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>What a pressed button or a picked choice says.</summary>
internal static class PressedAction
{
    /// <summary>How the action ids of buttons start that show an answer, seen by one person so far, to all in the channel.</summary>
    public const string Shares = "share:";

    /// <summary>The words; null for what says nothing, such as a button that is a link.</summary>
    public static string? Words(JsonElement action, JsonElement payload) => (action.Words("type"), action.Words("action_id")) switch
    {
        ("button", { } id) when Starts(id, Button.Says) || Starts(id, Shares) => action.Words("value"),
        ("static_select" or "external_select" or "overflow", { } id) when Starts(id, Button.Says) => action.Words("selected_option", "value"),
        ("button", { } id) when Starts(id, Button.Sends) && action.Words("value") is { Length: > 0 } says => FilledForm.Line(says, id, payload),
        _ => null,
    };

    public static bool IsShare(JsonElement action) => action.Words("action_id") is { } id && Starts(id, Shares);

    private static bool Starts(string id, string start) => id.StartsWith(start, StringComparison.Ordinal);
}
