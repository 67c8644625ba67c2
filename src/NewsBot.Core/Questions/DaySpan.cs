namespace NewsBot.Core.Questions;

/// <summary>The days asked about.</summary>
/// <param name="From">The first day; null for any.</param>
/// <param name="Until">The last day; null for any.</param>
internal sealed record DaySpan(DateOnly? From = null, DateOnly? Until = null)
{
    public static DaySpan Always { get; } = new();

    public bool IsAlways => From is null && Until is null;

    public bool Holds(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    public DaySpan And(DaySpan other) => new(other.From ?? From, other.Until ?? Until);
}
