namespace NewsBot.Slack.Protocol.Install;

/// <summary>What is kept under one key: an installation, or, for a workspace of an organisation, where to look instead.</summary>
/// <param name="See">The organisation whose installation serves this workspace.</param>
internal sealed record KeptInstallation(SlackInstallation? Installation = null, string? See = null);
