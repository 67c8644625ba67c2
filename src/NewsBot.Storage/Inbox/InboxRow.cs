using NewsBot.Core.Workspaces.Arrivals;

namespace NewsBot.Storage.Inbox;

/// <summary>A row of the inbox as the database has it.</summary>
internal sealed class InboxRow
{
    public long Number { get; init; }

    public string Key { get; init; } = "";

    public string Conversation { get; init; } = "";

    public string Body { get; init; } = "";

    public string ReceivedAt { get; init; } = "";

    public int Tries { get; init; }

    public string? Progress { get; init; }

    public QueuedArrival Arrival(string surface) => new(Number, Conversation, Body, Key[(surface.Length + 1)..], UtcText.Read(ReceivedAt), Tries, Progress);
}
