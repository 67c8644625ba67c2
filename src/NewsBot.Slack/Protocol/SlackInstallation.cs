namespace NewsBot.Slack.Protocol;

/// <param name="IsWholeOrganisation">Installed for an organisation: then it serves every team in it.</param>
internal sealed record SlackInstallation(string Team, string BotUser, bool IsWholeOrganisation);
