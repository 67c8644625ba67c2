namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>An arrival that is kept and waits to be worked on.</summary>
/// <param name="Tries">How often work on it was begun, this time counted in.</param>
/// <param name="Progress">What an earlier try noted before something of it could be seen from outside; null for nothing.</param>
public sealed record QueuedArrival(long Number, string Conversation, string Body, string Key, DateTimeOffset ReceivedAt, int Tries, string? Progress);
