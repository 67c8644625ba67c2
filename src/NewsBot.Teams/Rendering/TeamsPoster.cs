using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>Puts a message into a conversation: its first page as a post, the others in the thread under it where there are threads.</summary>
internal sealed class TeamsPoster(IConnector connector, TimeProvider clock, ILogger<TeamsPoster> logger)
{
    private const int Tries = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    // Longer than this an answer is not waited for: the next try is somebody else's.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Posts once, unasked. The answer is that to the first page; once it stands, the rest is tried with patience.</summary>
    public async Task<ConnectorAnswer> PostAsync(ConversationAddress address, Message message, string key, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message);
        var first = await PageAsync(address.Spot, pages[0], Activity(pages[0], key), cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(address.Thread(first.Id), pages, cancellationToken);
        }

        return first;
    }

    /// <summary>Posts once, unasked, into the thread under a message, or into the conversation where it has no threads.</summary>
    public async Task<ConnectorAnswer> PostUnderAsync(
        ConversationAddress address, string messageId, Message message, string key, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message);
        var thread = address.Thread(messageId);
        var first = await PageAsync(thread, pages[0], Activity(pages[0], key), cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(thread, pages, cancellationToken);
        }

        return first;
    }

    /// <summary>
    /// Puts a message in the place of one that stands. What does not fit into one post is left out of it: the posts under the first one
    /// stay as they are.
    /// </summary>
    public Task<ConnectorAnswer> EditAsync(
        Spot spot, string messageId, Message message, CardPurpose? purpose = null, CancellationToken cancellationToken = default)
    {
        var page = Cards.Draw(message, purpose)[0];
        return PageAsync(spot, page, Activity(page), cancellationToken, messageId);
    }

    /// <summary>Answers where something was said, with patience.</summary>
    /// <param name="offers">What may be said next, offered above the box one types in.</param>
    public async Task<ConnectorAnswer> ReplyAsync(
        Spot spot, Message message, CardPurpose purpose, SuggestedActions? offers = null, CancellationToken cancellationToken = default)
    {
        var pages = Cards.Draw(message, purpose);
        var activity = Activity(pages[0]) with { SuggestedActions = offers };
        var first = await PatientlyAsync(() => PageAsync(spot, pages[0], activity, cancellationToken), cancellationToken);
        if (first.IsOk)
        {
            await RestAsync(spot, pages, cancellationToken);
        }

        return first;
    }

    /// <summary>The posts that an answer would be, for whoever takes them in the reply to a request.</summary>
    public static IReadOnlyList<OutgoingActivity> Draw(Message message, CardPurpose purpose, SuggestedActions? offers = null) =>
        [.. Cards.Draw(message, purpose).Select((page, i) => Activity(page) with { SuggestedActions = i == 0 ? offers : null })];

    /// <summary>Shows that an answer is being worked on. Whether that is shown matters to nothing else.</summary>
    public Task TypingAsync(Spot spot, CancellationToken cancellationToken = default) => connector.SendAsync(spot, OutgoingActivity.Typing, cancellationToken);

    private static OutgoingActivity Activity(CardPage page, string? key = null) => new()
    {
        Summary = ShownText.Cut(page.Words.ReplaceLineEndings(" "), CardLimits.Summary),
        Attachments = [new(page.Card)],
        ChannelData = key is null ? null : new(key),
    };

    private async Task RestAsync(Spot spot, IReadOnlyList<CardPage> pages, CancellationToken cancellationToken)
    {
        foreach (var page in pages.Skip(1))
        {
            var answer = await PatientlyAsync(() => PageAsync(spot, page, Activity(page), cancellationToken), cancellationToken);
            if (!answer.IsOk)
            {
                logger.PostRefused("a long message's rest", ConnectorProblems.Outcome(answer).Problem ?? "");
                return;
            }
        }
    }

    private async Task<ConnectorAnswer> PageAsync(
        Spot spot, CardPage page, OutgoingActivity activity, CancellationToken cancellationToken, string? inPlaceOf = null)
    {
        var answer = await CarryAsync(activity);
        if (!ConnectorProblems.IsAboutDrawing(answer))
        {
            return answer;
        }

        // Limits move. The news must arrive, if less well set.
        logger.SentPlain($"{answer.Status} {answer.Code}");
        return await CarryAsync(activity with { Attachments = null, Text = ShownText.Cut(page.Words, CardLimits.PlainText), TextFormat = "plain" });

        Task<ConnectorAnswer> CarryAsync(OutgoingActivity what) => inPlaceOf is null
            ? connector.SendAsync(spot, what, cancellationToken)
            : connector.UpdateAsync(spot, inPlaceOf, what, cancellationToken);
    }

    // Only what was surely not carried out is tried again: a lost answer may hide a post that stands.
    private async Task<ConnectorAnswer> PatientlyAsync(Func<Task<ConnectorAnswer>> call, CancellationToken cancellationToken)
    {
        var answer = await call();
        for (var tries = 1; tries < Tries && answer.Status is 412 or 429 or 502 or 503; tries++)
        {
            var wait = answer.RetryAfter ?? Backoff(tries);
            if (wait > LongestWait)
            {
                break;
            }

            await Task.Delay(wait, clock, cancellationToken);
            answer = await call();
        }

        return answer;
    }

    // Doubled each time, and spread, so that those who were refused together do not come back together.
    private static TimeSpan Backoff(int tries) => FirstWait * Math.Pow(2, tries - 1) * (0.75 + (Random.Shared.NextDouble() / 2));
}
