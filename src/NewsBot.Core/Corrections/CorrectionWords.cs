using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Figures;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Rulings;

namespace NewsBot.Core.Corrections;

/// <summary>
/// The fixed words in which what was told is put right. Three procedures, as in the agencies' handbooks: WITHDRAWN for what is fundamentally wrong,
/// CORRECTED for facts, REFILE for spelling; and HELD while it is checked. The words "updated" and "clarified" are not used for errors.
/// </summary>
internal static class CorrectionWords
{
    private const int SlipsOfSpelling = 2;

    /// <summary>Null where nothing must be put right.</summary>
    /// <param name="before">The entry as it was when it was last told.</param>
    /// <param name="now">As it is; another number after a merge.</param>
    /// <param name="at">The moment, in the offset in which times are told.</param>
    public static Correction? Of(LedgerEntry before, LedgerEntry now, DateTimeOffset at, int countBefore, int countNow)
    {
        return Words(before, now, at) is not var (words, isRefile) ? null : new(isRefile ? words : $"{words} {Count(countBefore, countNow)}", now, isRefile);
    }

    /// <summary>As <see cref="Of"/>, without the count.</summary>
    public static (string Words, bool IsRefile)? Words(LedgerEntry before, LedgerEntry now, DateTimeOffset at)
    {
        var refile = Refile(before, now);
        return (refile ?? What(before, now, at, at.ToString("HH:mm", CultureInfo.InvariantCulture))) is { } words ? (words, refile is not null) : null;
    }

    /// <example>Count 12 → 11.</example>
    public static string Count(int before, int now) => before == now ? "Count unchanged." : $"Count {before} → {now}.";

    /// <example>role was “MP”, is “councillor”</example>
    /// <returns>What it was before that it is not now, class and corrected facts; null where neither differs.</returns>
    public static string? Difference(LedgerEntry before, LedgerEntry now)
    {
        var parts = Fields(before, now).Select(f => $"{Name(f)} was {Quoted(RulingWords.Field(before, f))}, is {Quoted(RulingWords.Field(now, f))}");
        var all = string.Join("; ", before.Class == now.Class ? parts : parts.Prepend($"was {before.Class.Word()}, is {now.Class.Word()}"));
        return all.Length == 0 ? null : all;
    }

    private static string? What(LedgerEntry before, LedgerEntry now, DateTimeOffset at, string time)
    {
        if (before.Number != now.Number)
        {
            return $"MERGED {time} — {before.Id} is part of {now.Id}: {before.Caller.Name} and {now.Caller.Name} are one.";
        }

        if (before.State != now.State && (before.Stands() != now.Stands() || !now.Stands()))
        {
            return State(before, now, time);
        }

        if (before.Class != now.Class)
        {
            return now.Rulings.Any(r => r.Kind == RulingKind.Reclass)
                ? $"RECLASSED {time} — {now.Id} is {now.Class.Word()}; we said {before.Class.Word()}."
                : $"{(now.Class > before.Class ? "HARDENED" : "RECLASSED")} {time} — {now.Id} is {now.Class.Word()} now; it was {before.Class.Word()}.";
        }

        return Corrected(before, now, time) ?? Evidence(before, now, at, time);
    }

    private static string? State(LedgerEntry before, LedgerEntry now, string time) => now.State switch
    {
        EntryState.Rejected => $"WITHDRAWN {time} — {now.Id} is removed: {before.Caller.Name} did not call for {before.Target.Name} to go.",
        EntryState.Withdrawn => $"WITHDRAWN {time} — {now.Id}: {now.Caller.Name} has taken the call back.",
        EntryState.Held => $"HELD {time} — {now.Id} under check; please do not use.",
        EntryState.Disputed => $"DISPUTED {time} — {now.Id}: it is said not to be so. Not counted.",
        EntryState.AwaitingRuling when before.Stands() => $"HELD {time} — {now.Id} waits for an editor's ruling; please do not use.",
        _ when !now.Stands() => null,
        _ when before.State == EntryState.Withdrawn => $"RENEWED {time} — {now.Id}: {now.Caller.Name} has called again.",
        _ => $"RELEASED {time} — {now.Id} stands as first sent.",
    };

    private static string? Corrected(LedgerEntry before, LedgerEntry now, string time)
    {
        var parts = Fields(before, now).Select(f => $"{Name(f)} is {Quoted(RulingWords.Field(now, f))}; we said {Quoted(RulingWords.Field(before, f))}").ToArray();
        return parts.Length == 0 ? null : $"CORRECTED {time} — {now.Id}: {string.Join("; ", parts)}. Source: {now.Best.Story.Feed}.";
    }

    /// <summary>The fields that a ruling, or its undoing, made something else of.</summary>
    private static IEnumerable<CorrectedField> Fields(LedgerEntry before, LedgerEntry now) => before.Rulings.Concat(now.Rulings)
        .Where(r => r.Kind == RulingKind.Correct).Select(r => r.Field!.Value).Distinct()
        .Where(f => RulingWords.Field(before, f) != RulingWords.Field(now, f));

    /// <summary>The spelling of a name is put right and nothing else.</summary>
    private static string? Refile(LedgerEntry before, LedgerEntry now) =>
        before.Number == now.Number && before.State == now.State && before.Class == now.Class
        && Fields(before, now).ToArray() is [CorrectedField.Name]
        && FigureName.Slips(before.Caller.Name.ToLowerInvariant(), now.Caller.Name.ToLowerInvariant()) <= SlipsOfSpelling
            ? $"REFILE — {now.Id}: spelling of “{now.Caller.Name}”."
            : null;

    private static string? Evidence(LedgerEntry before, LedgerEntry now, DateTimeOffset at, string time)
    {
        if (now.EvidenceChanges.FirstOrDefault(c => before.EvidenceChanges.All(b => b.Check != c.Check)) is { } change)
        {
            return $"{EvidenceWords.Mark} {time} — {now.Id}: {EvidenceWords.Line(change, at.Offset)}; counted until an editor rules.";
        }

        return before.EvidenceChanges.Count > now.EvidenceChanges.Count ? $"RELEASED {time} — {now.Id} stands as first sent." : null;
    }

    private static string Name(CorrectedField field) => field == CorrectedField.Name ? "the caller" : field.ToString().ToLowerInvariant();

    private static string Quoted(string? value) => value is null ? "not known" : $"“{value}”";
}
