using Microsoft.Extensions.Options;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack;

/// <summary>Posts to Slack unasked. The address of a channel is Slack's channel id.</summary>
internal sealed class SlackSurface(SlackPoster poster, SlackHistory history, SlackIdentity identity, IOptions<SlackOptions> options) : ISurface
{
    public const string SurfaceName = "slack";

    public string Name => SurfaceName;

    public static WorkspaceId Workspace(string team) => new($"slack:{team}");

    // Slack's own limits: a message a second in a channel, some hundreds a minute in a workspace, fifty edits a minute.
    public SurfacePace Pace { get; } = new(TimeSpan.FromSeconds(1.05), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1.3));

    public async Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.PostAsync(channel.Address, thread: null, message, key, cancellationToken));

    public async Task<SendOutcome> ReplyAsync(
        ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.PostAsync(channel.Address, messageId, message, key, cancellationToken));

    public async Task<SendOutcome> EditAsync(
        ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.EditAsync(channel.Address, messageId, message, cancellationToken));

    public async Task<SentLookUp> FindAsync(
        ChatChannel channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken) is null
            ? await history.FindAsync(channel.Address, thread, key, since, cancellationToken)
            : SentLookUp.CannotTell;

    // Slack opens the direct conversation of itself where a post is addressed to a person.
    public ChatChannel? PersonalChannel(ChatChannel here, string person) => string.IsNullOrWhiteSpace(person) ? null : here with { Address = person };

    /// <summary>Why nothing may go to this channel; null where it may.</summary>
    private async Task<SendOutcome?> RefusalAsync(ChatChannel channel, CancellationToken cancellationToken)
    {
        if (!SlackOptions.Given(options.Value.BotToken))
        {
            return SendOutcome.Closed("Slack is not set up: NewsBot:Slack:BotToken is missing.") with { HoldsWorkspace = true };
        }

        if (string.IsNullOrWhiteSpace(channel.Address))
        {
            return SendOutcome.Closed("The subscription names no Slack channel.");
        }

        // With a token of one workspace, what belongs to another must not go out.
        return await identity.FindAsync(cancellationToken) is { IsWholeOrganisation: false } ours && channel.Workspace != Workspace(ours.Team)
            ? SendOutcome.Closed($"The bot token is of another workspace than {channel.Workspace}.") with { HoldsWorkspace = true }
            : null;
    }
}
