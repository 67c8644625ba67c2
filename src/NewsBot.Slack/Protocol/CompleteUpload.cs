namespace NewsBot.Slack.Protocol;

/// <summary>The body of <c>files.completeUploadExternal</c>.</summary>
internal sealed record CompleteUpload(IReadOnlyList<UploadedFile> Files, string ChannelId, string? ThreadTs);
