using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Deliveries;

/// <summary>
/// What a message says of an entry, in one line of text: two lines differ when somebody who read the message was told something that is
/// no longer so. Another source changes nothing in it, nor does an editor who confirms what was told as unreviewed.
/// </summary>
public static class EntryFacts
{
    public static string Of(LedgerEntry entry) => string.Join(
        '|', entry.Id, entry.Stands() ? "STANDS" : entry.State.Word(), entry.Class.Word(), Corrections(entry), Evidence(entry));

    private static string Corrections(LedgerEntry entry) => string.Join(',', entry.Rulings.Where(r => r.Kind == RulingKind.Correct).Select(r => r.Id));

    private static string Evidence(LedgerEntry entry) => string.Join(
        ',', entry.EvidenceChanges.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source}@{c.At.UtcTicks}")));
}
