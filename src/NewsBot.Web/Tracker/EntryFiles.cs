using Microsoft.Extensions.Options;
using NewsBot.Core.Ledger;
using NewsBot.Core.Published;

namespace NewsBot.Web.Tracker;

/// <summary>Reads all that is told of one entry, the steps by which it was read among it.</summary>
internal sealed class EntryFiles(ILedger ledger, RecordGate gate, IOptions<LedgerOptions> house)
{
    /// <summary>The confidence line.</summary>
    public double Line => house.Value.ConfidenceLine;

    /// <summary>Null where the entry is not public, by whatever number it goes now.</summary>
    public async Task<(LedgerEntry Entry, IReadOnlyList<StanceReport> Stances)?> ReadAsync(int number, CancellationToken cancellationToken = default)
    {
        var from = Standpoint.Local(gate.Now);
        return await ledger.EntryAsync(number, from, cancellationToken) is { } entry && entry.IsPublic()
            ? (entry, await ledger.StancesAsync(entry.Target.Id, entry.Caller.Id, from, cancellationToken))
            : null;
    }
}
