using System.ComponentModel.DataAnnotations;

namespace NewsBot.Core.Ledger;

/// <summary>How reports become entries. Section <c>NewsBot:Ledger</c>.</summary>
public sealed class LedgerOptions
{
    public const string Section = "NewsBot:Ledger";

    /// <summary>
    /// The confidence line, from 0 to 1: an entry none of whose reports reaches it waits for a ruling and is not counted. Default: 0.75, below which the shipped reader is right about half the time.
    /// </summary>
    [Range(0.0, 1.0)]
    public double ConfidenceLine { get; set; } = 0.75;

    /// <summary>The house counts only what an editor has confirmed; all else awaits a ruling. Default: false.</summary>
    public bool CountOnlyConfirmed { get; set; }

    /// <summary>The rule of two: a ruling holds once a second editor has ruled the same; a hold holds at once. Default: false.</summary>
    public bool NeedsSecondEditor { get; set; }
}
