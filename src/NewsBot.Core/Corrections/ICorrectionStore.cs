using NewsBot.Core.Deliveries;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Corrections;

/// <summary>Who was told what in answers, and how far the changes of each workspace were looked at.</summary>
public interface ICorrectionStore
{
    /// <summary>The workspaces whose changes were looked at ever.</summary>
    Task<IReadOnlyList<WorkspaceId>> WorkspacesAsync(CancellationToken cancellationToken = default);

    /// <summary>Up to when the changes of a workspace were looked at; null where they never were.</summary>
    Task<DateTimeOffset?> LookedUntilAsync(WorkspaceId workspace, CancellationToken cancellationToken = default);

    Task SetLookedUntilAsync(WorkspaceId workspace, DateTimeOffset until, CancellationToken cancellationToken = default);

    /// <summary>Keeps what a person was told of these entries, in place of what they were told of them before.</summary>
    Task AnsweredAsync(
        WorkspaceId workspace, string person, IReadOnlyList<CarriedEntry> entries, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>What a person was told since a moment, what was told last first.</summary>
    Task<IReadOnlyList<CarriedEntry>> AnsweredAsync(
        WorkspaceId workspace, string person, DateTimeOffset since, int limit, CancellationToken cancellationToken = default);

    /// <summary>How many people of a workspace were told of an entry since a moment.</summary>
    Task<int> AskersAsync(WorkspaceId workspace, int entry, DateTimeOffset since, CancellationToken cancellationToken = default);
}
