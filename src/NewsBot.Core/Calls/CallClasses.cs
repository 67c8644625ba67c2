namespace NewsBot.Core.Calls;

/// <summary>How strengths, classes and kinds are told apart and written.</summary>
public static class CallClasses
{
    /// <summary>The class of a call of that strength.</summary>
    public static CallClass Of(Strength strength, bool conditional) => (strength, conditional) switch
    {
        (_, true) => CallClass.Conditional,
        (Strength.Timetable, _) => CallClass.Timetable,
        (Strength.ConsiderPosition, _) => CallClass.Position,
        _ => CallClass.Explicit,
    };

    /// <summary>The word people read: EXPLICIT, TIMETABLE, POSITION, CONDITIONAL.</summary>
    public static string Word(this CallClass callClass) => callClass switch
    {
        CallClass.Explicit => "EXPLICIT",
        CallClass.Timetable => "TIMETABLE",
        CallClass.Position => "POSITION",
        _ => "CONDITIONAL",
    };

    /// <summary>The class a word of <see cref="Word(CallClass)"/> stands for, in any case; null for any other word.</summary>
    public static CallClass? Parse(string? word) =>
        Enum.GetValues<CallClass>().Select(c => (CallClass?)c).FirstOrDefault(c => c!.Value.Word().Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The word files and the command line use: resign, remove, no_confidence, timetable, consider_position.</summary>
    public static string Word(this Strength strength) => strength switch
    {
        Strength.Resign => "resign",
        Strength.Remove => "remove",
        Strength.Timetable => "timetable",
        Strength.NoConfidence => "no_confidence",
        _ => "consider_position",
    };

    /// <summary>The strength a word of <see cref="Word(Strength)"/> stands for; null for any other word.</summary>
    public static Strength? ParseStrength(string? word) => word switch
    {
        "resign" => Strength.Resign,
        "remove" => Strength.Remove,
        "timetable" => Strength.Timetable,
        "no_confidence" => Strength.NoConfidence,
        "consider_position" => Strength.ConsiderPosition,
        _ => null,
    };

    /// <summary>The word files and the command line use: person, group, organisation.</summary>
    public static string Word(this CallerKind kind) => kind switch
    {
        CallerKind.Group => "group",
        CallerKind.Organisation => "organisation",
        _ => "person",
    };
}
