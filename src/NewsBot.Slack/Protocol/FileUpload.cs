namespace NewsBot.Slack.Protocol;

/// <summary>A file on its way to a channel.</summary>
/// <param name="Thread">The thread it goes into; null for the channel itself.</param>
internal sealed record FileUpload(string Channel, string? Thread, string Name, string Title, ReadOnlyMemory<byte> Bytes);
