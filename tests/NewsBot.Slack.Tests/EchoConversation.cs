using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Tests;

/// <summary>Says back what it was told, with all that the surface told about it, so that a test sees what came through.</summary>
internal sealed class EchoConversation : IConversation
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everybody who said "wait" have the answer.</summary>
    public void Open() => _gate.TrySetResult();

    public async Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default)
    {
        if (utterance.Text == "wait")
        {
            await _gate.Task.WaitAsync(cancellationToken);
        }

        return !utterance.IsAddressed && utterance.Text == "nothing for you" ? new() : Reply(utterance);
    }

    private static Message Reply(Utterance utterance) => utterance.Text switch
    {
        "break" => throw new InvalidOperationException("the conversation broke"),
        "reject C12" => new Message(new Form("reject C12", [new TextField("reason", "Why?", IsLong: true)], "Reject")),
        "follow" => new Message(new Form("follow", [new TextField("", "Whom?")], "Follow")),
        "export Jo Roe" => new Message(new Paragraph(RichText.Of("2 entries:")), new Listing("calls.csv", "caller,target\nAnn Roe,Jo Roe\n")),
        "long" => new Message([.. Enumerable.Range(1, 120).Select(n => new Paragraph(RichText.Of($"Paragraph {n}")))]),
        _ => new Message(
            new Paragraph(RichText.Of($"said: {utterance.Text}")),
            new Context(RichText.Of($"{utterance.Channel.Workspace} {utterance.Channel.Surface} {utterance.Channel.Address} {utterance.Person} {utterance.Thread}"))),
    };
}
