using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsBot.Slack.Handlers;

/// <summary>Takes work into the queue once, and tells Slack so.</summary>
internal sealed class SlackIntake(SlackQueue queue, ILogger<SlackIntake> logger)
{
    /// <summary>The status to answer with: 200 when it is queued or was taken up before, 503 when there is no room.</summary>
    public int Take(SlackWork work, string what, params ReadOnlySpan<string> keys)
    {
        if (!queue.Taken.TryClaim(keys))
        {
            return StatusCodes.Status200OK;
        }

        if (queue.TryAdd(work))
        {
            return StatusCodes.Status200OK;
        }

        queue.Taken.Release(keys);
        logger.QueueFull(what);
        return StatusCodes.Status503ServiceUnavailable;
    }
}
