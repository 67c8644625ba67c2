namespace NewsBot.Host.Cli;

/// <summary>What stands in place of a line that could not be made.</summary>
internal sealed record ErrorOutput(string Error);
