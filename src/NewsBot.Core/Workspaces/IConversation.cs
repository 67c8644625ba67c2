using NewsBot.Core.Messages;

namespace NewsBot.Core.Workspaces;

/// <summary>Answers whatever people say: a command of the table, or a question. Every surface asks this and draws the reply.</summary>
public interface IConversation
{
    /// <summary>Never throws for what a person may type; a fault of our own is told in plain words, and logged.</summary>
    Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default);
}
