using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>Pressed buttons. Each says its words to the conversation; the answer goes under the message it stands on.</summary>
internal sealed class SlackButtons(SignedRequests requests, SlackIntake intake, SlackClient client)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        if (SlackForm.Read(body)?.GetValueOrDefault("payload") is not { } json || SlackPayload.Parse(Encoding.UTF8.GetBytes(json)) is not { } pressed)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (pressed.Words("type") == "block_actions" && Work(pressed) is { } work)
        {
            var key = pressed.Words("trigger_id") ?? $"{pressed.Words("container", "message_ts")}:{pressed.First("actions")?.Words("action_ts")}";
            context.Response.StatusCode = intake.Take(work, "a pressed button", $"button:{key}");
        }
    }

    private SlackWork? Work(JsonElement pressed)
    {
        var action = pressed.First("actions");
        if (Said(action, pressed) is not { Length: > 0 } says
            || (pressed.Words("team", "id") ?? pressed.Words("user", "team_id")) is not { } team
            || pressed.Words("user", "id") is not { } user
            || (pressed.Words("channel", "id") ?? pressed.Words("container", "channel_id")) is not { } channel)
        {
            return null;
        }

        var place = new ChatChannel(SlackSurface.Workspace(team), SlackSurface.SurfaceName, channel);

        // Under a message only one person sees, nothing can be posted; its response address alone can answer.
        if (pressed.Child("container")?.IsTrue("is_ephemeral") == true)
        {
            return Uri.TryCreate(pressed.Words("response_url"), UriKind.Absolute, out var address) && client.MayRespondTo(address)
                ? new(new(says, place, user, $"{channel}:{user}"), Thread: null, address)
                : null;
        }

        var thread = pressed.Words("message", "thread_ts") ?? pressed.Words("message", "ts") ?? pressed.Words("container", "message_ts");
        return new(new(says, place, user, thread is null ? channel : $"{channel}:{thread}"), thread, ResponseUrl: null);
    }

    private static string? Said(JsonElement? action, JsonElement pressed) => (action?.Words("type"), action?.Words("action_id")) switch
    {
        ("button", { } id) when id.StartsWith(Button.Says, StringComparison.Ordinal) => action?.Words("value"),
        ("static_select", { } id) when id.StartsWith(Button.Says, StringComparison.Ordinal) => action?.Words("selected_option", "value"),
        ("button", { } id) when id.StartsWith(Button.Sends, StringComparison.Ordinal) && action?.Words("value") is { Length: > 0 } says =>
            FilledForm.Line(says, id, pressed),
        _ => null,
    };
}
