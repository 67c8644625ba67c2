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
        return utterance.Text switch
        {
            "fault" => throw new InvalidOperationException("secret inner detail"),
            "file" => Task.FromResult(new Message(new Paragraph(RichText.Of("1 entry")), new Listing("calls.csv", "id\nC1\n"))),
            "choices" => Task.FromResult(new Message(new Choices([new("Yes, \"end\" it", "unfollow all confirm:1-x", IsDestructive: true)]))),
            _ => Task.FromResult(Message.Of("You said: " + utterance.Text)),
        };
    }
}
