using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol.Views;

namespace NewsBot.Slack.Protocol;

/// <summary>
/// What the product asks of Slack's Web API, by workspace. Another Slack library can stand behind it. Nothing here throws for what may
/// well happen; each call keeps within Slack's limits, and says <see cref="SlackAnswer.RateLimited"/> where that would take longer than the
/// caller has patience. Where a channel is asked for, a person's id stands for the direct conversation with that person.
/// </summary>
internal interface ISlackApi
{
    /// <summary>Whether Slack knows the token, and who we are with it.</summary>
    Task<SlackAnswer> TestAuthAsync(WorkspaceId workspace, CancellationToken cancellationToken = default);

    Task<SlackAnswer> PostMessageAsync(WorkspaceId workspace, PostMessage message, TimeSpan patience, CancellationToken cancellationToken = default);

    Task<SlackAnswer> UpdateMessageAsync(WorkspaceId workspace, UpdateMessage message, CancellationToken cancellationToken = default);

    /// <summary>Posts for one person's eyes, who must be in the channel.</summary>
    Task<SlackAnswer> PostEphemeralAsync(WorkspaceId workspace, PostEphemeral message, CancellationToken cancellationToken = default);

    /// <summary>Answers a command or a pressed button; the address itself is the permission. Five answers in thirty minutes.</summary>
    Task<SlackAnswer> RespondAsync(Uri responseUrl, ResponseMessage message, CancellationToken cancellationToken = default);

    /// <summary>Whether answers may go to that address.</summary>
    bool MayRespondTo(Uri address);

    /// <summary>What was posted in a channel, or in one thread of it, the latest first in a channel; with the metadata of each message.</summary>
    /// <param name="oldest">As Slack writes times: seconds since 1970.</param>
    Task<SlackAnswer> HistoryAsync(
        WorkspaceId workspace, string channel, string? thread, string oldest, string? cursor, CancellationToken cancellationToken = default);

    /// <summary>Opens a modal; the trigger lives for three seconds and is spent by it.</summary>
    Task<SlackAnswer> OpenViewAsync(WorkspaceId workspace, string trigger, SlackView view, CancellationToken cancellationToken = default);

    Task<SlackAnswer> UpdateViewAsync(WorkspaceId workspace, string viewId, SlackView view, CancellationToken cancellationToken = default);

    /// <summary>Sets one person's Home.</summary>
    Task<SlackAnswer> PublishViewAsync(WorkspaceId workspace, string user, SlackView view, CancellationToken cancellationToken = default);

    /// <summary>Shows previews of links to our own pages, by the exact addresses of the event.</summary>
    Task<SlackAnswer> UnfurlAsync(WorkspaceId workspace, Unfurl unfurl, CancellationToken cancellationToken = default);

    /// <summary>Brings a file to Slack, where nobody sees it yet; its id is the answer's <c>file_id</c>.</summary>
    Task<SlackAnswer> UploadAsync(WorkspaceId workspace, FileUpload file, CancellationToken cancellationToken = default);

    /// <summary>Shows a file that was brought in a channel, or a thread of it. That can be done once: a second time Slack refuses it.</summary>
    Task<SlackAnswer> ShareAsync(WorkspaceId workspace, CompleteUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Shows in the assistant pane that we are at it; the answer takes it away.</summary>
    Task<SlackAnswer> SetStatusAsync(
        WorkspaceId workspace, string channel, string thread, string status, CancellationToken cancellationToken = default);

    /// <summary>What the assistant pane suggests to ask, at most four.</summary>
    Task<SlackAnswer> SuggestAsync(
        WorkspaceId workspace, string channel, string thread, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellationToken = default);

    /// <summary>The ids of the channels where we are a member, in whatever order Slack tells; null where it does not tell them to the end.</summary>
    Task<IReadOnlyList<string>?> ChannelsAsync(WorkspaceId workspace, CancellationToken cancellationToken = default);
}
