using NewsBot.Core.Figures.Register;

namespace NewsBot.Core.Questions;

/// <summary>The register on the days a question is about.</summary>
internal sealed record OfficesThen(OfficeRegister Register, DateOnly From, DateOnly Until)
{
    public static OfficesThen On(OfficeRegister register, DateOnly day) => new(register, day, day);

    /// <summary>
    /// "In October 2022" asks of whoever held an office in that month, "as of 3 May" and "until 3 May" of that day, anything else of today.
    /// </summary>
    public static OfficesThen Of(OfficeRegister register, Question asked, RecordView view)
    {
        var until = asked.Filter.Days.Until is { } last && last < view.Day ? last : view.Day;
        var from = asked.Filter.Days is { From: { } first, Until: not null } && first < until ? first : until;
        return new(register, from, until);
    }

    /// <summary>
    /// Whether somebody held the office of that name then; null where the register cannot tell: no such office, nobody of that full name
    /// in it, or nothing known of days so late.
    /// </summary>
    public bool? Holds(KnownFigure figure, string phrase)
    {
        var called = Register.Called(phrase).Select(o => o.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var held = called.Count == 0 ? [] : Register.EverHeldBy(figure.Figure).Where(h => called.Contains(h.Office)).ToArray();
        return held.Length == 0 ? null
            : held.Any(h => h.HoldsWithin(From, Until)) ? true
            : held.Any(h => h.IsOpenOn(From)) ? null : false;
    }
}
