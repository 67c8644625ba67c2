using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>Figures as a workspace knows them.</summary>
internal static class JoinedFigures
{
    /// <summary>Each figure after all merges, with the names of all that were merged into it, by its id. An unknown id is left out.</summary>
    public static async Task<Dictionary<FigureId, Figure>> ReadAsync(
        ILedgerStore store, IEnumerable<FigureId> ids, RulingBook book, CancellationToken cancellationToken)
    {
        var wanted = ids.Select(book.FigureOf).Distinct().ToDictionary(i => i, book.Together);
        var read = (await store.FiguresAsync([.. wanted.Values.SelectMany(f => f)], cancellationToken)).ToDictionary(f => f.Id);
        return Join(wanted, read);
    }

    /// <summary>As <see cref="ReadAsync"/>, from figures that were read before.</summary>
    public static Dictionary<FigureId, Figure> Of(IEnumerable<FigureId> ids, IReadOnlyDictionary<FigureId, Figure> read, RulingBook book) =>
        Join(ids.Select(book.FigureOf).Distinct().ToDictionary(i => i, book.Together), read);

    private static Dictionary<FigureId, Figure> Join(
        Dictionary<FigureId, IReadOnlyList<FigureId>> wanted, IReadOnlyDictionary<FigureId, Figure> read) => wanted
        .Where(w => read.ContainsKey(w.Key))
        .ToDictionary(
            w => w.Key,
            w => w.Value.Skip(1).Where(read.ContainsKey).Aggregate(
                read[w.Key],
                (figure, other) => figure with { Aliases = [.. figure.Aliases.Append(read[other].Name).Concat(read[other].Aliases).Distinct()] }));
}
