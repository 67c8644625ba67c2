using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Commands;

/// <summary>timeline: what happened on which day, with the running count.</summary>
internal sealed class TimelineCommand(EntryLister lister, ILedger ledger, IOptions<LedgerOptions> options) : ICommandHandler
{
    private const int MostEvents = 40;

    public IReadOnlyList<string> Does { get; } = ["timeline"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        if (call.Line.First is null)
        {
            return HelpCommand.Explain(call.Command, "Whose? Give a name.");
        }

        var (query, fault) = RecordQuery.Read(call);
        if (query is null)
        {
            return HelpCommand.Explain(call.Command, fault);
        }

        var (target, entries, instead) = await lister.FindAsync(call.Line.From(0), query, call, cancellationToken);
        if (target is null)
        {
            return instead!;
        }

        var title = $"{target.Name}: who called when{(query.Words() is { } words ? $" ({words})" : "")}";
        var from = EntryLister.From(query, call);
        if (entries.Count == 0)
        {
            return new(new Heading(title), new Paragraph(RichText.Of("No call of that kind is on record.")), new Context(RichText.Of(EntryLister.AsOf(from.AsOf, call.Now))));
        }

        EntryLister.Show(call, query, entries);
        var stances = (await ledger.StancesAsync(target.Id, null, from, cancellationToken)).ToLookup(s => s.HolderId);
        var events = entries
            .SelectMany(e => Events(e, [.. stances[e.Caller.Id]], call.Now))
            .OrderBy(e => e.Day).ThenBy(e => e.LearntAt)
            .ToArray();
        var blocks = new List<Block> { new Heading(title) };
        if (Running(entries, target.Name, call.Now.Year) is { } chart)
        {
            blocks.Add(chart);
        }

        if (events.Length > MostEvents)
        {
            var first = events[^MostEvents].Day;
            blocks.Add(new Paragraph(RichText.Of($"{events.Length - MostEvents} earlier events are left out; “timeline \"{target.Name}\" before:{first:yyyy-MM-dd}” shows them.")));
        }

        foreach (var day in events.TakeLast(MostEvents).GroupBy(e => e.Day))
        {
            blocks.Add(new Heading(day.Key.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture), Level: 2));
            blocks.Add(new Bullets([.. day.Select(e => e.Line)]));
        }

        blocks.Add(new Context(RichText.Of($"{EntryLister.AsOf(from.AsOf, call.Now)} Days are those of the call as the stories tell them, else those on which a story came out.")));
        return new(blocks);
    }

    private IEnumerable<(DateOnly Day, DateTimeOffset LearntAt, RichText Line)> Events(LedgerEntry entry, IReadOnlyList<StanceReport> stances, DateTimeOffset now)
    {
        foreach (var one in EntryHistory.Of(entry, stances, options.Value.ConfidenceLine))
        {
            if (one.Kind is HistoryKind.Called)
            {
                var aside = entry.Stands() ? "" : $", now {entry.State.Word()}";
                yield return (entry.Day, one.LearntAt, new([.. EntryLine.Of(entry, now.Year).Runs, new Run($" · {entry.Class.Word()}{aside} · {entry.Id}")]));
            }
            else if (one.Kind is not (HistoryKind.ToldAgain or HistoryKind.InDoubt))
            {
                var day = one.Day?.Earliest ?? DateOnly.FromDateTime((one.Sources is [var first, ..] ? first.Story.Published ?? one.LearntAt : one.LearntAt).DateTime);
                yield return (day, one.LearntAt, new(
                    [new Run(entry.Caller.Name, Strong: true), new Run($" {one.Words} — "), .. one.Sources.Take(1).Select(s => s.Shown), new Run($" · {entry.Id}")]));
            }
        }

        foreach (var ruling in entry.Rulings.Where(r => r.Kind is not RulingKind.Confirm))
        {
            yield return (DateOnly.FromDateTime(ruling.At.ToOffset(now.Offset).DateTime), ruling.At, new(
                new Run(entry.Caller.Name, Strong: true), new Run($" — {RulingWords.Line(ruling, now.Offset)} · {entry.Id}")));
        }
    }

    /// <summary>How many asked the target to go, explicitly, by the end of each day; null where fewer than two days have any.</summary>
    private static Chart? Running(IReadOnlyList<LedgerEntry> entries, string target, int year)
    {
        var count = 0;
        var points = entries
            .Where(e => e.Stands() && e.Class == CallClass.Explicit)
            .GroupBy(e => e.Day)
            .OrderBy(d => d.Key)
            .Select(d => new ChartPoint(EntryLine.Day(d.Key, year), count += d.Count()))
            .ToArray();
        return points.Length < 2 ? null : new(
            "Explicit callers, running count",
            points,
            $"Explicit calls for {target} to go: {points[0].Value} by {points[0].Label}, {points[^1].Value} by {points[^1].Label}.");
    }
}
