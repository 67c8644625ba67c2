using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Quotes;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Alerts;

/// <summary>Puts an alert into words: level and state, who asks whom for what, the quote, class and sources, the count, what an editor can do.</summary>
internal static class AlertComposer
{
    private const int MostNames = 12;
    private const int MostChoices = 5;

    public static Message Compose(Alert alert, int year)
    {
        var first = alert.Entries[0];
        var best = first.Best;
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run($"{alert.Level.Marked()} · {first.State.Word()}", Strong: true))),
            new Paragraph(Line(alert)),
        };
        if (best.Call.Evidence.Quote is { } quote)
        {
            blocks.Add(new Quotation(EntryLine.Shorten(quote), new RichText(EntryLine.Source(best))));
        }

        blocks.Add(new Paragraph(new RichText([new($"{Facts(alert)} · "), .. EntryLine.Sources(first)])));
        if (QuoteVariants.Of(first).Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of($"The quote differs between sources: “why {first.Id}” shows where.")));
        }

        blocks.Add(new Paragraph(new RichText(
            [new Run($"Now {alert.Named} named explicit caller{(alert.Named == 1 ? "" : "s")}"),
            .. alert.Reached.Count == 0 ? Array.Empty<Run>() : [new Run(" · MILESTONE ", Strong: true), new Run(string.Join(" · ", alert.Reached.Select(m => m.Words)))]])));
        blocks.Add(new Context(RichText.Of(string.Join(' ', alert.Entries.Take(MostNames).Select(e => e.Id)) + $" · called {EntryLine.Day(first.Day, year)}")));
        blocks.Add(new Choices([.. Choices(first).Take(MostChoices)]));
        return new(blocks);
    }

    /// <summary>The entries as the sent-message ledger keeps them: all stand in the one line.</summary>
    public static IEnumerable<ShownEntry> Shown(Alert alert) => alert.Entries.Select(e => new ShownEntry(e, "NEW", Line(alert)));

    /// <summary>Many alerts at once, folded into one message.</summary>
    /// <param name="why">"at once", "while this channel was left alone".</param>
    /// <param name="more">The command that shows them all.</param>
    public static (Message Message, IReadOnlyList<ShownEntry> Shown) Fold(IReadOnlyList<Alert> alerts, string why, string more, int maxLines, int year)
    {
        var entries = alerts.OrderByDescending(a => a.Level).ThenByDescending(a => a.LearntAt).SelectMany(a => a.Entries).ToArray();
        var shown = entries.Take(maxLines).Select(e => new ShownEntry(e, "NEW", Folded(e, year))).ToArray();
        var level = alerts.Max(a => a.Level);
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run($"{level.Marked()} · {entries.Length} new calls {why}", Strong: true))),
            new Bullets([
                .. shown.Select(s => s.Line),
                .. entries.Length > shown.Length ? [RichText.Of($"+{entries.Length - shown.Length} more: “{more}”.")] : Array.Empty<RichText>()]),
        };
        foreach (var about in alerts.GroupBy(a => a.Target.Id))
        {
            var reached = about.SelectMany(a => a.Reached).Select(m => m.Words).Distinct().ToArray();
            blocks.Add(new Paragraph(new RichText(
                [new Run($"{about.First().Target.Name}: ", Strong: true), new Run($"now {about.Max(a => a.Named)} named explicit callers"),
                .. reached.Length == 0 ? Array.Empty<Run>() : [new Run(" · MILESTONE ", Strong: true), new Run(string.Join(" · ", reached))]])));
        }

        return (new(blocks), shown);
    }

    private static RichText Folded(LedgerEntry entry, int year) => new([
        .. EntryLine.Of(entry, year).Runs,
        new Run($" · about {entry.Target.Name}, {entry.Class.Word()}, {entry.Id}, learnt {entry.LearntAt.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)}")]);

    /// <summary>"Jo Roe (Labour, leader of Eastmere Council) and Al Poe called on Ann Doe to resign — over the dam".</summary>
    private static RichText Line(Alert alert)
    {
        var first = alert.Entries[0];
        var runs = new List<Run>();
        foreach (var (entry, i) in alert.Entries.Take(MostNames).Select((e, i) => (e, i)))
        {
            runs.Add(new(i == 0 ? "" : i == alert.Entries.Count - 1 ? " and " : ", "));
            runs.Add(new(entry.Caller.Name, Strong: true));
            var what = string.Join(", ", new[] { entry.Party, entry.Role }.OfType<string>());
            runs.Add(new(what.Length > 0 ? $" ({what})" : ""));
        }

        runs.Add(new(alert.Entries.Count > MostNames ? $" and {alert.Entries.Count - MostNames} more " : " "));
        var words = CallWords.Of(first.Best.Call);
        runs.Add(new($"{words.Before}{first.Target.Name}{words.After}{words.End}{(ReasonWords.Fit(first.Reason) is { } reason ? $" — {reason}" : "")}"));
        return new([.. runs.Where(r => r.Text.Length > 0)]);
    }

    private static string Facts(Alert alert)
    {
        var first = alert.Entries[0];
        return string.Join(" · ", new[]
        {
            $"Class {first.Class.Word()}",
            alert.Entries.Count > 1 ? "joint statement" : null,
            alert.Entries.Count == 1 && first.Circumstances.Joint ? "made together with others" : null,
            Words(first.Circumstances with { Joint = false }),
            alert.Entries.Any(e => e.EvidenceChanges.Count > 0) ? EvidenceWords.Mark : null,
            $"{first.Sources} source{(first.Sources == 1 ? "" : "s")}, {first.Origins} origin{(first.Origins == 1 ? "" : "s")}",
        }.OfType<string>());
    }

    private static string? Words(Circumstances how) => how.Words() is { Length: > 0 } words ? EntryLine.Shorten(words) : null;

    private static IEnumerable<Choice> Choices(LedgerEntry entry)
    {
        if (entry.State == EntryState.Unreviewed)
        {
            yield return new($"Confirm {entry.Id}", $"confirm {entry.Id}");
        }

        yield return new("Not a call", $"reject {entry.Id} reason:\"not a call\"");
        yield return new("Hold", $"hold {entry.Id} reason:\"under check\"");
        yield return new("Why?", $"why {entry.Id}");
        yield return new("Timeline", $"timeline \"{entry.Target.Name}\"");
    }
}
