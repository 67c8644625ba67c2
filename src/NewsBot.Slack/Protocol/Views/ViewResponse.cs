namespace NewsBot.Slack.Protocol.Views;

/// <summary>What a sent view is answered with at once: another view in its place.</summary>
internal sealed record ViewResponse(SlackView View, string ResponseAction = "update");
