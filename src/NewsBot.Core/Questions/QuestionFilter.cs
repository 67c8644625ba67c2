using NewsBot.Core.Calls;

namespace NewsBot.Core.Questions;

/// <summary>Which callers are asked about.</summary>
/// <param name="Words">Folded words for what the callers are: mp, councillor, professor, a place.</param>
/// <param name="Reasons">Folded words for why they called.</param>
/// <param name="Class">Only this class; null for those that count as asking somebody to go.</param>
internal sealed record QuestionFilter(
    IReadOnlyList<string> Parties, IReadOnlyList<string> Words, IReadOnlyList<string> Reasons, DaySpan Days, CallClass? Class = null)
{
    public static QuestionFilter None { get; } = new([], [], [], DaySpan.Always);

    /// <summary>Parties whose people are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public bool IsNone => Parties.Count == 0 && Without.Count == 0 && Words.Count == 0 && Reasons.Count == 0 && Days.IsAlways && Class is null;
}
