using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Search;

/// <summary>Finds by the first letters those whom anybody asked to go, for menus that fill while one types.</summary>
public sealed class TargetNames(ILedger ledger)
{
    /// <summary>The names with a word that begins so, most reported first; without letters, those most reported of all.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string? typed, Standpoint from, int count, CancellationToken cancellationToken = default)
    {
        var letters = FigureName.Fold(typed ?? "").Trim();
        return
        [
            .. (await ledger.TargetsAsync(from, cancellationToken))
                .Select(f => f.Name)
                .Where(name => letters.Length == 0 || $" {FigureName.Fold(name)}".Contains($" {letters}", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Take(count),
        ];
    }
}
