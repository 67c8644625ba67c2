using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Summaries;
using NewsBot.Core.Messages;
using NewsBot.Core.Stories;
using NewsBot.Host.Start;
using NewsBot.Host.Terminal;

namespace NewsBot.Host.Cli;

internal static class CheckVerb
{
    private static readonly Argument<string> Source = new("file or url") { Description = "A page in a file, at an http(s) address, or on standard input (-)." };
    private static readonly Option<string?> Url = new("--url") { Description = "The address the file came from.", HelpName = "url" };

    public static Command Create()
    {
        var verb = new Command("check", "Shows what NewsBot makes of a page, step by step, and why. Nothing is written.") { Source, Url };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = parsed.GetRequiredValue(Source);
        var page = TextInput.IsAddress(source, out var address)
            ? await PageSource.FetchAsync(parsed, address, cancellationToken)
            : await PageSource.ReadAsync(source, parsed.GetValue(Url), cancellationToken);
        await using var services = VerbServices.Build(parsed);
        var story = new Story
        {
            Id = StoryId.FromLink(page.Url),
            Link = page.Url,
            Feed = page.Site ?? page.Url.Host,
            Title = page.Title ?? "",
            Byline = page.Byline,
            Published = page.Published,
            LearntAt = page.Published ?? services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Text = page.Text,
        };
        var line = services.GetRequiredService<IOptions<LedgerOptions>>().Value.ConfidenceLine;
        TerminalDrawing.Write(Explain(story, page, services.GetRequiredService<ICallReader>().Read(story), line));
        return ExitCode.Done;
    }

    private static Message Explain(Story story, Page page, StoryReading reading, double line)
    {
        var blocks = new List<Block>
        {
            new Heading(story.Title.Length > 0 ? story.Title : "A page without a title"),
            new Facts([
                new("Read as", RichText.Of($"{page.Site ?? "an outlet that gives no name"}{(page.Byline is { } by ? $", by {by}" : "")}")),
                new("Published", RichText.Of(page.Published?.ToString("ddd d MMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture) ?? "the page does not say")),
                new("Text", RichText.Of(Length(page))),
                new("Found", RichText.Of($"{reading.Calls.Count} call{(reading.Calls.Count == 1 ? "" : "s")}, {reading.Stances.Count} other stances, {reading.Bystanders.Count} other names")),
            ]),
        };
        blocks.InsertRange(1, StorySummary.Checked(story, reading, line, (story.Published ?? story.LearntAt).Year).Blocks());
        foreach (var call in reading.Calls)
        {
            blocks.Add(new Heading($"{call.Caller.Name} → {call.Target.Name}: {(call.Retracted ? "WITHDRAWN" : call.Class.Word())}", Level: 2));
            blocks.Add(call.Evidence.Quote is { } quote ? new Quotation(quote) : new Paragraph(RichText.Of(call.Evidence.Sentence)));
            blocks.Add(new Bullets([.. call.Because.Select(RichText.Of), .. call.Circumstances.Words() is { Length: > 0 } told ? [RichText.Of(told)] : Array.Empty<RichText>(), RichText.Of(string.Create(CultureInfo.InvariantCulture, $"confidence {call.Confidence:0.00}"))]));
        }

        if (reading.Doubtful.Count > 0)
        {
            blocks.Add(new Heading("In doubt: waits for an editor, and is not counted", Level: 2));
            blocks.Add(new Bullets([.. reading.Doubtful.Select(c => RichText.Of(string.Create(
                CultureInfo.InvariantCulture, $"{c.Caller.Name} → {c.Target.Name}, {c.Class.Word()}, confidence {c.Confidence:0.00}: {c.Evidence.Sentence}")))]));
        }

        if (reading.Claims.Count > 0)
        {
            blocks.Add(new Heading("Numbers it gives, kept beside the list and never counted", Level: 2));
            blocks.Add(new Bullets([.. reading.Claims.Select(c =>
                RichText.Of($"{c.Quoted()} on {c.Target.Name}, {c.Class.Word()}{(c.SaidBy is { } by ? $", given by {by}" : "")}: {c.Evidence.Sentence}"))]));
        }

        if (reading.Stances.Count > 0)
        {
            blocks.Add(new Heading("Said of a target, and no call", Level: 2));
            blocks.Add(new Bullets([.. reading.Stances.Select(s =>
                RichText.Of($"{s.Holder.Name}, {s.Kind.ToString().ToLowerInvariant()}, {s.Target.Name}: {s.Evidence.Sentence}"))]));
        }

        if (reading.Bystanders.Count > 0)
        {
            blocks.Add(new Heading("Named, and not on the list", Level: 2));
            blocks.Add(new Bullets([.. reading.Bystanders.Select(b => RichText.Of($"{b.Name}: {b.WhyNot}"))]));
        }

        return new(blocks);
    }

    private static string Length(Page page)
    {
        var words = page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var paragraphs = page.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Length;
        return $"{words} words in {paragraphs} paragraphs{(page.Paywalled ? "; the page says that the rest is for subscribers" : "")}";
    }
}
