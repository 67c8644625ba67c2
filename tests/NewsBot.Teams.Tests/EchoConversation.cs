using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Tests;

/// <summary>Says back what it was told, with all that the surface told about it, so that a test sees what came through.</summary>
internal sealed class EchoConversation : IConversation
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _asked;

    /// <summary>Lets everybody who said "wait" have the answer.</summary>
    public void Open() => _gate.TrySetResult();

    /// <summary>Whether "list" waits as "wait" does.</summary>
    public bool HoldsList { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public async Task<Message> ReplyAsync(Utterance utterance, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _asked);
        if (utterance.Text == "wait" || (utterance.Text == "list" && HoldsList))
        {
            await _gate.Task.WaitAsync(cancellationToken);
        }

        return Reply(utterance);
    }

    private static Message Reply(Utterance utterance) => utterance.Text switch
    {
        "break" => throw new InvalidOperationException("the conversation broke"),
        "queue" => new Message(
            new Paragraph(RichText.Of("1 entry waits")),
            new Choices([new("Confirm C12", "confirm C12 seen:R0"), new("C12 is no call", "reject C12 seen:R0 reason:\"not a call\"", IsDestructive: true)])),
        "long" => new Message([.. Enumerable.Range(1, 90).Select(n => new Paragraph(RichText.Of($"Paragraph {n}")))]),
        _ => new Message(
            new Paragraph(RichText.Of($"said: {utterance.Text}")),
            new Context(RichText.Of($"{utterance.Channel.Workspace} {utterance.Channel.Surface} {utterance.Person} {utterance.Thread}")),
            new Context(RichText.Of(utterance.Channel.Address))),
    };
}
