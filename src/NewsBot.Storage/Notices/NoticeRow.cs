using NewsBot.Core.Notices;
using NewsBot.Core.Workspaces;

namespace NewsBot.Storage.Notices;

internal sealed class NoticeRow
{
    public string Key { get; init; } = "";

    public string? Workspace { get; init; }

    public string Words { get; init; } = "";

    public string RaisedAt { get; init; } = "";

    public string? ClearedAt { get; init; }

    public Notice Notice() => new(
        Key, Workspace is null ? null : new WorkspaceId(Workspace), Words, UtcText.Read(RaisedAt), UtcText.ReadOrNull(ClearedAt));
}
