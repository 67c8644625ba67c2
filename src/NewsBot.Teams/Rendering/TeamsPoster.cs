using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Puts a message into a conversation: its first page as a post, the others in the thread under it where there are threads.</summary>
internal sealed class TeamsPoster(Connector connector, TimeProvider clock, ILogger<TeamsPoster> logger)
{
    private const int Tries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>Posts once, unasked. The answer is that to the first page; once it stands, the rest is tried with patience.</summary>
    public async Task<ConnectorAnswer> PostAsync(
        ConversationAddress address, Message message, string key, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message);
        var first = await PageAsync(address.ServiceUrl, address.Conversation, pages[0], key, cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(address.ServiceUrl, address.Thread(first.Id), pages, cancellationToken);
        }

        return first;
    }

    /// <summary>Posts once, unasked, into the thread under a message, or into the conversation where it has no threads.</summary>
    public async Task<ConnectorAnswer> PostUnderAsync(
        ConversationAddress address, string messageId, Message message, string key, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message);
        var thread = address.Thread(messageId);
        var first = await PageAsync(address.ServiceUrl, thread, pages[0], key, cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(address.ServiceUrl, thread, pages, cancellationToken);
        }

        return first;
    }

    /// <summary>
    /// Puts a message in the place of one that stands. What does not fit into one post is left out of it: the posts under the first one
    /// stay as they are.
    /// </summary>
    public Task<ConnectorAnswer> EditAsync(
        ConversationAddress address, string messageId, Message message, CancellationToken cancellationToken = default) =>
        PageAsync(address.ServiceUrl, address.Conversation, Cards.Draw(message)[0], key: null, cancellationToken, messageId);

    /// <summary>Answers where something was said, with patience.</summary>
    public async Task<ConnectorAnswer> ReplyAsync(
        string serviceUrl, string conversation, Message message, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message);
        var first = await PatientlyAsync(() => PageAsync(serviceUrl, conversation, pages[0], key: null, cancellationToken), cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(serviceUrl, conversation, pages, cancellationToken);
        }

        return first;
    }

    private async Task RestAsync(string serviceUrl, string conversation, IReadOnlyList<CardPage> pages, CancellationToken cancellationToken)
    {
        foreach (var page in pages.Skip(1))
        {
            var answer = await PatientlyAsync(() => PageAsync(serviceUrl, conversation, page, key: null, cancellationToken), cancellationToken);
            if (!answer.IsOk)
            {
                logger.PostRefused("a long message's rest", ConnectorProblems.Outcome(answer).Problem ?? "");
                return;
            }
        }
    }

    private async Task<ConnectorAnswer> PageAsync(
        string serviceUrl, string conversation, CardPage page, string? key, CancellationToken cancellationToken, string? inPlaceOf = null)
    {
        var activity = new OutgoingActivity(ShownText.Cut(page.Words.ReplaceLineEndings(" "), CardLimits.Summary))
        {
            Attachments = [new(page.Card)],
            ChannelData = key is null ? null : new(key),
        };
        var answer = await CarryAsync(activity);
        if (!ConnectorProblems.IsAboutDrawing(answer))
        {
            return answer;
        }

        // Limits move. The news must arrive, if less well set.
        logger.SentPlain($"{answer.Status} {answer.Code}");
        var plain = activity with { Attachments = null, Text = ShownText.Cut(page.Words, CardLimits.PlainText), TextFormat = "plain" };
        return await CarryAsync(plain);

        Task<ConnectorAnswer> CarryAsync(OutgoingActivity what) => inPlaceOf is null
            ? connector.SendAsync(serviceUrl, conversation, what, cancellationToken)
            : connector.UpdateAsync(serviceUrl, conversation, inPlaceOf, what, cancellationToken);
    }

    // Only what was surely not carried out is tried again: a lost answer may hide a post that stands.
    private async Task<ConnectorAnswer> PatientlyAsync(Func<Task<ConnectorAnswer>> call, CancellationToken cancellationToken)
    {
        var answer = await call();
        for (var tries = 1; tries < Tries && answer.Status is 412 or 429; tries++)
        {
            await Task.Delay(answer.RetryAfter ?? FirstWait * tries, clock, cancellationToken);
            answer = await call();
        }

        return answer;
    }
}
