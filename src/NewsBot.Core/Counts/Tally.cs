using NewsBot.Core.Calls;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;

namespace NewsBot.Core.Counts;

/// <summary>Divides entries into groups that can be told: the largest first, what is not known last.</summary>
internal sealed class Tally(CallerProfiles profiles)
{
    /// <param name="Name">"Labour", "council leader", "region not known".</param>
    /// <param name="Entries">Never empty.</param>
    public sealed record Group(string Name, bool IsKnown, IReadOnlyList<LedgerEntry> Entries);

    public IReadOnlyList<Group> Of(IEnumerable<LedgerEntry> entries, CountBy by)
    {
        var groups = entries
            .Select(e => (Entry: e, Name: Name(e, by)))
            .GroupBy(e => e.Name?.ToUpperInvariant())
            .Select(g => new Group(g.First().Name ?? NotKnown(by), g.Key is not null, [.. g.Select(e => e.Entry)]));
        return by == CountBy.Class
            ? [.. groups.OrderByDescending(g => g.Entries[0].Class)]
            : [.. groups.OrderByDescending(g => g.IsKnown).ThenByDescending(g => g.Entries.Count).ThenBy(g => g.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many of them have a party that only the register tells.</summary>
    public int PartiesRegistered(IEnumerable<LedgerEntry> entries) => entries.Count(e => profiles.Of(e).PartyIsRegistered);

    private string? Name(LedgerEntry entry, CountBy by)
    {
        if (by == CountBy.Class)
        {
            return entry.Class.Word();
        }

        var profile = profiles.Of(entry);
        return by switch
        {
            CountBy.Party => profile.Party,
            CountBy.Region => profile.Region?.Name,
            _ => profile.Kinds is [var first, ..] ? RoleKinds.Word(first) : null,
        };
    }

    private static string NotKnown(CountBy by) => by switch
    {
        CountBy.Party => "party not known",
        CountBy.Region => "region not known",
        _ => "role not known",
    };
}
