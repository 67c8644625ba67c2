using NewsBot.Core.Feeds;
using NewsBot.Core.Figures;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Digests;

/// <summary>What was read and worked out for the digests of one moment: many orders that are due together mostly ask for the same.</summary>
internal sealed class DigestsMade(IFeedStore store)
{
    private IReadOnlyList<Feed>? _feeds;
    private readonly Dictionary<(WorkspaceId, FigureId?, DateTimeOffset?), Digest> _made = [];

    public async Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellationToken) => _feeds ??= await store.ListAsync(cancellationToken);

    public async Task<Digest> OfAsync(WorkspaceId workspace, FigureId? target, DateTimeOffset? since, Func<Task<Digest>> build) =>
        _made.TryGetValue((workspace, target, since), out var digest) ? digest : _made[(workspace, target, since)] = await build();
}
