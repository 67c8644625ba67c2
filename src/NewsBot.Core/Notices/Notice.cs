using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Notices;

/// <summary>Something the keepers of this NewsBot must know, told once when it begins and once when it is over.</summary>
/// <param name="Key">What it is about (<see cref="NoticeKeys"/>).</param>
/// <param name="Workspace">Whose keepers are told; null for all of them.</param>
/// <param name="ClearedAt">When it was over; null while it lasts.</param>
public sealed record Notice(string Key, WorkspaceId? Workspace, string Words, DateTimeOffset RaisedAt, DateTimeOffset? ClearedAt);
