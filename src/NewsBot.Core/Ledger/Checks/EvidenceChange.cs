namespace NewsBot.Core.Ledger.Checks;

/// <summary>A source of an entry no longer shows the words it stands on, and no editor has ruled since.</summary>
/// <param name="Source">The story's place among the entry's sources, counted from 1 as "log" lists them.</param>
public sealed record EvidenceChange(int Source, Report Report, EvidenceCheck Check)
{
    /// <summary>What it said: the quote, else the sentence.</summary>
    public string Said => Report.Words;

    /// <summary>What it says in place of that; null where the page is gone or nothing like it is there.</summary>
    public string? Now => Check.Now;

    public DateTimeOffset At => Check.At;
}
