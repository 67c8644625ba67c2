namespace NewsBot.Core.Calls;

/// <summary>How a claimed number is written.</summary>
public static class CountWords
{
    /// <summary>The word files and the command line use: exactly, at_least, more_than, about, up_to, nearly.</summary>
    public static string Word(this CountBound bound) => bound switch
    {
        CountBound.AtLeast => "at_least",
        CountBound.MoreThan => "more_than",
        CountBound.About => "about",
        CountBound.UpTo => "up_to",
        CountBound.Nearly => "nearly",
        _ => "exactly",
    };

    /// <summary>The bound a word of <see cref="Word"/> stands for; exactly for any other word.</summary>
    public static CountBound ParseBound(string? word) => Enum.GetValues<CountBound>().FirstOrDefault(b => b.Word() == word);

    /// <summary>The words of a claim in quotation marks, and what is counted behind them where they do not say it: “at least 14 MPs”, “45” MPs.</summary>
    public static string Quoted(this CountClaim claim) =>
        $"“{claim.Words}”{(claim.Counted is { } counted && !claim.Words.Contains(counted, StringComparison.OrdinalIgnoreCase) ? $" {counted}" : "")}";
}
