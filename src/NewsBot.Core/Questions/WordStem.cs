namespace NewsBot.Core.Questions;

/// <summary>Takes the plural off a folded word: "councillors" and "councillor" are one, and so are "parties" and "party".</summary>
internal static class WordStem
{
    public static string Of(string folded) => folded switch
    {
        "women" => "woman",
        "men" => "man",
        _ when folded.Length > 4 && folded.EndsWith("ies", StringComparison.Ordinal) => folded[..^3] + "y",
        _ when folded.Length > 4 && (folded.EndsWith("sses", StringComparison.Ordinal) || folded.EndsWith("ches", StringComparison.Ordinal)) => folded[..^2],
        _ when folded.Length > 2 && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal) && !folded.EndsWith("us", StringComparison.Ordinal) => folded[..^1],
        _ => folded,
    };
}
