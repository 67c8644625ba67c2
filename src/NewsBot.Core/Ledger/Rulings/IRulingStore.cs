using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>The rulings of all workspaces, append-only.</summary>
public interface IRulingStore
{
    /// <summary>The rulings of a workspace with larger numbers than <paramref name="after"/>, in the order of their numbers.</summary>
    Task<IReadOnlyList<Ruling>> RulingsAsync(WorkspaceId workspace, int after, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a ruling. False, and nothing is changed, when its number is taken: somebody else ruled in between.
    /// </summary>
    /// <param name="apart">The figure a split tells apart, and whom the entry it gets is about; null for other rulings.</param>
    Task<bool> AddAsync(Ruling ruling, (Figure Caller, FigureId Target)? apart, CancellationToken cancellationToken = default);
}
