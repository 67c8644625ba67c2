using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Deliveries;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Ledger.Quotes;
using NewsBot.Core.Ledger.Rulings;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>why: how an entry came to be on the record, or what was made of a story.</summary>
internal sealed class WhyCommand(
    ILedgerStore store, ILedger ledger, IStoryStore stories, ICallReader reader, ReportSettler settler, ChannelStages stages, IOptions<LedgerOptions> options,
    IEnumerable<ISummarySmoother> smoothers) : ICommandHandler
{
    private const int MostOrigins = 5;
    private const int MostNames = 15;
    private const int MostEvents = 15;
    private const int MostVariants = 3;

    public IReadOnlyList<string> Does { get; } = ["why"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var typed = call.Line.First ?? "";
        if (EntryNumber(typed) is { } number)
        {
            return await EntryAsync(number, call, cancellationToken);
        }

        return Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? await StoryAsync(link, call, cancellationToken)
            : HelpCommand.Explain(call.Command, "Give an entry's id, such as C12, or a story's address.");
    }

    /// <summary>C12 and c12 are 12; null for anything else.</summary>
    public static int? EntryNumber(string typed) =>
        typed.Length is > 1 and < 10 && typed[0] is 'C' or 'c' && int.TryParse(typed.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Message> EntryAsync(int number, CommandCall call, CancellationToken cancellationToken)
    {
        if (await ledger.EntryAsync(number, call.From, cancellationToken) is not { } entry)
        {
            return Message.Of($"There is no entry C{number} in the record.");
        }

        call.Shown.Add(entry);
        var stances = await ledger.StancesAsync(entry.Target.Id, entry.Caller.Id, call.From, cancellationToken);
        RichText[] history = [.. EntryHistory.Of(entry, stances, options.Value.ConfidenceLine)
            .Select(e => (e.LearntAt, Line: e.Line(call.Now)))
            .Concat(entry.Rulings.Select(r => (LearntAt: r.At, Line: RichText.Of(RulingWords.Line(r, call.Now.Offset)))))
            .OrderBy(e => e.LearntAt)
            .Select(e => e.Line)];
        var blocks = new List<Block>
        {
            new Heading($"{entry.Id}: {entry.Caller.Name} on {entry.Target.Name}"),
        };
        blocks.AddRange((await SmoothedSummary.OfAsync(EntrySummary.Of(entry, stances, call.Now.Year), SummaryFacts.Of(entry, stances), smoothers, cancellationToken)).Blocks());
        blocks.AddRange([
            new Paragraph(RichText.Of($"{entry.Class.Word()}, {entry.Strength.Word()}, {entry.Words()}; {(entry.Sources == 1 ? "1 story" : EntryLine.Origins(entry))}.")),
            new Heading("History", Level: 2),
            new Bullets([.. history.Take(MostEvents), .. More(history.Length - MostEvents)]),
            new Heading("Why", Level: 2),
        ]);
        var origins = entry.Reports.OrderBy(r => r != entry.Best).DistinctBy(r => r.Story.Id).GroupBy(r => r.Story.Origin).ToArray();
        foreach (var copies in origins.Take(MostOrigins))
        {
            var report = copies.First();
            blocks.Add(new Paragraph(new RichText(EntryLine.Source(report), new Run($": {report.Story.Title}"))));
            blocks.Add(new Paragraph(RichText.Of(EntryLine.Shorten(report.Call.Evidence.Sentence))));
            blocks.Add(new Bullets([.. report.Call.Because.Take(MostNames).Select(RichText.Of), .. Told(report.Call), RichText.Of(Sure(report.Call))]));
            Report[] others = [.. copies.Skip(1)];
            if (others.Length > 0)
            {
                // A comparison of texts cannot know who wrote first: it is told as likely, and no copy confirms another.
                blocks.Add(new Paragraph(new RichText([
                    new("Likely the same copy: "),
                    .. others.Take(MostNames).SelectMany((r, i) => i == 0 ? (Run[])[EntryLine.Source(r)] : [new(", "), EntryLine.Source(r)]),
                    .. (others.Length > MostNames ? (Run[])[new($" +{others.Length - MostNames} more")] : [])])));
            }
        }

        if (QuoteVariants.Of(entry) is { Count: > 0 } variants)
        {
            blocks.Add(new Paragraph(RichText.Of("Printed differently:")));
            blocks.Add(new Bullets([.. variants.Take(MostVariants).Select(VariantLine.Of), .. More(variants.Count - MostVariants)]));
        }

        if (EvidenceLog.Lines(entry, call.Now.Offset) is { Count: > 0 } seen)
        {
            blocks.Add(new Paragraph(RichText.Of("The sources, read again:")));
            blocks.Add(new Bullets([.. seen.TakeLast(MostNames).Select(l => RichText.Of(l.Words))]));
        }

        if (origins.Length > MostOrigins)
        {
            blocks.Add(new Paragraph(RichText.Of($"+{origins.Length - MostOrigins} more origins")));
        }

        blocks.AddRange(await stages.OfAsync([entry], call.Utterance.Channel, call.Now, cancellationToken));
        return new(blocks);
    }

    /// <summary>How the call was made, where the story tells.</summary>
    private static IEnumerable<RichText> Told(ResignationCall call) => call.Circumstances.Words() is { Length: > 0 } words ? [RichText.Of(words)] : [];

    private static IEnumerable<RichText> More(int hidden) => hidden > 0 ? [RichText.Of($"+{hidden} more")] : [];

    private async Task<Message> StoryAsync(Uri link, CommandCall call, CancellationToken cancellationToken)
    {
        var clean = StoryLink.Clean(link.AbsoluteUri) ?? link;
        if (await stories.FindAsync(StoryId.FromLink(clean), cancellationToken) is not { } story)
        {
            return Message.Of("That story is not in the record: no feed has listed it under this address, or it could not be read. “feeds” shows which feeds are read and which fail.");
        }

        var reading = reader.Read(story);
        var settled = await settler.SettleAsync(story, reading, cancellationToken);
        List<Block> blocks =
        [
            new Paragraph(new RichText(new Run(story.Title, Strong: true, Link: story.Link), new Run($", {story.Feed}"))),
            .. StorySummary.Checked(story, await NamedAsync(settled, reading, cancellationToken), options.Value.ConfidenceLine, call.Now.Year).Blocks(),
            new Paragraph(RichText.Of(reading.Calls.Count == 0 ? "No resignation call was found in it." : $"Found in it: {reading.Calls.Count} call{(reading.Calls.Count == 1 ? "" : "s")}.")),
            new Bullets([.. reading.Calls.Take(MostNames).Select(c => new RichText(
                new Run(c.Caller.Name, Strong: true),
                new Run($" on {c.Target.Name}, {c.Class.Word()}{(c.Retracted ? ", withdrawn" : "")}: {string.Join("; ", c.Because.Append(Sure(c)))}")))]),
        ];
        if (reading.Doubtful.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("In doubt, waiting for an editor and not counted:")));
            blocks.Add(new Bullets([.. reading.Doubtful.Take(MostNames).Select(c => RichText.Of($"{c.Caller.Name} on {c.Target.Name}, {c.Class.Word()}: {string.Join("; ", c.Because.Append(Sure(c)))}"))]));
        }

        if (reading.Claims.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("Numbers it gives, kept beside the list and never counted:")));
            blocks.Add(new Bullets([.. reading.Claims.Take(MostNames).Select(c => RichText.Of($"{c.Quoted()} on {c.Target.Name}, {c.Class.Word()}{(c.SaidBy is { } by ? $", given by {by}" : "")}: {EntryLine.Shorten(c.Evidence.Sentence)}"))]));
        }

        if (reading.Bystanders.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("Named, and not on the list:")));
            blocks.Add(new Bullets([.. reading.Bystanders.Take(MostNames).Select(b => new RichText(new Run(b.Name, Strong: true), new Run(": " + b.WhyNot)))]));
        }

        var entries = await EntriesAsync(story, settled, call, cancellationToken);
        call.Shown.AddRange(entries);
        blocks.AddRange(await stages.OfAsync(entries, call.Utterance.Channel, call.Now, cancellationToken));
        return new(blocks);
    }

    /// <summary>The entries that the story reports, as the record has them.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(Story story, Settlement settled, CommandCall call, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        foreach (var target in settled.Reports.Select(r => r.TargetId).Distinct())
        {
            entries.AddRange((await ledger.AboutAsync(target, call.From, cancellationToken)).Where(e => e.Reports.Any(r => r.Story.Id == story.Id)));
        }

        return entries;
    }

    private async Task<StoryReading> NamedAsync(Settlement settled, StoryReading reading, CancellationToken cancellationToken)
    {
        var ids = settled.Reports.SelectMany(r => new[] { r.CallerId, r.TargetId }).Concat(settled.Stances.SelectMany(s => new[] { s.HolderId, s.TargetId }));
        return settled.Named(reading, await store.FiguresAsync([.. ids.Distinct()], cancellationToken));
    }

    private static string Sure(ResignationCall call) => string.Create(CultureInfo.InvariantCulture, $"confidence {call.Confidence:0.00}");
}
