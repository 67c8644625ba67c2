using NewsBot.Core.Messages;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>
/// What a story or an entry amounts to, in at most three sentences computed from the facts. Every sentence names its people in full
/// and carries its sources.
/// </summary>
/// <param name="Quote">The best words of a caller; null where no story quotes any.</param>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences, SummaryQuote? Quote)
{
    public static Summary Empty { get; } = new([], null);

    public bool IsEmpty => Sentences.Count == 0;

    /// <summary>A paragraph for each sentence with its sources, then the quote with its own.</summary>
    public IEnumerable<Block> Blocks()
    {
        foreach (var sentence in Sentences)
        {
            yield return new Paragraph(new RichText([.. sentence.Words.Runs, new Run(" — "), .. sentence.Shown()]));
        }

        if (Quote is { } quote)
        {
            yield return new Quotation(EntryLine.Shorten(quote.Words));
            yield return new Paragraph(new RichText(new Run($"{quote.Speaker}, "), quote.Source.Shown));
        }
    }

    /// <summary>The sentences in plain characters, without their sources and the quote.</summary>
    public override string ToString() => string.Join(' ', Sentences.Select(s => s.ToString()));
}
