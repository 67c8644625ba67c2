using NewsBot.Core.Workspaces;

namespace NewsBot.Teams.Handlers;

/// <summary>Something that was said to us and waits for its answer.</summary>
/// <param name="ServiceUrl">The service that carries the conversation.</param>
/// <param name="Conversation">Where to answer: the conversation, or the thread of it in which it was said.</param>
internal sealed record TeamsWork(Utterance Utterance, string ServiceUrl, string Conversation);
