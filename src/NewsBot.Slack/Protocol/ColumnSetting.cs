namespace NewsBot.Slack.Protocol;

internal sealed record ColumnSetting(string Align);
