namespace NewsBot.Core.Workspaces.Arrivals;

/// <summary>What the inbox writes at one moment, so that one write to the disk serves all of it.</summary>
/// <param name="Arrivals">What came.</param>
/// <param name="Notes">What a later try must know of arrivals that are worked on, by their numbers.</param>
/// <param name="Done">What is done: it is wiped, and its keys stay known.</param>
public sealed record InboxBatch(
    IReadOnlyList<Arrival> Arrivals, IReadOnlyList<(long Number, string Progress)> Notes, IReadOnlyList<long> Done);
