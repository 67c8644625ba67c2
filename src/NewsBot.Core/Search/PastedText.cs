using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Core.Calls;
using NewsBot.Core.Ledger;
using NewsBot.Core.Messages;

namespace NewsBot.Core.Search;

/// <summary>What NewsBot makes of words that somebody holds up to it. Nothing of them is kept: they are no story of a feed.</summary>
public sealed class PastedText(ICallReader reader, TimeProvider clock, IOptions<LedgerOptions> options)
{
    private const int Longest = 20_000;
    private const int Most = 10;
    private static readonly Uri Nowhere = new("https://pasted.invalid/");

    public Message Read(string text)
    {
        var words = ShownText.Cut(ShownText.Clean(text).Trim(), Longest);
        if (words.Length == 0)
        {
            return Message.Of("There are no words in it to read.");
        }

        var now = clock.GetUtcNow();
        var reading = reader.Read(new() { Id = new("pasted"), Link = Nowhere, Feed = "pasted", Title = "", Published = now, LearntAt = now, Text = words });
        List<Block> blocks = [new Paragraph(new RichText(new Run(Count(reading.Calls.Count), Strong: true), new Run(" in these words. Nothing of it was put on the record.")))];
        foreach (var call in reading.Calls.Take(Most))
        {
            blocks.Add(new Heading($"{call.Caller.Name} on {call.Target.Name}: {(call.Retracted ? "WITHDRAWN" : call.Class.Word())}", Level: 2));
            blocks.Add(call.Evidence.Quote is { } quote ? new Quotation(quote) : new Paragraph(RichText.Of(call.Evidence.Sentence)));
            blocks.Add(new Bullets([.. call.Because.Take(Most).Select(RichText.Of), RichText.Of(Sure(call))]));
        }

        // As elsewhere: what it is not sure of names nobody.
        if (reading.Doubtful.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of(
                $"In doubt, below the line of {options.Value.ConfidenceLine.ToString("0.00", CultureInfo.InvariantCulture)}: {Count(reading.Doubtful.Count).ToLowerInvariant()}, which would wait for an editor.")));
        }

        if (reading.Claims.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("Numbers it gives, which are never counted:")));
            blocks.Add(new Bullets([.. reading.Claims.Take(Most).Select(c => RichText.Of($"{c.Quoted()} on {c.Target.Name}, {c.Class.Word()}"))]));
        }

        if (reading.Bystanders.Count > 0)
        {
            blocks.Add(new Paragraph(RichText.Of("Named, and no callers:")));
            blocks.Add(new Bullets([.. reading.Bystanders.Take(Most).Select(b => new RichText(new Run(b.Name, Strong: true), new Run(": " + b.WhyNot)))]));
        }

        return new(blocks);
    }

    private static string Count(int calls) => calls == 1 ? "1 call" : $"{(calls == 0 ? "No" : calls.ToString(CultureInfo.InvariantCulture))} calls";

    private static string Sure(ResignationCall call) => string.Create(CultureInfo.InvariantCulture, $"confidence {call.Confidence:0.00}");
}
