using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NewsBot.Core.Workspaces;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>Keeps the rulings that were read: as they are only ever added, no more than the new ones are asked for.</summary>
public sealed class RulingBooks(IRulingStore store, IOptions<LedgerOptions> options)
{
    private readonly ConcurrentDictionary<WorkspaceId, RulingBook> _latest = new();

    /// <summary>What holds for a workspace at a moment.</summary>
    public async Task<RulingBook> AtAsync(Standpoint from, CancellationToken cancellationToken = default)
    {
        var latest = _latest.GetValueOrDefault(from.Workspace) ?? RulingBook.Empty;
        var more = await store.RulingsAsync(from.Workspace, latest.All.Count == 0 ? 0 : latest.All[^1].Number, cancellationToken);
        if (more.Count > 0)
        {
            latest = new([.. latest.All, .. more], options.Value.NeedsSecondEditor);
            _latest[from.Workspace] = latest;
        }

        return latest.All.Count == 0 || latest.All[^1].At <= from.AsOf
            ? latest
            : new([.. latest.All.Where(r => r.At <= from.AsOf)], options.Value.NeedsSecondEditor);
    }
}
