namespace NewsBot.Testing.Slack;

/// <summary>A file that was put into a channel.</summary>
public sealed record SlackFile(string Name, string Title, string Channel, string? Thread, byte[] Bytes);
