using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Tests;

/// <summary>Says back what it was told, with all that the surface told about it, so that a test sees what came through.</summary>
internal sealed class EchoConversation : IConversation
{
    public Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default) => utterance.Text switch
    {
        "break" => throw new InvalidOperationException("the conversation broke"),
        "long" => Task.FromResult(new Message([.. Enumerable.Range(1, 90).Select(n => new Paragraph(RichText.Of($"Paragraph {n}")))])),
        _ => Task.FromResult(new Message(
            new Paragraph(RichText.Of($"said: {utterance.Text}")),
            new Context(RichText.Of($"{utterance.Channel.Workspace} {utterance.Channel.Surface} {utterance.Person} {utterance.Thread}")),
            new Context(RichText.Of(utterance.Channel.Address)))),
    };
}
