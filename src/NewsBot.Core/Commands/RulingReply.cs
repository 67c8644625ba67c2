using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>Tells an editor what a ruling did: the fixed word, the entry as it stands now, the count before and after, and how to undo it.</summary>
internal static class RulingReply
{
    public static Message Of(RulingOutcome outcome, DateTimeOffset now)
    {
        if (outcome.Ruling is not { } ruling || outcome.After is not { } entry)
        {
            return Message.Of(outcome.Refusal ?? "Nothing was changed.");
        }

        var before = outcome.Before!;
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run(What(ruling, before, entry, now), Strong: true))),
            new Bullets([EntryLine.Of(entry, now.Year)]),
            new Paragraph(RichText.Of($"{entry.Id} is {entry.Words()}, {Calls.CallClasses.Word(entry.Class)}. {Count(outcome, entry)}")),
        };
        if (entry.Proposals.Any(p => p.Number == ruling.Number))
        {
            blocks[0] = new Paragraph(new RichText(new Run($"Proposed: {RulingWords.Label(ruling)} — {entry.Id}. It holds once another editor rules the same.", Strong: true)));
        }

        if (outcome.Overruled is { } overruled)
        {
            blocks.Add(new Paragraph(RichText.Of($"Before you, {RulingWords.Done(overruled, now.Offset)}{(overruled.Reason is { } why ? $": {why}" : "")} ({overruled.Id}). Your ruling is the later one and holds.")));
        }

        blocks.Add(new Context(RichText.Of($"{ruling.Id} · undo it with “undo {ruling.Id} reason:\"…\"” · history: “log {entry.Id}”")));
        return new(blocks);
    }

    private static string What(Ruling ruling, LedgerEntry before, LedgerEntry now, DateTimeOffset at)
    {
        var time = at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return ruling.Kind switch
        {
            RulingKind.Confirm => $"CONFIRMED {time} — {now.Id} stands as recorded.",
            RulingKind.Reject => $"REJECTED {time} — {now.Id} is removed: {before.Caller.Name} did not call for {before.Target.Name} to go.",
            RulingKind.Hold => $"HELD {time} — {now.Id} under check; please do not use.",
            RulingKind.Release => $"RELEASED {time} — {now.Id} stands as before the hold.",
            RulingKind.Dispute => $"DISPUTED {time} — {now.Id}: it is said not to be so. Not counted.",
            RulingKind.Withdraw => $"WITHDRAWN {time} — {now.Id}: {before.Caller.Name} has taken the call back.",
            RulingKind.Reclass => $"RECLASSED {time} — {now.Id} is {Calls.CallClasses.Word(now.Class)}; we said {Calls.CallClasses.Word(before.Class)}.",
            RulingKind.Correct => $"CORRECTED {time} — {now.Id}: {ruling.Field.ToString()!.ToLowerInvariant()} is “{ruling.Value}”; we said {Was(RulingWords.Field(before, ruling.Field!.Value))}.",
            RulingKind.Merge => $"MERGED {time} — {before.Id} is part of {now.Id}.",
            RulingKind.Split => $"SPLIT {time} — {ruling.Stories.Count} source{(ruling.Stories.Count == 1 ? "" : "s")} of {before.Id} now make {now.Id}.",
            _ => $"UNDONE {time} — R{ruling.Undoes} no longer holds.",
        };
    }

    private static string Was(string? value) => value is null ? "nothing" : $"“{value}”";

    private static string Count(RulingOutcome outcome, LedgerEntry entry) => outcome.CountBefore == outcome.CountAfter
        ? $"Count for {entry.Target.Name} unchanged: {outcome.CountAfter}."
        : $"Count for {entry.Target.Name} {outcome.CountBefore} → {outcome.CountAfter}.";
}
