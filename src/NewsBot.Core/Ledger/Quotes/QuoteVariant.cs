namespace NewsBot.Core.Ledger.Quotes;

/// <summary>One quote as two reports of different origin print it.</summary>
/// <param name="Parts">In order; every other one differs, and no part is of what only one report has before or after the rest.</param>
/// <param name="CutBefore">One of the two has more words before the first part.</param>
/// <param name="CutAfter">One of the two has more words after the last part, or more than are compared.</param>
public sealed record QuoteVariant(Report One, Report Other, IReadOnlyList<QuotePart> Parts, bool CutBefore, bool CutAfter)
{
    /// <summary>The words that differ, folded; the same for two pairs of reports that differ in the same way.</summary>
    public string Difference
    {
        get
        {
            var (one, other) = (Side(p => p.One), Side(p => p.Other));
            return string.CompareOrdinal(one, other) <= 0 ? $"{one}\n{other}" : $"{other}\n{one}";
        }
    }

    private string Side(Func<QuotePart, string?> of) =>
        string.Join('|', Parts.Where(p => p.Differs).Select(p => string.Join(' ', Checks.Word.Of(of(p) ?? "").Select(w => w.Folded))));
}
