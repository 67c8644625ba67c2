using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Protocol.Install;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack;

/// <summary>Posts to Slack unasked. The address of a channel is Slack's channel id.</summary>
internal sealed class SlackSurface(SlackPoster poster, SlackHistory history, SlackInstallations installations) : ISurface
{
    public const string SurfaceName = "slack";

    public string Name => SurfaceName;

    public static WorkspaceId Workspace(string team) => new($"{SurfaceName}:{team}");

    /// <summary>Slack's own id of a workspace; null for one that is not Slack's.</summary>
    public static string? Team(WorkspaceId workspace) =>
        workspace.Value.StartsWith(SurfaceName + ":", StringComparison.Ordinal) ? workspace.Value[(SurfaceName.Length + 1)..] : null;

    // Slack's own limits: a message a second in a channel, some hundreds a minute in a workspace, fifty edits a minute.
    public SurfacePace Pace { get; } = new(TimeSpan.FromSeconds(1.05), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1.3));

    public async Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.PostAsync(channel, thread: null, message, key, cancellationToken));

    public async Task<SendOutcome> ReplyAsync(
        ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.PostAsync(channel, messageId, message, key, cancellationToken));

    public async Task<SendOutcome> EditAsync(
        ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken)
        ?? SlackProblems.Outcome(await poster.EditAsync(channel, messageId, message, cancellationToken));

    public async Task<SentLookUp> FindAsync(
        ChatChannel channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default) =>
        await RefusalAsync(channel, cancellationToken) is null
            ? await history.FindAsync(channel.Workspace, channel.Address, thread, key, since, cancellationToken)
            : SentLookUp.CannotTell;

    // Whatever is addressed to a person goes into the direct conversation.
    public Task<ChatChannel?> PersonalChannelAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) =>
        Task.FromResult(string.IsNullOrWhiteSpace(person) ? null : here with { Address = person });

    /// <summary>Why nothing may go to this channel; null where it may.</summary>
    private async Task<SendOutcome?> RefusalAsync(ChatChannel channel, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channel.Address))
        {
            return SendOutcome.Closed("The subscription names no Slack channel.");
        }

        return Team(channel.Workspace) is { } team && await installations.FindAsync(team, cancellationToken) is not null ? null
            : SlackProblems.Outcome(installations.Trouble ?? new(SlackAnswer.NotInstalled));
    }
}
