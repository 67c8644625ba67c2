using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Slack.Protocol;

namespace NewsBot.Slack.Rendering;

/// <summary>Puts a message into a channel: its first page as a post, the others in the thread under it.</summary>
internal sealed class SlackPoster(SlackClient client, TimeProvider clock, ILogger<SlackPoster> logger)
{
    private const int Tries = 4;

    /// <summary>Posts once. The answer is that to the first page; once it stands, the rest is tried with patience and a failure is logged.</summary>
    public async Task<SlackAnswer> PostAsync(
        string channel, string? thread, Message message, string? key, CancellationToken cancellationToken = default)
    {
        var pages = BlockKit.Draw(message);
        var first = await PageAsync(channel, thread, pages[0], key, cancellationToken);
        if (!first.IsOk)
        {
            return first;
        }

        foreach (var page in pages.Skip(1))
        {
            var answer = await PatientlyAsync(() => PageAsync(channel, thread ?? first.Text("ts"), page, key: null, cancellationToken), cancellationToken);
            if (!answer.IsOk)
            {
                logger.PostRefused(channel, SlackProblems.Outcome(answer).Problem ?? "");
                break;
            }
        }

        return first;
    }

    /// <summary>
    /// Puts a message in the place of one that stands. What does not fit into one post is left out of it: the posts under the first one
    /// stay as they are.
    /// </summary>
    public async Task<SlackAnswer> EditAsync(string channel, string ts, Message message, CancellationToken cancellationToken = default)
    {
        var page = BlockKit.Draw(message)[0];
        var edit = new UpdateMessage(channel, ts, page.Text) { Blocks = page.Blocks };
        var answer = await client.UpdateMessageAsync(edit, cancellationToken);
        return SlackProblems.IsAboutDrawing(answer) ? await client.UpdateMessageAsync(edit with { Blocks = [] }, cancellationToken) : answer;
    }

    /// <summary>Posts an answer somebody waits for: waits when Slack asks for it.</summary>
    public Task<SlackAnswer> ReplyAsync(string channel, string? thread, Message message, CancellationToken cancellationToken = default) =>
        PatientlyAsync(() => PostAsync(channel, thread, message, key: null, cancellationToken), cancellationToken);

    /// <summary>Answers to a response address, for the one person only.</summary>
    public async Task<SlackAnswer> RespondAsync(Uri responseUrl, Message message, CancellationToken cancellationToken = default)
    {
        var answer = new SlackAnswer(Error: null);
        foreach (var page in BlockKit.Draw(message, SlackLimits.PagesOfResponse))
        {
            answer = await PatientlyAsync(
                () => client.RespondAsync(responseUrl, new(page.Text) { Blocks = page.Blocks }, cancellationToken), cancellationToken);
            if (!answer.IsOk)
            {
                break;
            }
        }

        return answer;
    }

    private async Task<SlackAnswer> PageAsync(string channel, string? thread, SlackPage page, string? key, CancellationToken cancellationToken)
    {
        var post = new PostMessage(channel, page.Text)
        {
            Blocks = page.Blocks,
            ThreadTs = thread,
            Metadata = key is null ? null : MessageMetadata.ForDelivery(key),
        };
        var answer = await client.PostMessageAsync(post, cancellationToken);
        if (!SlackProblems.IsAboutDrawing(answer))
        {
            return answer;
        }

        // Limits move. The news must arrive, if less well set.
        logger.SentPlain(answer.Error ?? "", answer.Details);
        return await client.PostMessageAsync(post with { Blocks = null }, cancellationToken);
    }

    // Only what Slack surely did not carry out is tried again: a lost answer may hide a post that stands.
    private async Task<SlackAnswer> PatientlyAsync(Func<Task<SlackAnswer>> call, CancellationToken cancellationToken)
    {
        var answer = await call();
        for (var tries = 1; tries < Tries && answer.Error == SlackAnswer.RateLimited; tries++)
        {
            await Task.Delay(answer.RetryAfter ?? TimeSpan.FromSeconds(1), clock, cancellationToken);
            answer = await call();
        }

        return answer;
    }
}
