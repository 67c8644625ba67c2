using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Commands;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Core.Workspaces.Places;
using NewsBot.Teams.Protocol;
using NewsBot.Teams.Rendering;

namespace NewsBot.Teams.Handlers;

/// <summary>
/// Does what waits in the inbox. What only looks is done again after a crash, so that nobody is left without an answer; what changes
/// something is begun once, and after a crash its sayer is asked to look before saying it again.
/// </summary>
internal sealed class TeamsWorker(
    [FromKeyedServices(TeamsSurface.SurfaceName)] Inbox inbox, TeamsPoster poster, TeamsPlaces places, TeamsAnswers answers, TeamsRoster roster, ExpectedReplies replies, TimeProvider clock, ILogger<TeamsWorker> logger) : BackgroundService
{
    private const string Begun = "begun";

    // Until then an answer is taken to be on its way.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(700);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => inbox.RunAsync(DoAsync, Failed, stoppingToken);

    private async Task DoAsync(QueuedArrival arrival, CancellationToken cancellationToken)
    {
        var work = JsonSerializer.Deserialize(arrival.Body, TeamsJson.Default.TeamsWork)!;
        if (await IsGoneAsync(work, cancellationToken))
        {
            return;
        }

        if (work.Kind == WorkKind.Installed)
        {
            await WelcomeAsync(work, cancellationToken);
            return;
        }

        var spot = new Spot(work.ServiceUrl, work.Conversation);
        if (work.Kind == WorkKind.Form)
        {
            var (form, inline) = (Dialogs.Draw(work.Text)!.Value.Message, new CardPurpose(DialogKey: work.Text, IsInline: true));
            if (!replies.TryGive(arrival.Key, () => TeamsPoster.Draw(form, inline)))
            {
                await PostAsync(work, spot, form, inline, offers: null, cancellationToken);
            }

            return;
        }

        var reply = await ReplyAsync(arrival, work, spot, cancellationToken);
        var (purpose, offers) = (new CardPurpose(Looks.Shown(work.Text), work.Account), Offers(work, reply));
        if (replies.TryGive(arrival.Key, () => TeamsPoster.Draw(reply, purpose, offers)))
        {
            await RedrawAsync(work, spot, cancellationToken);
            return;
        }

        if (await IsGoneAsync(work, cancellationToken))
        {
            return;
        }

        var answer = await poster.ReplyAsync(spot, reply, purpose, offers, cancellationToken);
        var outcome = ConnectorProblems.Outcome(answer);
        if (outcome.RetryAfter is { } wait && !outcome.IsUnknown)
        {
            // The answer stays what it is; the next try only sends it.
            await inbox.NoteAsync(arrival, JsonSerializer.Serialize(reply, TeamsJson.Default.Message), cancellationToken);
            throw new TryLaterException(outcome.Problem!, wait);
        }

        if (outcome.Problem is { } problem)
        {
            logger.PostRefused(TeamsSurface.Workspace(work.Tenant).Value, problem);
        }

        await RedrawAsync(work, spot, cancellationToken);
    }

    // We were taken out of it since: nothing is said there any more.
    private async Task<bool> IsGoneAsync(TeamsWork work, CancellationToken cancellationToken) =>
        (await places.FindAsync(TeamsPlaces.Channel(work.Tenant, work.Place), cancellationToken))?.State == PlaceState.Left;

    private async Task<Message> ReplyAsync(QueuedArrival arrival, TeamsWork work, Spot spot, CancellationToken cancellationToken)
    {
        if (arrival.Progress is { } progress)
        {
            return progress == Begun
                ? Interrupted(work.Text)
                : JsonSerializer.Deserialize(progress, TeamsJson.Default.Message)!;
        }

        if (!CommandTable.OnlyTells(work.Text))
        {
            if (await roster.IsGuestAsync(spot, work, cancellationToken) is not false and var isGuest)
            {
                return isGuest is null ? NotNow(work.Text) : OnlyLooks(work.Text);
            }

            await inbox.NoteAsync(arrival, Begun, cancellationToken);
        }

        var reply = AnswerAsync(work, work.Text, cancellationToken);
        // Channels show no typing; a quick answer needs none, and none may come after it.
        if (work.Type != "channel" && await Task.WhenAny(reply, Task.Delay(Silence, clock, cancellationToken)) != reply)
        {
            await poster.TypingAsync(spot, cancellationToken);
        }

        return await reply;
    }

    private Task<Message> AnswerAsync(TeamsWork work, string words, CancellationToken cancellationToken) =>
        answers.AskAsync(words, TeamsPlaces.Channel(work.Tenant, work.Place), work.Person, work.Conversation, cancellationToken);

    // What a press has changed shows on the card for everybody, and not only for who pressed.
    private async Task RedrawAsync(TeamsWork work, Spot spot, CancellationToken cancellationToken)
    {
        if (work is { Card: { Length: > 0 } card, Shows: { } words } && Looks.Shown(words) is { } shows && !CommandTable.OnlyTells(work.Text))
        {
            var now = await AnswerAsync(work, shows, cancellationToken);
            var answer = await poster.EditAsync(spot, card, now, new(shows, work.Account), cancellationToken);
            if (ConnectorProblems.Outcome(answer).Problem is { } problem)
            {
                logger.PostRefused(TeamsSurface.Workspace(work.Tenant).Value, problem);
            }
        }
    }

    private async Task WelcomeAsync(TeamsWork work, CancellationToken cancellationToken)
    {
        // One welcome a team, wherever in it; one for any other conversation.
        if (await places.ClaimWelcomeAsync(TeamsPlaces.Channel(work.Tenant, work.Card ?? work.Place), cancellationToken))
        {
            await PostAsync(
                work, new(work.ServiceUrl, work.Conversation), Welcome.Of(work.Type == ConversationAddress.Personal, work.Text), CardPurpose.Plain, Prompts(work), cancellationToken);
        }
    }

    private async Task PostAsync(
        TeamsWork work, Spot spot, Message message, CardPurpose purpose, SuggestedActions? offers, CancellationToken cancellationToken)
    {
        var answer = await poster.ReplyAsync(spot, message, purpose, offers, cancellationToken);
        if (ConnectorProblems.Outcome(answer).Problem is { } problem)
        {
            logger.PostRefused(TeamsSurface.Workspace(work.Tenant).Value, problem);
        }
    }

    // An answer that offers nothing itself offers what can be asked next.
    private static SuggestedActions? Offers(TeamsWork work, Message reply) => reply.Blocks.Any(b => b is Choices or Menu or Form) ? null : Prompts(work);

    private static SuggestedActions? Prompts(TeamsWork work) => work.Type == ConversationAddress.Personal && work.Account is { } account
        ? new([account], [.. Welcome.Prompts.Select(p => new ImBack(p.Label, p.Says))])
        : null;

    private static Message OnlyLooks(string words) => Message.Of(
        $"“{CleanText.Clip(words, 80)}” was not done: guests of this organisation may ask the record, but not change it or what is posted here. Ask a member of it to say that.");

    private static Message NotNow(string words) => Message.Of(
        $"“{CleanText.Clip(words, 80)}” was not done: Teams does not say just now who is a member of this organisation, and only members may change things. Please say it again in a minute.");

    private static Message Interrupted(string words) => Message.Of(
        $"NewsBot was stopped while it did “{CleanText.Clip(words, 80)}”. It may have been done or not: look first (“list”, “queue” or “log” show it), then say it again if it is missing.");

    private void Failed(QueuedArrival arrival, Exception exception) => logger.WorkFailed(exception, arrival.Number, arrival.Tries);
}
