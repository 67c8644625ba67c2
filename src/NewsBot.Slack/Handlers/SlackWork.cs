using NewsBot.Core.Workspaces;

namespace NewsBot.Slack.Handlers;

/// <summary>Something that was said to us and waits for its answer.</summary>
/// <param name="Thread">The thread to answer in; null to answer in the channel itself.</param>
/// <param name="ResponseUrl">Where an answer for the one person alone goes; null to post for all. A secret.</param>
internal sealed record SlackWork(Utterance Utterance, string? Thread, Uri? ResponseUrl);
