using NewsBot.Core.Stories;

namespace NewsBot.Core.Calls;

/// <summary>
/// How many ask a target to go, as a single story tells it without naming them all. It stands beside the named list, with its own
/// source: it is never added to a count and never made into names.
/// </summary>
/// <example>From "At least 14 MPs have called for Roe to go, according to the Echo": 14, at least, MPs, said by the Echo.</example>
public sealed record CountClaim
{
    public required StoryId Story { get; init; }

    public required Target Target { get; init; }

    /// <summary>Two or more. For a word without a number the least it can mean: dozens 24, scores 40, hundreds 200, thousands 2,000.</summary>
    public required int Number { get; init; }

    public required CountBound Bound { get; init; }

    /// <summary>The number as the story prints it, with its qualifier and mostly with those who are counted: "more than 30 MPs".</summary>
    public required string Words { get; init; }

    /// <summary>Who or what is counted, in the story's word: "MPs", "letters", "signatures"; null where it only gives a number.</summary>
    public string? Counted { get; init; }

    /// <summary>Whom the story gives it from ("the Echo", "Ann Roe"); null where the outlet says it itself.</summary>
    public string? SaidBy { get; init; }

    public required Strength Strength { get; init; }

    public bool Conditional { get; init; }

    /// <summary>The day, as far as the words beside the number fix it.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The sentence that tells the number. There is no quote: nobody is quoted as a caller.</summary>
    public required Evidence Evidence { get; init; }

    public CallClass Class => CallClasses.Of(Strength, Conditional);
}
