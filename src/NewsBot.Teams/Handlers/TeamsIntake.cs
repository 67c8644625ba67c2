using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Handlers;

/// <summary>
/// Decides what an activity asks of us, and takes it in once: what is to be done is on the disk before Teams is told that it arrived.
/// Whose it is was proven before.
/// </summary>
internal sealed class TeamsIntake([FromKeyedServices(TeamsSurface.SurfaceName)] Inbox inbox, TeamsPlaces places, ILogger<TeamsIntake> logger)
{
    private const string Help = "help";

    /// <summary>What a message is known by.</summary>
    public static string Key(TeamsActivity activity, string tenant) => Key("message", activity, tenant);

    public async Task<TakenIn> TakeAsync(TeamsActivity activity, ConversationAddress address, string tenant, CancellationToken cancellationToken = default)
    {
        try
        {
            switch (activity.Type)
            {
                case "message":
                    return await SaidAsync(activity, address, tenant, cancellationToken);
                case "conversationUpdate" when IsUs(activity, activity.MembersAdded):
                case "installationUpdate" when activity.Action == "add":
                    return await InstalledAsync(activity, address, tenant, cancellationToken);
                case "conversationUpdate" when IsUs(activity, activity.MembersRemoved):
                case "installationUpdate" when activity.Action == "remove":
                    await places.CloseAsync(TeamsPlaces.Channel(tenant, activity.ChannelData?.Team?.Id ?? address.Conversation), PlaceState.Left, cancellationToken);
                    logger.Removed(tenant);
                    break;
                case "conversationUpdate":
                    await ChangedAsync(activity, tenant, cancellationToken);
                    break;
            }

            return TakenIn.LeftAlone;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The record is away. Teams sends it again.
            logger.NotTaken(fault);
            return new(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Takes in words that were said by a button, a form or a dialog, known by a key of their own.</summary>
    public async Task<Reception> SaysAsync(TeamsActivity activity, ConversationAddress address, string tenant, string words, string? shows, CancellationToken cancellationToken = default)
    {
        await places.MeetAsync(activity, address, tenant, cancellationToken);
        return await AddAsync(Work(activity, address, tenant) with { Text = words, Card = activity.ReplyToId, Shows = shows }, "message", activity);
    }

    private async Task<TakenIn> SaidAsync(TeamsActivity activity, ConversationAddress address, string tenant, CancellationToken cancellationToken)
    {
        var pressed = ButtonData.Of(activity.Value);
        var line = Dialogs.Line(pressed);
        var isForm = line is null && pressed.Dialog is { } dialog && Dialogs.Draw(dialog) is not null;
        var isAddressed = line is not null || isForm || address.IsPersonal || MentionText.MentionsUs(activity);
        if (!isAddressed || activity.From?.Id is not { } from || from == activity.Recipient?.Id || from.StartsWith("28:", StringComparison.Ordinal))
        {
            return TakenIn.LeftAlone;
        }

        await places.MeetAsync(activity, address, tenant, cancellationToken);
        var words = isForm ? pressed.Dialog! : line ?? MentionText.Plain(activity);
        var work = Work(activity, address, tenant) with
        {
            Kind = isForm ? WorkKind.Form : WorkKind.Said,
            Text = words.Length > 0 ? words : Help,
            Card = pressed.Shows is null ? null : activity.ReplyToId,
            Shows = pressed.Shows,
        };
        return TakenIn.Of(await AddAsync(work, "message", activity));
    }

    // Two kinds of news tell of one installation; whichever is worked on first is answered, in the channel that was chosen for it.
    private async Task<TakenIn> InstalledAsync(TeamsActivity activity, ConversationAddress address, string tenant, CancellationToken cancellationToken)
    {
        var data = activity.ChannelData;
        var place = data?.Settings?.SelectedChannel?.Id is { Length: > 0 } chosen ? address with { Conversation = Spot.WithoutThread(chosen) } : address;
        if (data?.Team?.Id is { Length: > 0 } team)
        {
            await places.MeetAsync(
                new() { Channel = TeamsPlaces.Channel(tenant, team), Kind = address.Type, Route = address.ServiceUrl, Name = data.Team.Name }, cancellationToken);
            await places.ReturnAsync(TeamsPlaces.Channel(tenant, team), cancellationToken);
        }

        if (place.Conversation != data?.Team?.Id)
        {
            await places.MeetAsync(activity, place, tenant, cancellationToken);
        }

        var work = Work(activity, place, tenant) with
        {
            Kind = WorkKind.Installed,
            Conversation = place.Conversation,
            Text = address.IsPersonal ? "" : activity.From?.Name ?? "",
            Card = data?.Team?.Id,
        };
        return TakenIn.Of(await AddAsync(work, "installed", activity));
    }

    private async Task ChangedAsync(TeamsActivity activity, string tenant, CancellationToken cancellationToken)
    {
        var (team, channel) = (activity.ChannelData?.Team, activity.ChannelData?.Channel);
        switch (activity.ChannelData?.EventType)
        {
            case "channelDeleted" when channel?.Id is { } id:
                await places.CloseAsync(TeamsPlaces.Channel(tenant, id), PlaceState.Paused, cancellationToken);
                break;
            case "channelRestored" when channel?.Id is { } id:
                await places.ResumeAsync(TeamsPlaces.Channel(tenant, id), cancellationToken);
                break;
            case "channelRenamed" when channel is { Id: { } id, Name: { } name }:
                await places.RenameAsync(TeamsPlaces.Channel(tenant, id), name, cancellationToken);
                break;
            case "teamRenamed" when team is { Id: { } id, Name: { } name }:
                await places.RenameAsync(TeamsPlaces.Channel(tenant, id), name, cancellationToken);
                break;
            case "teamArchived" or "teamDeleted" when team?.Id is { } id:
                await places.CloseAsync(TeamsPlaces.Channel(tenant, id), PlaceState.Paused, cancellationToken);
                break;
            case "teamUnarchived" or "teamRestored" when team?.Id is { } id:
                await places.ResumeAsync(TeamsPlaces.Channel(tenant, id), cancellationToken);
                break;
            case "teamHardDeleted" when team?.Id is { } id:
                await places.CloseAsync(TeamsPlaces.Channel(tenant, id), PlaceState.Left, cancellationToken);
                break;
        }
    }

    // Ids of buttons and events are opaque and may be missing; without one, nothing can be known to be the same again.
    private Task<Reception> AddAsync(TeamsWork work, string what, TeamsActivity activity) => inbox.AddAsync(new(
        TeamsSurface.SurfaceName,
        $"{work.Tenant} {work.Conversation}",
        JsonSerializer.Serialize(work, TeamsJson.Default.TeamsWork),
        Key(what, activity, work.Tenant)));

    private static string Key(string what, TeamsActivity activity, string tenant) =>
        $"{what}:{tenant}:{activity.Conversation?.Id}:{(string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString() : activity.Id)}";

    private static TeamsWork Work(TeamsActivity activity, ConversationAddress address, string tenant) => new()
    {
        Kind = WorkKind.Said,
        Tenant = tenant,
        ServiceUrl = address.ServiceUrl,
        Conversation = activity.Conversation!.Id!,
        Place = address.Conversation,
        Type = address.Type,
        Person = activity.From?.AadObjectId ?? activity.From?.Id ?? "",
        Account = activity.From?.Id,
    };

    private static bool IsUs(TeamsActivity activity, IReadOnlyList<TeamsAccount?>? members) =>
        activity.Recipient?.Id is { } us && members?.Any(member => string.Equals(member?.Id, us, StringComparison.OrdinalIgnoreCase)) == true;
}
