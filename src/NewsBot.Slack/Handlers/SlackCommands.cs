using Microsoft.AspNetCore.Http;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>The slash command. It is acknowledged at once and answered to its response address, for the person who typed it.</summary>
internal sealed class SlackCommands(SignedRequests requests, SlackIntake intake, SlackClient client)
{
    /// <summary>The one command; what follows it is for the conversation.</summary>
    public const string Command = "/newsbot";

    private const string Busy = "Too much is going on at the moment. Nothing was done; please try again in a minute.";

    public async Task HandleAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        var form = SlackForm.Read(body);
        if (form?.GetValueOrDefault("ssl_check") == "1")
        {
            return;
        }

        if (form is null
            || form.GetValueOrDefault("team_id") is not { Length: > 0 } team
            || form.GetValueOrDefault("channel_id") is not { Length: > 0 } channel
            || form.GetValueOrDefault("user_id") is not { Length: > 0 } user
            || !Uri.TryCreate(form.GetValueOrDefault("response_url"), UriKind.Absolute, out var responseUrl)
            || !client.MayRespondTo(responseUrl))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var words = SlackText.Plain(form.GetValueOrDefault("text"), botUser: null);
        var place = new ChatChannel(SlackSurface.Workspace(team), SlackSurface.SurfaceName, channel);
        var utterance = new Utterance(words.Length > 0 ? words : "help", place, user, $"{channel}:{user}");
        var key = $"command:{form.GetValueOrDefault("trigger_id") ?? responseUrl.AbsoluteUri}";
        if (intake.Take(new(utterance, Thread: null, responseUrl), "a command", key) != StatusCodes.Status200OK)
        {
            // Slack shows only what comes with a 200, and does not send a command again.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Busy, context.RequestAborted);
        }
    }
}
