using NewsBot.Core.Calls;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Ledger.Rulings;

/// <summary>What may be ruled on an entry as it stands, and what is refused in plain words.</summary>
internal static class RulingRules
{
    private const int LongestReason = 500;
    private const int LongestValue = 200;

    /// <param name="other">The entry of <see cref="RulingOrder.Into"/>.</param>
    /// <returns>The ruling, with all that it needs; the figure that a split makes; or why nothing is written.</returns>
    public static (Ruling Ruling, Figure? Apart, string? Refusal) Check(
        Ruling draft, RulingOrder order, LedgerEntry entry, LedgerEntry? other, RulingBook book)
    {
        // Whoever has looked at changed evidence may rule the same once more: that answers the change.
        var shown = entry.EvidenceChanges.Count == 0;
        var refusal = NoReason(draft) ?? draft.Kind switch
        {
            RulingKind.Release when entry.State != EntryState.Held => $"{entry.Id} is not held.",
            RulingKind.Hold when entry.State == EntryState.Held => Already(entry, RulingKind.Hold),
            RulingKind.Confirm when entry.State == EntryState.Confirmed && shown => Already(entry, RulingKind.Confirm),
            RulingKind.Reject when entry.State == EntryState.Rejected && shown => Already(entry, RulingKind.Reject),
            RulingKind.Dispute when entry.State == EntryState.Disputed && shown => Already(entry, RulingKind.Dispute),
            RulingKind.Withdraw when entry.State == EntryState.Withdrawn && shown => $"{entry.Id} is withdrawn already.",
            RulingKind.Reclass when draft.Class == entry.Class => $"{entry.Id} is {entry.Class.Word()} already.",
            RulingKind.Correct => Correction(draft, entry),
            RulingKind.Undo => Undo(draft, book),
            RulingKind.Merge => Merge(order, entry, other),
            RulingKind.Split => Split(order, entry),
            _ => null,
        };
        var whole = refusal is null ? Whole(draft, order, entry, other) : draft;
        var proposed = refusal is null ? entry.Proposals.FirstOrDefault(p => p.Agrees(whole)) : null;
        if (proposed?.Editor == draft.Editor)
        {
            refusal = "You ruled so already; it holds once another editor rules the same.";
        }

        if (refusal is not null)
        {
            return (draft, null, refusal + " Nothing was changed.");
        }

        if (draft.Kind != RulingKind.Split || proposed is not null)
        {
            return (whole with { Into = proposed?.Into ?? whole.Into }, null, null);
        }

        var apart = new Figure
        {
            Id = FigureId.Fresh(draft.At),
            Name = order.Name ?? entry.Caller.Name,
            Kind = entry.Caller.Kind,
            LearntAt = draft.At,
        };
        return (whole with { Into = apart.Id }, apart, null);
    }

    /// <summary>The sources of an entry as people count them, from 1, in the order in which they were learnt.</summary>
    public static IReadOnlyList<Report> Sources(LedgerEntry entry) => [.. entry.Reports.DistinctBy(r => r.Story.Id)];

    private static Ruling Whole(Ruling draft, RulingOrder order, LedgerEntry entry, LedgerEntry? other) => draft.Kind switch
    {
        RulingKind.Merge when other is not null => entry.Caller.Id != other.Caller.Id
            ? draft with { From = entry.Caller.Id, Into = other.Caller.Id }
            : draft with { From = entry.Target.Id, Into = other.Target.Id },
        RulingKind.Split => Taken(order, entry) is { Count: > 0 } taken
            ? draft with { From = taken[0].CallerId, Stories = [.. taken.Select(r => r.Story.Id)] }
            : draft,
        _ => draft,
    };

    private static string? NoReason(Ruling draft) =>
        draft.Reason is { Length: > LongestReason } ? $"The reason is longer than {LongestReason} characters."
        : string.IsNullOrWhiteSpace(draft.Reason) && draft.Kind is not (RulingKind.Confirm or RulingKind.Release)
            ? "Say why, so that the next editor understands: reason:\"…\"."
            : null;

    private static string Already(LedgerEntry entry, RulingKind kind) => entry.Rulings.LastOrDefault(r => r.Kind == kind) is { } ruling
        ? $"{RulingWords.Done(ruling, ruling.At.Offset)} already ({ruling.Id})."
        : $"{entry.Id} is {entry.State.Word()} already.";

    private static string? Correction(Ruling draft, LedgerEntry entry)
    {
        var was = RulingWords.Field(entry, draft.Field!.Value);
        return string.IsNullOrWhiteSpace(draft.Value) ? "Say what it should be."
            : draft.Value.Length > LongestValue ? $"That is longer than {LongestValue} characters."
            : draft.Value == was ? $"{entry.Id} says so already."
            : draft.Field == CorrectedField.Day && (PartialDate.Parse(draft.Value) is not { } day || day.Earliest > DateOnly.FromDateTime(draft.At.DateTime))
                ? "The day must be a date that has been, such as 2025-03-01, 2025-03 or 2025."
            : null;
    }

    private static string? Undo(Ruling draft, RulingBook book)
    {
        var undone = book.All.First(r => r.Number == draft.Undoes);
        return book.All.Any(r => r.Undoes == undone.Number) ? $"{undone.Id} was undone already." : null;
    }

    private static string? Merge(RulingOrder order, LedgerEntry entry, LedgerEntry? other)
    {
        if (other is null)
        {
            return $"There is no entry C{order.Into} in the record.";
        }

        return other.Number == entry.Number ? order.Into == order.Entry ? $"{entry.Id} cannot be merged with itself." : $"C{order.Entry} and C{order.Into} are one entry already."
            : entry.Caller.Id != other.Caller.Id && entry.Target.Id != other.Target.Id
                ? $"{entry.Id} ({entry.Caller.Name} on {entry.Target.Name}) and {other.Id} ({other.Caller.Name} on {other.Target.Name}) differ in both names: merge one name at a time, by two entries that share the other."
            : entry.Caller.IsPerson != other.Caller.IsPerson ? "A person and a body cannot be one."
            : null;
    }

    private static string? Split(RulingOrder order, LedgerEntry entry)
    {
        var all = Sources(entry).Count;
        var wrong = order.Sources.Where(n => n < 1 || n > all).ToArray();
        return all < 2 ? $"{entry.Id} has one source only: there is nothing to tell apart. If the name is wrong, use “correct {entry.Id} name:\"…\"”."
            : order.Sources.Count == 0 ? $"Say which sources are somebody else's, as “log {entry.Id}” counts them: sources:2 or sources:2,3."
            : wrong.Length > 0 ? $"{entry.Id} has sources 1 to {all}; there is no {wrong[0]}."
            : order.Sources.Distinct().Count() == all ? "All sources would go: leave at least one. If the name is wrong, use “correct”."
            : Taken(order, entry).Select(r => r.CallerId).Distinct().Count() > 1 ? "These sources came together by a merge: undo that merge instead."
            : null;
    }

    private static List<Report> Taken(RulingOrder order, LedgerEntry entry)
    {
        var sources = Sources(entry);
        return [.. order.Sources.Distinct().Where(n => n >= 1 && n <= sources.Count).Select(n => sources[n - 1])];
    }
}
