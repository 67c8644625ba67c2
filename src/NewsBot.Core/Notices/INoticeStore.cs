using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Notices;

/// <summary>Notices, and where each workspace wants them.</summary>
public interface INoticeStore
{
    /// <summary>False, and nothing is changed, where that trouble is on file and lasts.</summary>
    Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken = default);

    /// <summary>The notice as it was; null where no such trouble lasts.</summary>
    Task<Notice?> ClearAsync(string key, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>The troubles that last, oldest first: those of all, and those of this workspace; of everybody, where none is given.</summary>
    Task<IReadOnlyList<Notice>> OpenAsync(WorkspaceId? workspace = null, CancellationToken cancellationToken = default);

    /// <summary>Where notices go, one channel a workspace.</summary>
    Task<IReadOnlyList<ChatChannel>> ChannelsAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends a workspace's notices to this channel from now on.</summary>
    Task SetChannelAsync(ChatChannel channel, CancellationToken cancellationToken = default);

    /// <summary>False where the workspace had none.</summary>
    Task<bool> RemoveChannelAsync(WorkspaceId workspace, CancellationToken cancellationToken = default);
}
