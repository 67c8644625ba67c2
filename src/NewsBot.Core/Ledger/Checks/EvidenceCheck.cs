using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>What a later version of a story made of the words of a report, noted where it differs from what the version before made of them.</summary>
/// <param name="Version">The version's number.</param>
/// <param name="At">When that version was learnt.</param>
/// <param name="Page">Whether there was a page to look at.</param>
/// <param name="Holds">The words stand in it.</param>
/// <param name="Now">An exact stretch of the version: what it says in place of them; null where they hold or nothing like them is there.</param>
public sealed record EvidenceCheck(int Version, DateTimeOffset At, PageState Page, bool Holds, string? Now);
