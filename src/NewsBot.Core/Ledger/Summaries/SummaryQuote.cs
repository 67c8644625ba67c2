namespace NewsBot.Core.Ledger.Summaries;

/// <param name="Words">An exact stretch of the story.</param>
public sealed record SummaryQuote(string Words, string Speaker, Source Source);
