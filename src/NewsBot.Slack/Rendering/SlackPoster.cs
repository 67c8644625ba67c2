using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>
/// Puts a message where it is to be seen: into a channel, its first page as a post and the others in the thread under it, before one person,
/// into a modal or a Home. What Slack will not have as it is drawn goes out in plain words.
/// </summary>
internal sealed class SlackPoster(ISlackApi api, SlackNotices notices, ILogger<SlackPoster> logger)
{
    /// <summary>How long a post waits for its turn where somebody waits for it.</summary>
    public static readonly TimeSpan Patient = TimeSpan.FromMinutes(2);

    /// <summary>How long a post waits that is sent unasked and comes again anyway.</summary>
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(2);

    /// <summary>Posts once. The answer is that to the first page; once it stands, the rest is tried with patience and a failure is logged.</summary>
    public Task<SlackAnswer> PostAsync(ChatChannel channel, string? thread, Message message, string? key, CancellationToken cancellationToken = default) =>
        PostAsync(channel, thread, message, key, Brief, cancellationToken);

    /// <summary>As <see cref="PostAsync(ChatChannel, string?, Message, string?, CancellationToken)"/>, with the patience of somebody who asked.</summary>
    public Task<SlackAnswer> ReplyAsync(ChatChannel channel, string? thread, Message message, string key, CancellationToken cancellationToken = default) =>
        PostAsync(channel, thread, message, key, Patient, cancellationToken);

    /// <summary>
    /// Puts a message in the place of one that stands. What does not fit into one post is left out of it: the posts under the first one
    /// stay as they are.
    /// </summary>
    public Task<SlackAnswer> EditAsync(ChatChannel channel, string ts, Message message, CancellationToken cancellationToken = default) =>
        EditAsync(channel, ts, BlockKit.Draw(message)[0], key: null, cancellationToken);

    /// <summary>Puts an answer in the place of the hint that it was on its way; its further pages go under it.</summary>
    /// <param name="thread">The thread that the hint stands in; null where it stands in the channel itself.</param>
    public async Task<SlackAnswer> ReplaceAsync(
        ChatChannel channel, string? thread, string ts, Message message, string key, CancellationToken cancellationToken = default)
    {
        var pages = BlockKit.Draw(message);
        var first = await EditAsync(channel, ts, pages[0], key, cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(channel, thread ?? ts, pages, cancellationToken);
        }

        return first;
    }

    /// <summary>Answers to a response address.</summary>
    /// <param name="replaces">The first page takes the place of what was answered there before.</param>
    public async Task<SlackAnswer> RespondAsync(
        ChatChannel channel, Uri responseUrl, Message message, bool isShared, bool replaces, SlackBlock? last = null, CancellationToken cancellationToken = default)
    {
        var answer = new SlackAnswer(Error: null);
        var pages = BlockKit.Draw(message, SlackLimits.PagesOfResponse);
        for (var i = 0; i < pages.Count && answer.IsOk; i++)
        {
            var (page, isLast) = (pages[i], i == pages.Count - 1);
            var response = new ResponseMessage(page.Text)
            {
                Blocks = isLast && last is not null ? [.. page.Blocks, last] : page.Blocks,
                ResponseType = isShared ? "in_channel" : "ephemeral",
                ReplaceOriginal = i == 0 && replaces,
            };
            answer = await PlainlyAsync(
                channel.Workspace, response, bare => bare with { Blocks = null }, r => api.RespondAsync(responseUrl, r, cancellationToken), cancellationToken);
        }

        return answer;
    }

    /// <summary>Shows a message in a channel to one person there; what does not fit into one post is left out.</summary>
    public async Task<SlackAnswer> WhisperAsync(ChatChannel channel, string person, Message message, CancellationToken cancellationToken = default)
    {
        var page = BlockKit.Draw(message, most: 1)[0];
        var post = new PostEphemeral(channel.Address, person, page.Text) { Blocks = page.Blocks };
        return await PlainlyAsync(channel.Workspace, post, bare => bare with { Blocks = null }, p => api.PostEphemeralAsync(channel.Workspace, p, cancellationToken), cancellationToken);
    }

