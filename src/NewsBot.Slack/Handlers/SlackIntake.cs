using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Handlers;

/// <summary>Takes work in once, and tells Slack so.</summary>
internal sealed class SlackIntake(Lanes<SlackWork> lanes, TimeProvider clock, ILogger<SlackIntake> logger)
{
    // Longer than Slack goes on sending the same again, with room for a busy day.
    private readonly OnceOnly _taken = new(clock, TimeSpan.FromHours(24), capacity: 50_000);

    /// <summary>The status to answer with: 200 when it is queued or was taken up before, 503 when there is no room.</summary>
    public int Take(SlackWork work, string what, params ReadOnlySpan<string> keys)
    {
        if (!_taken.TryClaim(keys))
        {
            return StatusCodes.Status200OK;
        }

        if (lanes.TryAdd(work.Utterance.Thread, work))
        {
            return StatusCodes.Status200OK;
        }

        _taken.Release(keys);
        logger.QueueFull(what);
        return StatusCodes.Status503ServiceUnavailable;
    }
}
