using System.Collections.Concurrent;
using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Web.Tests;

/// <summary>Says back what was said, and keeps it.</summary>
internal sealed class EchoingConversation : IConversation
{
    public ConcurrentQueue<Utterance> Heard { get; } = new();

    public Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default)
    {
        Heard.Enqueue(utterance);
        return utterance.Text == "fault" ? throw new InvalidOperationException("secret inner detail") : Task.FromResult(Message.Of("You said: " + utterance.Text));
    }
}
