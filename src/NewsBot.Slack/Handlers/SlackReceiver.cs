using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Handlers;

/// <summary>What Slack sends over HTTP, signed, for the same handlers that Socket Mode feeds.</summary>
internal sealed class SlackReceiver(SignedRequests requests, SlackEvents events, SlackCommands commands, SlackInteractions interactions)
{
    public async Task EventsAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        if (SlackPayload.Parse(body) is not { } envelope)
        {
            await AnswerAsync(context, SlackAck.NotUnderstood);
        }
        else if (envelope.Words("type") == "url_verification")
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(envelope.Words("challenge") ?? "", context.RequestAborted);
        }
        else
        {
            await AnswerAsync(context, await events.HandleAsync(envelope));
        }
    }

    public async Task CommandsAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is { } body)
        {
            await AnswerAsync(context, SlackForm.Read(body) is { } form ? await commands.HandleAsync(form.GetValueOrDefault) : SlackAck.NotUnderstood);
        }
    }

    /// <summary>Buttons, modals, shortcuts, and the choices of a menu that asks for them.</summary>
    public async Task InteractivityAsync(HttpContext context)
    {
        if (await requests.ReadAsync(context, context.RequestAborted) is not { } body)
        {
            return;
        }

        var payload = SlackForm.Read(body)?.GetValueOrDefault("payload") is { } json ? SlackPayload.Parse(Encoding.UTF8.GetBytes(json)) : null;
        await AnswerAsync(context, payload is { } pressed ? await interactions.HandleAsync(pressed) : SlackAck.NotUnderstood);
    }

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
