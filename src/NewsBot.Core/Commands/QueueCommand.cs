using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>queue and log: what waits for an editor, and what has happened to an entry.</summary>
internal sealed class QueueCommand(ILedger ledger, IRulingStore rulings) : ICommandHandler
{
    private const int MostLines = 10;
    private const int MostChoices = 3;
    private const int MostInMenu = 50;
    private const int MostChanges = 2;

    public IReadOnlyList<string> Does { get; } = ["queue", "log"];

    public Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default) =>
        call.Command.Name == "queue" ? QueueAsync(call, cancellationToken) : LogAsync(call, cancellationToken);

    private async Task<Message> QueueAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var waiting = await ledger.QueueAsync(call.From, cancellationToken);
        if (waiting.Count == 0)
        {
            return Message.Of("Nothing waits for a ruling.");
        }

        var last = await rulings.RulingsAsync(call.From.Workspace, 0, cancellationToken) is [.., var newest] ? newest.Id : "R0";
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run($"{waiting.Count} {(waiting.Count == 1 ? "entry waits" : "entries wait")} for a ruling", Strong: true), new Run(waiting.Any(e => e.Stands()) ? "; those that stand are counted until you rule, the others are not:" : "; none of them is counted:"))),
            new Bullets([.. waiting.Take(MostLines).Select(e => Line(e, call.Now)),
                .. waiting.Count > MostLines ? [RichText.Of($"+{waiting.Count - MostLines} more, shown as these are ruled")] : Array.Empty<RichText>()]),
        };
        foreach (var entry in waiting.Take(MostChoices))
        {
            blocks.Add(new Choices([
                new($"Confirm {entry.Id}", $"confirm {entry.Id} seen:{last}"),
                new($"{entry.Id} is no call", $"reject {entry.Id} seen:{last} reason:\"not a call\""),
                new($"Hold {entry.Id}", $"hold {entry.Id} seen:{last} reason:\"under check\""),
                new($"Why {entry.Id}?", $"why {entry.Id}"),
            ]));
        }

        if (waiting.Count > MostChoices)
        {
            blocks.Add(new Menu("Look at another", [.. waiting.Skip(MostChoices).Take(MostInMenu).Select(e => new Choice($"{e.Id} {CleanText.Clip(e.Caller.Name, 60)}", $"why {e.Id}"))]));
        }

        return new(blocks);
    }

    private async Task<Message> LogAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Line.First is not { } typed || WhyCommand.EntryNumber(typed) is not { } number)
        {
            return HelpCommand.Explain(call.Command, "Give an entry's id, such as C12.");
        }

        if (await ledger.EntryAsync(number, call.From, cancellationToken) is not { } entry)
        {
            return Message.Of($"There is no entry C{number} in the record.");
        }

        var made = (await rulings.RulingsAsync(call.From.Workspace, 0, cancellationToken)).Where(r => r.Entry == number || r.Entry == entry.Number);
        var sources = RulingRules.Sources(entry);
        var lines = sources
            .Select((r, i) => (At: r.Story.LearntAt, Text: new RichText(
                new Run($"{Moment(r.Story.LearntAt, call.Now)} — source {i + 1}: "),
                EntryLine.Source(r),
                new Run($" {(r.Call.Retracted ? "tells that it was taken back" : Calls.CallClasses.Word(r.Call.Class))}: “{EntryLine.Shorten(r.Call.Evidence.Quote ?? r.Call.Evidence.Sentence)}”"))))
            .Concat(EvidenceLog.Lines(entry, call.Now.Offset).Select(l => (l.At, RichText.Of($"{Moment(l.At, call.Now)} — {l.Words}"))))
            .Concat(made.Select(r => (r.At, RichText.Of(RulingWords.Line(r, call.Now.Offset)))))
            .OrderBy(l => l.Item1)
            .Select(l => l.Item2)
            .ToArray();
        var merged = number == entry.Number ? "" : $" C{number} is part of it.";
        return new(
            new Heading($"{entry.Id}: {entry.Caller.Name} on {entry.Target.Name}"),
            new Paragraph(RichText.Of($"{Calls.CallClasses.Word(entry.Class)}, {entry.Words()}.{merged}")),
            new Bullets(lines));
    }

    private static RichText Line(LedgerEntry entry, DateTimeOffset now) => new([
        new Run($"{entry.Id} {entry.Words()}: "),
        .. EntryLine.Of(entry, now.Year, isMarked: false).Runs,
        new Run($" · about {entry.Target.Name}{Changed(entry, now)}{Proposed(entry)}")]);

    private static string Changed(LedgerEntry entry, DateTimeOffset now) =>
        string.Concat(entry.EvidenceChanges.Take(MostChanges).Select(c => $" · {EvidenceWords.Line(c, now.Offset)}"))
        + (entry.EvidenceChanges.Count > MostChanges ? $" · +{entry.EvidenceChanges.Count - MostChanges} more sources changed" : "");

    private static string Proposed(LedgerEntry entry) =>
        entry.Proposals.Count == 0 ? "" : $" · {RulingWords.Label(entry.Proposals[^1])} proposed by {entry.Proposals[^1].Editor}, waits for a second editor";

    private static string Moment(DateTimeOffset at, DateTimeOffset now) =>
        at.ToOffset(now.Offset).ToString("d MMM yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
