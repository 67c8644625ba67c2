using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Handlers;

/// <summary>Asks the conversation that is registered beside Teams.</summary>
internal sealed class TeamsAnswers(IServiceScopeFactory scopes, ILogger<TeamsAnswers> logger)
{
    private static readonly Message OwnFault = Message.Of("Something went wrong on our side, and the answer is lost. Nothing was changed. Please ask again.");

    /// <summary>Never throws, but where it is cancelled.</summary>
    /// <param name="thread">What keeps a conversation together.</param>
    public async Task<Message> AskAsync(
        string words, ChatChannel channel, string person, string thread, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IConversation>().ReplyAsync(new(words, channel, person, thread), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.AnswerFailed(exception, channel.Workspace.Value);
            return OwnFault;
        }
    }
}
