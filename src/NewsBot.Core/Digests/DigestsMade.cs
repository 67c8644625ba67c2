using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>Digests that were worked out at one moment: many orders that are due together mostly ask for the same.</summary>
internal sealed class DigestsMade
{
    private readonly Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest> _made = [];

    public async Task<Digest> OfAsync(WorkspaceId workspace, FigureId? target, DateTimeOffset? since, Func<Task<Digest>> build) =>
        _made.TryGetValue((workspace, target, since), out var digest) ? digest : _made[(workspace, target, since)] = await build();
}
