using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// What Slack sends over HTTP, signed, for the same handlers that Socket Mode feeds. What it is tells the body alone: an app whose every
/// address in Slack's settings is the same one works as well.
/// </summary>
internal sealed class SlackReceiver(SignedRequests requests, SlackEvents events, SlackCommands commands, SlackInteractions interactions)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        if (!body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            await AnswerAsync(context, SlackForm.Read(body) is { } form ? await FormAsync(form) : SlackAck.NotUnderstood);
        }
        else if (SlackPayload.Parse(body) is not { } json)
        {
            await AnswerAsync(context, SlackAck.NotUnderstood);
        }
        else if (json.Words("type") == "url_verification")
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(json.Words("challenge") ?? "", context.RequestAborted);
        }
        else
        {
            var isEvent = json.Words("type") is "event_callback" or "app_rate_limited";
            await AnswerAsync(context, isEvent ? await events.HandleAsync(json) : await interactions.HandleAsync(json));
        }
    }

    private async Task<SlackAck> FormAsync(IReadOnlyDictionary<string, string> form) => form.GetValueOrDefault("payload") is not { } payload
        ? await commands.HandleAsync(form.GetValueOrDefault)
        : SlackPayload.Parse(Encoding.UTF8.GetBytes(payload)) is { } pressed ? await interactions.HandleAsync(pressed) : SlackAck.NotUnderstood;

    private static async Task AnswerAsync(HttpContext context, SlackAck ack)
    {
        context.Response.StatusCode = ack.Status;
        if (ack.Body is { } body)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }
}
