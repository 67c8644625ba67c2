namespace NewsBot.Core.Digests;

/// <summary>When digests are due, on the wall clock of a zone.</summary>
/// <param name="Slots">Times of day, in order, each once.</param>
/// <param name="Days">The days of the week on which the slots run.</param>
/// <param name="Zone">An IANA zone name ("Europe/London").</param>
public sealed record DigestTimes(IReadOnlyList<TimeOnly> Slots, IReadOnlySet<DayOfWeek> Days, string Zone);
