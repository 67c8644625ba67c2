using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Socket;

namespace NewsBot.Slack.Handlers;

/// <summary>Hears Slack over Socket Mode, where an app-level token is set, with the same handlers as over HTTP.</summary>
internal sealed class SlackSocketMode(
    SlackSockets sockets,
    SlackEvents events,
    SlackCommands commands,
    SlackInteractions interactions,
    IOptions<SlackOptions> options,
    ILogger<SlackSocketMode> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsSocket)
        {
            return;
        }

        try
        {
            await sockets.RunAsync(HandleAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is the ordinary end.
        }
    }

    private async Task<EnvelopeAck> HandleAsync(SlackEnvelope envelope)
    {
        try
        {
            var ack = envelope.Type switch
            {
                "events_api" => await events.HandleAsync(envelope.Payload),
                "slash_commands" => await commands.HandleAsync(name => envelope.Payload.Words(name) ?? (envelope.Payload.IsTrue(name) ? "true" : null)),
                "interactive" => await interactions.HandleAsync(envelope.Payload),
                _ => SlackAck.Ok,
            };

            // What cannot be understood is not understood better when it comes again.
            return new(ack.Status < 500, ack.Body);
        }
        catch (Exception fault)
        {
            logger.EnvelopeFaulted(fault, envelope.Type);
            return new(IsTaken: false);
        }
    }
}
