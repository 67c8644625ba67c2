using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Slack.Handlers;
using NewsBot.Slack.Protocol.Socket;

namespace NewsBot.Slack;

/// <summary>How Slack is heard and how much waits, for a supervisor: 503 while Socket Mode is set up and not connected.</summary>
internal static class SlackHealth
{
    public static ContentHttpResult Show(SlackSockets sockets, SlackIntake intake)
    {
        var status = sockets.Status;
        var heard = status.LastFrameAt is { } at ? $", last heard {Time(at)}" : "";
        return TypedResults.Text(
            $"socket mode {status.State} since {Time(status.Since)}{heard}; {intake.Inbox.Waiting} waiting",
            statusCode: status.State is "off" or "connected" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
