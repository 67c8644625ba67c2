namespace NewsBot.Slack.Protocol;

/// <summary>A file whose bytes Slack has.</summary>
internal sealed record UploadedFile(string Id, string Title);
