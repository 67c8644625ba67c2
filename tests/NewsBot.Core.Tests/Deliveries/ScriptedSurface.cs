using NewsBot.Core.Messages;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Tests.Deliveries;

/// <summary>Stands for a chat vendor, beyond the edge of our machine: answers as scripted, then takes everything, and keeps what stands.</summary>
internal sealed class ScriptedSurface(params SendOutcome[] outcomes) : ISurface
{
    private readonly Queue<SendOutcome> _script = new(outcomes);
    private int _messages;

    public string Name { get; init; } = "test";

    public SurfacePace Pace { get; init; } = SurfacePace.Free;

    /// <summary>Every call, with the words that were sent.</summary>
    public List<(string Verb, ChatChannel Channel, string? Message, string Words)> Calls { get; } = [];

    /// <summary>What stands in the channels by message id.</summary>
    public Dictionary<string, string> Standing { get; } = [];

    public Func<string, SentLookUp> Finds { get; set; } = _ => SentLookUp.CannotTell;

    /// <summary>Awaited before each answer.</summary>
    public Func<ChatChannel, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Why a channel is closed to us; null where it is open.</summary>
    public Func<ChatChannel, string?> Closed { get; set; } = _ => null;

    /// <summary>Where a person is reached alone.</summary>
    public Func<string, ChatChannel?> Personal { get; init; } = _ => null;

    public Task<ChatChannel?> PersonalChannelAsync(ChatChannel here, string person, CancellationToken cancellationToken = default) => Task.FromResult(Personal(person));

    public int Sent => Calls.Count(c => c.Verb == "send");

    public Task<SendOutcome> SendAsync(ChatChannel channel, Message message, string key, CancellationToken cancellationToken = default) =>
        TakeAsync("send", channel, null, message);

    public Task<SendOutcome> ReplyAsync(ChatChannel channel, string messageId, Message message, string key, CancellationToken cancellationToken = default) =>
        TakeAsync("reply", channel, messageId, message);

    public Task<SendOutcome> EditAsync(ChatChannel channel, string messageId, Message message, CancellationToken cancellationToken = default) =>
        TakeAsync("edit", channel, messageId, message);

    public Task<SentLookUp> FindAsync(ChatChannel channel, string? thread, string key, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        Calls.Add(("find", channel, thread, key));
        return Task.FromResult(Finds(key));
    }

    private async Task<SendOutcome> TakeAsync(string verb, ChatChannel channel, string? about, Message message)
    {
        await Before(channel);
        if (Closed(channel) is { } why)
        {
            return SendOutcome.Closed(why);
        }

        var words = PlainText.Render(message, 1_000, withLinks: false);
        lock (Calls)
        {
            Calls.Add((verb, channel, about, words));
            var outcome = _script.TryDequeue(out var scripted) ? scripted : SendOutcome.Sent(verb == "edit" ? about : $"m{++_messages}");
            if (outcome is { IsSent: true, MessageId: { } id })
            {
                Standing[id] = words;
            }

            return outcome;
        }
    }
}
