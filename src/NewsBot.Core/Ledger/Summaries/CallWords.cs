using NewsBot.Core.Calls;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>What a caller did, as the verb of a sentence: what stands before the target's name, what behind it, and what ends the statement.</summary>
internal readonly record struct CallWords(string Before, string After, string End = "")
{
    private const string ShortOfACall = ", short of a call to go";

    public static CallWords Of(ResignationCall call) => call switch
    {
        { Retracted: true } => Withdrawn(call.Strength),
        { Conditional: true } => new("said that ", $" should {(call.Strength == Strength.Remove ? "be removed" : "go")} {Condition(call.Evidence)}"),
        { Strength: Strength.ConsiderPosition } when Says(call.Evidence, "untenable") => new("said that the position of ", " was untenable", ShortOfACall),
        { Strength: Strength.ConsiderPosition } => new("asked ", " to consider whether to stay", ShortOfACall),
        { Strength: Strength.Resign } => new("called on ", " to resign"),
        { Strength: Strength.Remove } => new("called for ", " to be removed"),
        { Strength: Strength.Timetable } => new("asked ", " to name a date for leaving"),
        _ => new("declared no confidence in ", ""),
    };

    public static CallWords Of(Stance stance) => stance.Kind switch
    {
        StanceKind.Backs => new("backed ", ""),
        StanceKind.Withdrew => new("withdrew an earlier call for ", " to go"),
        StanceKind.Denied when Says(stance.Evidence, "denie") || Says(stance.Evidence, "deny") => new("denied having called for ", " to go"),

        // "has not called for …" may be the paper's own word: nobody is said to have denied what nobody denied.
        StanceKind.Denied => new("did not call for ", " to go", ", the story says"),
        _ => new("criticised ", "", ShortOfACall),
    };

    private static CallWords Withdrawn(Strength strength) => strength switch
    {
        Strength.Remove => new("withdrew a call for ", " to be removed"),
        Strength.NoConfidence => new("withdrew a statement of no confidence in ", ""),
        Strength.Timetable => new("withdrew a call for ", " to name a date for leaving"),
        Strength.ConsiderPosition => new("withdrew a call for ", " to consider whether to stay"),
        _ => new("withdrew a call for ", " to resign"),
    };

    private static string Condition(Evidence evidence) =>
        ConditionWords.Of(evidence) is { } words ? $"“{words}”" : "unless something is done";

    private static bool Says(Evidence evidence, string word) =>
        (evidence.Quote ?? evidence.Sentence).Contains(word, StringComparison.OrdinalIgnoreCase)
        || evidence.Sentence.Contains(word, StringComparison.OrdinalIgnoreCase);
}
