using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Host.Cli;

/// <summary>Finds the one target that a name on the command line means.</summary>
internal static class Targets
{
    public static async Task<Figure> FindAsync(ILedgerStore store, string name, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var all = await store.TargetsAsync(asOf, cancellationToken);
        var best = all.Select(f => (Figure: f, Match: f.Match(name)))
            .Where(m => m.Match > NameMatch.Different)
            .GroupBy(m => m.Match)
            .OrderByDescending(g => g.Key)
            .FirstOrDefault()?.Select(m => m.Figure).ToArray() ?? [];
        return best switch
        {
            [var one] => one,
            [] when all.Count == 0 => throw new PlainError("Nobody has been called on to go in this record yet."),
            [] => throw new PlainError(
                $"No call on \"{name}\" is in the record. It knows: {string.Join(", ", all.Take(8).Select(f => f.Name))}{(all.Count > 8 ? " …" : "")}."),
            _ => throw new PlainError($"\"{name}\" could be {string.Join(" or ", best.Select(f => f.Name))}: give the full name."),
        };
    }
}
