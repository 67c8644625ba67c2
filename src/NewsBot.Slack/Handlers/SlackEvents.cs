using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>The Events API: mentions and direct messages. Everything else is acknowledged and left alone.</summary>
internal sealed class SlackEvents(SignedRequests requests, SlackIntake intake, ILogger<SlackEvents> logger)
{
    /// <summary>What the app must subscribe to, by the names of the manifest.</summary>
    public static IReadOnlyList<string> Heard { get; } = ["app_mention", "message.im"];

    public async Task HandleAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        if (SlackPayload.Parse(body) is not { } envelope)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        switch (envelope.Words("type"))
        {
            case "url_verification":
                context.Response.ContentType = "text/plain";
                await context.Response.WriteAsync(envelope.Words("challenge") ?? "", context.RequestAborted);
                break;
            case "app_rate_limited":
                logger.DeliveriesLimited(envelope.Words("team_id") ?? "");
                break;
            case "event_callback" when envelope.Child("event") is { } said:
                context.Response.StatusCode = Take(envelope, said);
                break;
        }
    }

    private int Take(JsonElement envelope, JsonElement said)
    {
        var authorization = envelope.First("authorizations");
        var botUser = authorization?.Words("user_id");
        var team = authorization?.Words("team_id") ?? envelope.Words("team_id");
        if (team is null
            || !IsForUs(said, botUser)
            || said.Words("user") is not { } user
            || said.Words("channel") is not { } channel
            || said.Words("ts") is not { } ts)
        {
            return StatusCodes.Status200OK;
        }

        var isDirect = said.Words("channel_type") == "im";
        var thread = said.Words("thread_ts") ?? (isDirect ? null : ts);
        var place = new ChatChannel(SlackSurface.Workspace(team), SlackSurface.SurfaceName, channel);
        var words = SlackText.Plain(said.Words("text"), botUser);
        var utterance = new Utterance(words.Length > 0 ? words : "help", place, user, thread is null ? channel : $"{channel}:{thread}");

        // Two keys, since one message may come in two events, and one event more than once.
        var message = $"message:{channel}:{ts}";
        return intake.Take(new(utterance, thread, ResponseUrl: null), "an event", $"event:{envelope.Words("event_id") ?? message}", message);
    }

    private static bool IsForUs(JsonElement said, string? botUser)
    {
        var isAddressed = said.Words("type") == "app_mention" || (said.Words("type") == "message" && said.Words("channel_type") == "im");
        var isFresh = said.Words("subtype") is null or "file_share" or "thread_broadcast" or "me_message"
            && !said.IsTrue("hidden")
            && !said.Has("edited");
        var isByPerson = !said.Has("bot_id") && !said.Has("app_id") && said.Words("user") != botUser;
        return isAddressed && isFresh && isByPerson;
    }
}
