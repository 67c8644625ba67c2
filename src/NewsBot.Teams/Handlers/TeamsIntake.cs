using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>Decides what an activity asks of us, and takes it in once. Whose it is was proven before.</summary>
internal sealed class TeamsIntake(Lanes<TeamsWork> lanes, TimeProvider clock, ILogger<TeamsIntake> logger)
{
    private const string Help = "help";

    // Longer than Teams goes on sending the same again, with room for a busy day.
    private readonly OnceOnly _taken = new(clock, TimeSpan.FromHours(24), capacity: 50_000);
    private readonly OnceOnly _welcomed = new(clock, TimeSpan.FromDays(365), capacity: 10_000);

    /// <summary>The status to answer with.</summary>
    public int Take(TeamsActivity activity, ConversationAddress address, string tenant)
    {
        switch (activity.Type)
        {
            case "message":
                return Said(activity, address, tenant);
            case "conversationUpdate" when IsUs(activity, activity.MembersAdded):
            case "installationUpdate" when activity.Action == "add":
                return Welcome(activity, address, tenant);
            case "conversationUpdate" when IsUs(activity, activity.MembersRemoved):
            case "installationUpdate" when activity.Action == "remove":
                _welcomed.Release(WelcomeKey(activity, address));
                logger.Removed(tenant);
                return StatusCodes.Status200OK;
            case "invoke":
                return StatusCodes.Status501NotImplemented;
            default:
                return StatusCodes.Status200OK;
        }
    }

    private int Said(TeamsActivity activity, ConversationAddress address, string tenant)
    {
        var pressed = PressedButton.Says(activity.Value);
        var isAddressed = pressed is not null || address.Type == "personal" || MentionText.MentionsUs(activity);
        if (!isAddressed || activity.From?.Id is not { } from || from == activity.Recipient?.Id || from.StartsWith("28:", StringComparison.Ordinal))
        {
            return StatusCodes.Status200OK;
        }

        var words = pressed ?? MentionText.Plain(activity);
        var said = new Utterance(words.Length > 0 ? words : Help, Channel(address, tenant), Person(activity), activity.Conversation!.Id!);
        return Queue(new(said, address.ServiceUrl, activity.Conversation.Id!), $"message:{activity.Conversation.Id}:{activity.Id}", _taken);
    }

    // Two kinds of news tell of one installation; whichever comes first is answered, in the channel that was chosen for it.
    private int Welcome(TeamsActivity activity, ConversationAddress address, string tenant)
    {
        var place = activity.ChannelData?.Settings?.SelectedChannel?.Id is { Length: > 0 } chosen ? address with { Conversation = chosen } : address;
        var asked = new Utterance(Help, Channel(place, tenant), Person(activity), place.Conversation);
        return Queue(new(asked, place.ServiceUrl, place.Conversation), WelcomeKey(activity, address), _welcomed);
    }

    private int Queue(TeamsWork work, string key, OnceOnly once)
    {
        if (!once.TryClaim(key) || lanes.TryAdd(work.Utterance.Thread, work))
        {
            return StatusCodes.Status200OK;
        }

        once.Release(key);
        logger.QueueFull();
        return StatusCodes.Status503ServiceUnavailable;
    }

    private static ChatChannel Channel(ConversationAddress address, string tenant) =>
        new(TeamsSurface.Workspace(tenant), TeamsSurface.SurfaceName, address.ToString());

    private static string Person(TeamsActivity activity) => activity.From?.AadObjectId ?? activity.From?.Id ?? "";

    private static string WelcomeKey(TeamsActivity activity, ConversationAddress address) =>
        $"welcome:{activity.ChannelData?.Team?.Id ?? address.Conversation}";

    private static bool IsUs(TeamsActivity activity, IReadOnlyList<TeamsAccount?>? members) =>
        activity.Recipient?.Id is { } us && members?.Any(member => string.Equals(member?.Id, us, StringComparison.OrdinalIgnoreCase)) == true;
}
