using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;

namespace NewsBot.Core.Commands;

/// <summary>why: how an entry came to be on the record, or what was made of a story.</summary>
internal sealed class WhyCommand(ILedger ledger, IStoryStore stories, ICallReader reader) : ICommandHandler
{
    private const int MostReports = 5;
    private const int MostNames = 15;

    public IReadOnlyList<string> Does { get; } = ["why"];

    public async Task<Message> RunAsync(CommandCall call, CancellationToken cancellationToken = default)
    {
        var typed = call.Line.First ?? "";
        if (EntryNumber(typed) is { } number)
        {
            return await EntryAsync(number, call, cancellationToken);
        }

        return Uri.TryCreate(typed, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? await StoryAsync(link, cancellationToken)
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

        var blocks = new List<Block>
        {
            new Heading($"{entry.Id}: {entry.Caller.Name} on {entry.Target.Name}"),
            new Paragraph(RichText.Of($"{entry.Class.Word()}, {entry.Strength.Word()}, {entry.Words()}; {entry.Sources} stor{(entry.Sources == 1 ? "y" : "ies")}.")),
        };
        foreach (var report in entry.Reports.OrderBy(r => r != entry.Best).Take(MostReports))
        {
            blocks.Add(new Paragraph(new RichText(EntryLine.Source(report), new Run($": {report.Story.Title}"))));
            blocks.Add(new Paragraph(RichText.Of(EntryLine.Shorten(report.Call.Evidence.Sentence))));
            blocks.Add(new Bullets([.. report.Call.Because.Take(MostNames).Select(RichText.Of), RichText.Of(Sure(report.Call))]));
        }

        if (EvidenceLog.Lines(entry, call.Now.Offset) is { Count: > 0 } seen)
        {
            blocks.Add(new Paragraph(RichText.Of("The sources, read again:")));
            blocks.Add(new Bullets([.. seen.TakeLast(MostNames).Select(l => RichText.Of(l.Words))]));
        }

        if (entry.Reports.Count > MostReports)
        {
            blocks.Add(new Paragraph(RichText.Of($"+{entry.Reports.Count - MostReports} more reports")));
        }

        return new(blocks);
    }

    private async Task<Message> StoryAsync(Uri link, CancellationToken cancellationToken)
    {
        var clean = StoryLink.Clean(link.AbsoluteUri) ?? link;
        if (await stories.FindAsync(StoryId.FromLink(clean), cancellationToken) is not { } story)
        {
            return Message.Of("That story is not in the record: no feed has listed it under this address, or it could not be read. “feeds” shows which feeds are read and which fail.");
        }

        var reading = reader.Read(story);
        var blocks = new List<Block>
        {
            new Paragraph(new RichText(new Run(story.Title, Strong: true, Link: story.Link), new Run($", {story.Feed}"))),
            new Paragraph(RichText.Of(reading.Calls.Count == 0 ? "No resignation call was found in it." : $"Found in it: {reading.Calls.Count} call{(reading.Calls.Count == 1 ? "" : "s")}.")),
            new Bullets([.. reading.Calls.Take(MostNames).Select(c => new RichText(
                new Run(c.Caller.Name, Strong: true),
                new Run($" on {c.Target.Name}, {c.Class.Word()}{(c.Retracted ? ", withdrawn" : "")}: {string.Join("; ", c.Because.Append(Sure(c)))}")))]),
        };
        if (reading.Bystanders.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("Named, and not on the list:")));
            blocks.Add(new Bullets([.. reading.Bystanders.Take(MostNames).Select(b => new RichText(new Run(b.Name, Strong: true), new Run(": " + b.WhyNot)))]));
        }

        return new(blocks);
    }

    private static string Sure(ResignationCall call) => string.Create(CultureInfo.InvariantCulture, $"confidence {call.Confidence:0.00}");
}
