using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Slack.Handlers.Work;

namespace NewsBot.Slack.Handlers;

/// <summary>Takes work into the inbox, and tells Slack so once it is safe there.</summary>
internal sealed class SlackIntake(IInboxStore store, IOptions<SlackOptions> options, TimeProvider clock, ILogger<Inbox> logger)
{
    private const int AtOnce = 16;

    /// <summary>What waits.</summary>
    public Inbox Inbox { get; } = new(SlackSurface.SurfaceName, store, clock, logger, AtOnce, options.Value.MostWaiting);

    /// <param name="key">What it is known by; what may come as two events has a second one.</param>
    public async Task<SlackAck> TakeAsync(SlackWork work, string key, string? secondKey = null)
    {
        var arrival = new Arrival(SlackSurface.SurfaceName, Conversation(work), work.Write(), key, secondKey);
        return await Inbox.AddAsync(arrival) == Reception.Refused ? SlackAck.SendAgain : SlackAck.Ok;
    }

    /// <summary>Whether we were spoken to in the conversation of that work before.</summary>
    public async Task<bool> IsKnownAsync(SlackWork work)
    {
        try
        {
            return await Inbox.KnowsAsync(Conversation(work));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The record is away: it cannot be taken in either, and Slack sends it again.
            return true;
        }
    }

    private static string Conversation(SlackWork work) => $"{work.Team} {work.Conversation}";
}
