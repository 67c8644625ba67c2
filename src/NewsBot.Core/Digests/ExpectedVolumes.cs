using NewsBot.Core.Counts;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Digests;

/// <summary>Works out from the record how much a standing order would bring, before it is kept.</summary>
public sealed class ExpectedVolumes(ILedger ledger, CallerProfiles profiles)
{
    private const int Days = 7;

    public async Task<ExpectedVolume> OfAsync(FigureId? target, OrderFilter filter, Standpoint from, CancellationToken cancellationToken = default)
    {
        var fresh = (await ledger.ChangedAsync(target, from.AsOf.AddDays(-Days), from, cancellationToken))
            .Where(c => c.Before is null && c.Now.Stands()).Select(c => c.Now).ToArray();
        return new(fresh.Count(e => filter.Passes(e, profiles.Of(e))), fresh.Length, Days);
    }
}
