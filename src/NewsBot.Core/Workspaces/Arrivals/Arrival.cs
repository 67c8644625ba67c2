namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>Something a chat service brought that must be worked on once.</summary>
/// <param name="Surface">The surface's name; each works on its own arrivals.</param>
/// <param name="Conversation">What is of one conversation is worked on in the order it came.</param>
/// <param name="Body">What is to be done, as the surface wrote it down; wiped once it is done.</param>
/// <param name="Key">What it is known by, so that the same sent again is not done again. Of this surface only, and without secrets.</param>
/// <param name="SecondKey">Another such name: a message may come in two events. Null for none.</param>
public sealed record Arrival(string Surface, string Conversation, string Body, string Key, string? SecondKey = null);
