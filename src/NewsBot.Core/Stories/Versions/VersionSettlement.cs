using NewsBot.Core.Ledger;
using NewsBot.Core.Ledger.Checks;

namespace NewsBot.Core.Stories.Versions;

/// <summary>All that a new version of a story adds to the record. Written in one transaction or not at all.</summary>
/// <param name="Adds">What it reports that no earlier version did, learnt at the moment of the version.</param>
/// <param name="Checks">What it makes of the words of earlier reports, by <see cref="Report.Number"/>.</param>
public sealed record VersionSettlement(
    StoryVersion Version, Settlement Adds, IReadOnlyList<(long Report, EvidenceCheck Check)> Checks);
