using System.Globalization;
using NewsBot.Core.Calls;
using NewsBot.Core.Digests;
using NewsBot.Core.Ledger;

namespace NewsBot.Host.Cli;

/// <summary>A digest as JSON.</summary>
internal sealed record DigestOutput(
    string Target,
    DateTimeOffset Since,
    DateTimeOffset Until,
    IReadOnlyList<DigestEntryOutput> New,
    IReadOnlyList<DigestEntryOutput> Changed,
    IReadOnlyList<DigestEntryOutput> AwaitingRuling,
    IReadOnlyDictionary<string, int> Counts,
    string Text)
{
    public static DigestOutput Of(string target, Digest digest, string text)
    {
        var section = digest.Sections is [var only, ..] ? only : null;
        return new(
            target,
            digest.Since!.Value,
            digest.Until,
            [.. section?.Fresh.Select(e => DigestEntryOutput.Of(e, null)) ?? []],
            [.. section?.Changed.Select(c => DigestEntryOutput.Of(c.Entry, c.Label)) ?? []],
            [.. section?.Awaiting.Select(e => DigestEntryOutput.Of(e, null)) ?? []],
            section?.Standing.ToDictionary(c => c.Key.Word().ToLowerInvariant(), c => c.Value) ?? [],
            text);
    }
}

/// <summary>One entry of a digest as JSON.</summary>
internal sealed record DigestEntryOutput(
    string Id, string Caller, string? Role, string? Party, string Class, string? Change, string Day, string? Quote, IReadOnlyList<string> Sources, IReadOnlyList<Uri> Links)
{
    public static DigestEntryOutput Of(LedgerEntry entry, string? change) => new(
        entry.Id,
        entry.Caller.Name,
        entry.Role,
        entry.Party,
        entry.Class.Word(),
        change,
        entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        entry.Best.Call.Evidence.Quote,
        [.. entry.Reports.Select(r => r.Story.Id.Value).Distinct()],
        [.. entry.Reports.Select(r => r.Story.Link).Distinct()]);
}
