namespace NewsBot.Slack.Protocol;

/// <summary>A file on its way to Slack.</summary>
internal sealed record FileUpload(string Name, ReadOnlyMemory<byte> Bytes);
