using System.Globalization;
using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>Rulings in words.</summary>
public static class RulingWords
{
    /// <summary>"Ann confirmed C12 at 09:12 on 3 Mar 2025".</summary>
    /// <param name="offset">The offset in which times are told.</param>
    public static string Done(Ruling ruling, TimeSpan offset) => $"{ruling.Editor} {Verb(ruling)} at {Moment(ruling.At.ToOffset(offset))}";

    /// <summary>"CONFIRMED by Ann, 09:12 on 3 Mar 2025: heard it ourselves (R7)".</summary>
    /// <param name="offset">The offset in which times are told.</param>
    public static string Line(Ruling ruling, TimeSpan offset) =>
        $"{Label(ruling)} by {ruling.Editor}, {Moment(ruling.At.ToOffset(offset))}{(ruling.Reason is { } reason ? $": {reason}" : "")} ({ruling.Id})";

    /// <summary>What the entry says in a field that can be put right; null where it says nothing.</summary>
    public static string? Field(LedgerEntry entry, CorrectedField field) => field switch
    {
        CorrectedField.Name => entry.Caller.Name,
        CorrectedField.Role => entry.Role,
        CorrectedField.Party => entry.Party,
        CorrectedField.Day => entry.Told?.ToString() ?? entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => entry.Reason,
    };

    /// <summary>The fixed word that a ruling stands under.</summary>
    public static string Label(Ruling ruling) => ruling.Kind switch
    {
        RulingKind.Confirm => "CONFIRMED",
        RulingKind.Reject => "REJECTED",
        RulingKind.Hold => "HELD",
        RulingKind.Release => "RELEASED",
        RulingKind.Dispute => "DISPUTED",
        RulingKind.Withdraw => "WITHDRAWN",
        RulingKind.Reclass => $"RECLASSED as {ruling.Class?.Word()}",
        RulingKind.Correct => $"CORRECTED, {ruling.Field.ToString()!.ToLowerInvariant()} is “{ruling.Value}”",
        RulingKind.Merge => "MERGED",
        RulingKind.Split => "SPLIT",
        _ => $"UNDONE R{ruling.Undoes}",
    };

    private static string Verb(Ruling ruling) => ruling.Kind switch
    {
        RulingKind.Confirm => $"confirmed C{ruling.Entry}",
        RulingKind.Reject => $"rejected C{ruling.Entry}",
        RulingKind.Hold => $"put C{ruling.Entry} on hold",
        RulingKind.Release => $"released C{ruling.Entry}",
        RulingKind.Dispute => $"marked C{ruling.Entry} as disputed",
        RulingKind.Withdraw => $"marked C{ruling.Entry} as withdrawn",
        RulingKind.Reclass => $"put C{ruling.Entry} under {ruling.Class?.Word()}",
        RulingKind.Correct => $"corrected the {ruling.Field.ToString()!.ToLowerInvariant()} of C{ruling.Entry}",
        RulingKind.Merge => $"merged C{ruling.Entry}",
        RulingKind.Split => $"split C{ruling.Entry}",
        _ => $"undid R{ruling.Undoes}",
    };

    private static string Moment(DateTimeOffset at) => at.ToString("HH:mm 'on' d MMM yyyy", CultureInfo.InvariantCulture);
}
