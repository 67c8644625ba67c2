using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;

namespace NewsBot.Web.Pages;

/// <summary>How many calls for one target stand, by what people ask about.</summary>
/// <param name="Explicit">Standing calls to resign, be removed, or a formal loss of confidence: the headline count.</param>
/// <param name="Weaker">Standing calls of the weaker classes.</param>
/// <param name="Latest">The day of the last standing call; null where none stands.</param>
internal sealed record TargetTally(Figure Target, int Explicit, int Weaker, int Withdrawn, int Awaiting, DateOnly? Latest)
{
    /// <summary>How many targets the front page lists.</summary>
    private const int Most = 50;

    /// <summary>Everybody asked to go as known from <paramref name="from"/>, most explicit calls first.</summary>
    public static async Task<IReadOnlyList<TargetTally>> AllAsync(
        ILedger ledger, Standpoint from, CancellationToken cancellationToken = default)
    {
        var tallies = new List<TargetTally>();
        foreach (var target in (await ledger.TargetsAsync(from, cancellationToken)).Take(Most))
        {
            var entries = await ledger.AboutAsync(target.Id, from, cancellationToken);
            if (entries.Any(e => !e.IsInDoubt))
            {
                tallies.Add(Of(target, entries));
            }
        }

        return [.. tallies.OrderByDescending(t => t.Explicit).ThenByDescending(t => t.Weaker)];
    }

    public static TargetTally Of(Figure target, IReadOnlyList<LedgerEntry> entries)
    {
        var standing = entries.Where(e => e.Stands()).ToArray();
        var plain = standing.Count(e => e.Class == CallClass.Explicit);
        return new(
            target,
            plain,
            standing.Length - plain,
            entries.Count(e => e.State == EntryState.Withdrawn),
            entries.Count(e => e.State == EntryState.AwaitingRuling),
            standing.Length > 0 ? standing.Max(e => e.Day) : null);
    }
}