    /// <summary>Puts a message into an open modal.</summary>
    public Task<SlackAnswer> FillAsync(ChatChannel place, string view, Message message, CancellationToken cancellationToken = default) => PlainlyAsync(
        place.Workspace,
        ViewDrawing.Modal(message, place.Address),
        _ => ViewDrawing.Modal(Bare(message), place.Address),
        modal => api.UpdateViewAsync(place.Workspace, view, modal, cancellationToken),
        cancellationToken);

    /// <summary>Sets somebody's Home.</summary>
    public Task<SlackAnswer> PublishAsync(WorkspaceId workspace, string person, Message message, CancellationToken cancellationToken = default) => PlainlyAsync(
        workspace,
        ViewDrawing.Home(message),
        _ => ViewDrawing.Home(Bare(message)),
        home => api.PublishViewAsync(workspace, person, home, cancellationToken),
        cancellationToken);

    private async Task<SlackAnswer> PostAsync(
        ChatChannel channel, string? thread, Message message, string? key, TimeSpan patience, CancellationToken cancellationToken)
    {
        var pages = BlockKit.Draw(message);
        var first = await PageAsync(channel, thread, pages[0], key, patience, cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(channel, thread ?? first.Text("ts"), pages, cancellationToken);
        }

        return first;
    }

    private async Task RestAsync(ChatChannel channel, string? thread, IReadOnlyList<SlackPage> pages, CancellationToken cancellationToken)
    {
        foreach (var page in pages.Skip(1))
        {
            var answer = await PageAsync(channel, thread, page, key: null, Patient, cancellationToken);
            if (!answer.IsOk)
            {
                logger.PostRefused(channel.Address, SlackProblems.Outcome(answer).Problem ?? "");
                break;
            }
        }
    }

    private async Task<SlackAnswer> PageAsync(
        ChatChannel channel, string? thread, SlackPage page, string? key, TimeSpan patience, CancellationToken cancellationToken)
    {
        var post = new PostMessage(channel.Address, page.Text)
        {
            Blocks = page.Blocks,
            ThreadTs = thread,
            Metadata = key is null ? null : MessageMetadata.ForDelivery(key),
        };
        return await PlainlyAsync(
            channel.Workspace, post, bare => bare with { Blocks = null }, p => api.PostMessageAsync(channel.Workspace, p, patience, cancellationToken), cancellationToken);
    }

    private async Task<SlackAnswer> EditAsync(ChatChannel channel, string ts, SlackPage page, string? key, CancellationToken cancellationToken)
    {
        var edit = new UpdateMessage(channel.Address, ts, page.Text)
        {
            Blocks = page.Blocks,
            Metadata = key is null ? null : MessageMetadata.ForDelivery(key),
        };
        return await PlainlyAsync(
            channel.Workspace, edit, bare => bare with { Blocks = [] }, e => api.UpdateMessageAsync(channel.Workspace, e, cancellationToken), cancellationToken);
    }

    // Limits move. The news must arrive, if less well set.
    private async Task<SlackAnswer> PlainlyAsync<T>(
        WorkspaceId workspace, T drawn, Func<T, T> plain, Func<T, Task<SlackAnswer>> send, CancellationToken cancellationToken)
    {
        var answer = await send(drawn);
        if (!SlackProblems.IsAboutDrawing(answer))
        {
            return answer;
        }

        logger.SentPlain(answer.Error ?? "", answer.Details);
        await notices.TellAsync(
            workspace,
            "drawing",
            "Slack refused how a message was set, so it went out as plain text. Nothing is lost; please tell whoever runs NewsBot, whose log has the place.",
            cancellationToken);
        return await send(plain(drawn));
    }

    /// <summary>The same in words alone, for a place that shows nothing but blocks.</summary>
    private static Message Bare(Message message) => Message.Of(string.Join('\n', BlockKit.Words(message)));
}
