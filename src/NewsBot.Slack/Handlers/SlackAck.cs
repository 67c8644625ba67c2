using Microsoft.AspNetCore.Http;

namespace NewsBot.Slack.Handlers;

/// <summary>What Slack is told at once, over whichever road it came.</summary>
/// <param name="Status">200 for what is kept or needs nothing; 503 asks for it again; 400 for what is none of Slack's.</param>
/// <param name="Body">JSON that goes along, or null.</param>
internal sealed record SlackAck(int Status, string? Body = null)
{
    public static SlackAck Ok { get; } = new(StatusCodes.Status200OK);

    public static SlackAck SendAgain { get; } = new(StatusCodes.Status503ServiceUnavailable);

    public static SlackAck NotUnderstood { get; } = new(StatusCodes.Status400BadRequest);

    public bool IsOk => Status == StatusCodes.Status200OK;
}
