using NewsBot.Core.Calls;
using NewsBot.Core.Counts;
using NewsBot.Core.Figures.Register;
using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Ledger.Milestones;

/// <summary>
/// Finds what a target's list reached between two moments: round numbers, thresholds of rosters, firsts. Only standing explicit calls
/// count. Pure: the same entries give the same milestones.
/// </summary>
public sealed class MilestoneFinder(CallerProfiles profiles, Rosters rosters, OfficeRegister register)
{
    private static readonly int[] RoundNumbers = [10, 25, 50, 100, 150, 200, 250, 300, 400, 500, 1_000];

    /// <summary>The numbers first, then thresholds, then firsts; of several round numbers only the highest.</summary>
    /// <param name="before">All entries about the target as known at the first moment.</param>
    /// <param name="after">All entries about the same target as known at the second.</param>
    /// <param name="day">The day of the second moment: the rosters in force on it are looked at.</param>
    public IReadOnlyList<Milestone> Between(IReadOnlyList<LedgerEntry> before, IReadOnlyList<LedgerEntry> after, DateOnly day)
    {
        var then = before.Where(IsCounted).ToArray();
        var now = after.Where(IsCounted).ToArray();
        return now.Length == 0 ? [] : [.. Numbers(then, now), .. Thresholds(then, now, day), .. Firsts(then, now)];
    }

    private static bool IsCounted(LedgerEntry entry) => entry.Stands() && entry.Class == CallClass.Explicit;

    private static IEnumerable<Milestone> Numbers(LedgerEntry[] then, LedgerEntry[] now) => RoundNumbers
        .Where(n => then.Length < n && now.Length >= n)
        .TakeLast(1)
        .Select(n => new Milestone($"{n} named explicit callers", now));

    private IEnumerable<Milestone> Thresholds(LedgerEntry[] then, LedgerEntry[] now, DateOnly day)
    {
        foreach (var roster in rosters.InForce(day))
        {
            var members = now.Where(e => Belongs(roster, e)).ToArray();
            var earlier = then.Count(e => Belongs(roster, e));
            foreach (var threshold in roster.Thresholds.Where(t => earlier < t.Number && members.Length >= t.Number))
            {
                yield return new($"{members.Length} of {roster.Size} {roster.Name}: {threshold.Number} {threshold.Name} reached", members);
            }
        }
    }

    private bool Belongs(Roster roster, LedgerEntry entry) => roster.IsInForce(entry.Day) && roster.Has(profiles.Of(entry));

    private IEnumerable<Milestone> Firsts(LedgerEntry[] then, LedgerEntry[] now)
    {
        var known = then.Select(e => (e.Caller.Id, e.Target.Id)).ToHashSet();
        var fresh = now.Where(e => !known.Contains((e.Caller.Id, e.Target.Id))).ToArray();
        var own = fresh.Where(IsOfTargetsParty).ToArray();
        if (own.Length > 0 && !then.Any(IsOfTargetsParty))
        {
            yield return new($"the first from the target's own party, {PartyOfTarget(own[0])}", own);
        }

        // The first callers of a list are each the first of their kind, which is no news.
        if (then.Length == 0)
        {
            yield break;
        }

        var kinds = then.SelectMany(Kinds).ToHashSet();
        foreach (var first in fresh.GroupBy(Main).Where(g => g.Key is { } kind && kind != RoleKind.Other && !kinds.Contains(kind)))
        {
            yield return new($"the first {RoleKinds.Word(first.Key!.Value)}", [.. first]);
        }
    }

    private IReadOnlyList<RoleKind> Kinds(LedgerEntry entry) => profiles.Of(entry).Kinds;

    private RoleKind? Main(LedgerEntry entry) => Kinds(entry) is [var kind, ..] ? kind : null;

    private bool IsOfTargetsParty(LedgerEntry entry) =>
        PartyOfTarget(entry) is { } party && Questions.PartyNames.Same(profiles.Of(entry).Party, party);

    private string? PartyOfTarget(LedgerEntry entry) =>
        register.PartyOf(entry.Target, entry.Day, entry.Reports.Select(r => r.Call.Target.Role));
}
