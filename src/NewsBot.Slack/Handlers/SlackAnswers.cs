using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Commands;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;
using NewsBot.Core.Workspaces.Arrivals;
using NewsBot.Slack.Handlers.Work;
using NewsBot.Slack.Protocol;
using NewsBot.Slack.Rendering;

namespace NewsBot.Slack.Handlers;

/// <summary>
/// Answers what was said: into its thread, to its response address, or into its modal. Before an answer can be seen it is noted, so that a
/// crash neither does twice what was asked nor posts twice what was answered.
/// </summary>
internal sealed class SlackAnswers(
    SlackIntake intake,
    SlackPoster poster,
    SlackFiles files,
    SlackHistory history,
    SlackHome home,
    ISlackApi api,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SlackAnswers> logger)
{
    /// <summary>An answer that takes longer than this is announced.</summary>
    public static readonly TimeSpan HintAfter = TimeSpan.FromSeconds(1);

    private static readonly Message Hint = Message.Of("Reading the record…");
    private static readonly Message OwnFault = Message.Of("Something went wrong on our side, and the answer is lost. Nothing was changed. Please ask again.");

    public async Task AnswerAsync(QueuedArrival arrival, Said said, CancellationToken cancellationToken)
    {
        var progress = AnswerProgress.Read(arrival.Progress);
        if (progress.Reply is null)
        {
            progress = await ReplyAsync(arrival, said, progress, cancellationToken);

            // An answer that only tells is made anew without harm, and a response address or a modal shows the second in the place of the first.
            if (said is { ResponseUrl: null, View: null } || !CommandTable.OnlyTells(said.Words))
            {
                await intake.Inbox.NoteAsync(arrival, progress.Write(), cancellationToken);
            }
        }
        else if (said is { ResponseUrl: null, View: null }
            && await history.FindAsync(said.Workspace, said.Channel, said.Thread, arrival.Key, arrival.ReceivedAt, cancellationToken) is { MessageId: not null })
        {
            return;
        }

        // Overheard, and not meant for us.
        if (said.IsOverheard && progress.Reply is { Blocks.Count: 0 })
        {
            return;
        }

        await ShowAsync(arrival, said, progress, cancellationToken);
        if (said.IsOfHome)
        {
            await home.ShowAsync(said.Workspace, said.Person, cancellationToken);
        }
    }

    private async Task<AnswerProgress> ReplyAsync(QueuedArrival arrival, Said said, AnswerProgress progress, CancellationToken cancellationToken)
    {
        if (!CommandTable.OnlyTells(said.Words))
        {
            if (said.IsVisitor || progress.IsBegun)
            {
                return progress with { Reply = said.IsVisitor ? OnlyLooks(said.Words) : Interrupted(said.Words) };
            }

            progress = progress with { IsBegun = true };
            await intake.Inbox.NoteAsync(arrival, progress.Write(), cancellationToken);
        }

        var reply = ReplyAsync(said.Utterance, cancellationToken);
        if (progress.Hint is null && said is { View: null, IsShared: false, IsOverheard: false } && await IsSlowAsync(reply, cancellationToken))
        {
            progress = progress with { Hint = await HintAsync(arrival, said, progress, cancellationToken) };
        }

        return progress with { Reply = await reply };
    }

    private async Task<bool> IsSlowAsync(Task reply, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isSlow = await Task.WhenAny(reply, Task.Delay(HintAfter, clock, enough.Token)) != reply;
        await enough.CancelAsync();
        return isSlow;
    }

    /// <summary>What the answer will take the place of: a post's time stamp; null for nothing that must be replaced.</summary>
    private async Task<string?> HintAsync(QueuedArrival arrival, Said said, AnswerProgress progress, CancellationToken cancellationToken)
    {
        if (said.ResponseUrl is { } address)
        {
            return (await poster.RespondAsync(said.Place, address, Hint, isShared: false, replaces: false, cancellationToken: cancellationToken)).IsOk ? "" : null;
        }

        if (said is { IsPane: true, Thread: { } pane } && (await api.SetStatusAsync(said.Workspace, said.Channel, pane, "is reading the record…", cancellationToken)).IsOk)
        {
            return null;
        }

        if ((await poster.ReplyAsync(said.Place, said.Thread, Hint, $"hint:{arrival.Key}", cancellationToken)).Text("ts") is not { } ts)
        {
            return null;
        }

        await intake.Inbox.NoteAsync(arrival, (progress with { Hint = ts }).Write(), cancellationToken);
        return ts;
    }

    private async Task ShowAsync(QueuedArrival arrival, Said said, AnswerProgress progress, CancellationToken cancellationToken)
    {
        var isPosted = said is { ResponseUrl: null, View: null } || said.IsShared;
        var reply = await WithFilesAsync(arrival, said, isPosted, progress, cancellationToken);
        SlackAnswer answer;
        if (said.View is { } view)
        {
            answer = await poster.FillAsync(said.Place, view, reply, cancellationToken);
        }
        else if (said.ResponseUrl is { } address)
        {
            answer = await RespondAsync(arrival, said, address, reply, progress.Hint is not null, cancellationToken);
        }
        else
        {
            answer = progress.Hint is { Length: > 0 } hint
                ? await poster.ReplaceAsync(said.Place, said.Thread, hint, reply, arrival.Key, cancellationToken)
                : new(SlackAnswer.NotInstalled);
            if (!answer.IsOk)
            {
                answer = await poster.ReplyAsync(said.Place, said.Thread, reply, arrival.Key, cancellationToken);
            }
        }

        var outcome = SlackProblems.Outcome(answer);
        if (outcome.Problem is not { } problem)
        {
            return;
        }

        // What surely was not shown is tried again; what may have been, once, after a look whether it stands there.
        logger.PostRefused(said.Channel, problem);
        if (outcome.IsUnknown && arrival.Tries < 2)
        {
            throw new HttpRequestException(problem);
        }

        if (outcome is { IsUnknown: false, RetryAfter: { } wait })
        {
            throw new TryLaterException(problem, wait);
        }
    }

    // A file is brought, noted, and then shown, which Slack does once: however often this is begun, it is there once.
    private async Task<Message> WithFilesAsync(QueuedArrival arrival, Said said, bool isPosted, AnswerProgress progress, CancellationToken cancellationToken)
    {
        var reply = progress.Reply ?? OwnFault;
        var isAgain = progress.Files is not null;
        var brought = progress.Files ?? await files.BringAsync(said.Workspace, reply, cancellationToken);
        if (!isAgain && brought.Count > 0)
        {
            await intake.Inbox.NoteAsync(arrival, (progress with { Files = brought }).Write(), cancellationToken);
        }

        return await files.ShowAsync(said.Place, said.Thread, isPosted ? null : said.Person, reply, brought, isAgain, cancellationToken);
    }

    private async Task<SlackAnswer> RespondAsync(
        QueuedArrival arrival, Said said, Uri address, Message reply, bool isHinted, CancellationToken cancellationToken)
    {
        var share = !said.IsShared && CommandTable.OnlyTells(said.Words) && said.Words.Length <= SlackLimits.ButtonValue
            ? new ActionsBlock([new Button(PressedAction.Shares + "0", TextObject.Plain("Post to channel"), said.Words)])
            : null;
        var answer = await poster.RespondAsync(said.Place, address, reply, said.IsShared, isHinted || (arrival.Tries > 1 && !said.IsShared), share, cancellationToken);
        if (answer.Error is not ("used_url" or "expired_url") && !(arrival.Tries > 1 && SlackProblems.Outcome(answer).IsUnknown))
        {
            return answer;
        }

        // The address is spent, or a wall stands before it. What is for all is posted where we may, and the person gets an answer in any
        // case: there, else alone.
        answer = said.IsShared
            ? await poster.ReplyAsync(said.Place, thread: null, reply, arrival.Key, cancellationToken)
            : await poster.WhisperAsync(said.Place, said.Person, reply, cancellationToken);
        return SlackProblems.Outcome(answer).IsClosed
            ? await poster.ReplyAsync(said.Place with { Address = said.Person }, thread: null, reply, arrival.Key, cancellationToken)
            : answer;
    }

    private static Message OnlyLooks(string words) => Message.Of(
        $"“{CleanText.Clip(words, 80)}” was not done: people of another workspace may ask the record here, but not change it or what is posted. Ask a member of this one to say that.");

    private static Message Interrupted(string words) => Message.Of(
        $"NewsBot was stopped while it did “{CleanText.Clip(words, 80)}”. It may have been done or not: look first (“list”, “queue” or “log” show it), then say it again if it is missing.");

    private async Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(utterance, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.AnswerFailed(exception, utterance.Channel.Workspace.Value, utterance.Channel.Address);
            return OwnFault;
        }
    }
}
