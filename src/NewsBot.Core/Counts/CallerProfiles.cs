using NewsBot.Core.Figures.Register;
using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Ledger;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Counts;

/// <summary>Reads off an entry what its caller is: by the stories, and where they are silent by the register on the day of the call.</summary>
public sealed class CallerProfiles(OfficeRegister register)
{
    public CallerProfile Of(LedgerEntry entry)
    {
        var roles = entry.Reports.Select(r => r.Call.Caller.Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var held = register.HeldBy(entry.Caller, entry.Day, roles);
        var told = Told(entry, roles);
        var registered = told is null ? register.PartyOf(entry.Caller, entry.Day, roles) : null;
        var party = told ?? registered;
        var kinds = roles.Prepend(entry.Role)
            .OfType<string>()
            .SelectMany(role => RoleKinds.Of(role, entry.Caller.Kind, entry.Caller.Name, told))
            .Concat(held.Select(h => register.Office(h).Kind).OfType<RoleKind>())
            .Where((kind, i) => kind != RoleKind.Other || i == 0)
            .Distinct()
            .Order()
            .ToList();
        if (kinds.Count == 0)
        {
            kinds.AddRange(RoleKinds.Of(null, entry.Caller.Kind, entry.Caller.Name, told));
        }

        if (kinds.Count > 1)
        {
            kinds.Remove(RoleKind.Other);
        }

        return new(entry.Caller.IsPerson, party is null ? null : PartyNames.Find(party) ?? party, registered is not null, kinds, Place(entry, roles, kinds));
    }

    private static string? Told(LedgerEntry entry, string[] roles) => entry.Party
        ?? roles.Select(PartyNames.Leading).FirstOrDefault(p => p is not null)
        ?? (entry.Caller.IsPerson ? null : PartyNames.Find(entry.Caller.Name) ?? PartyNames.Within(entry.Caller.Name));

    /// <summary>The one region that the roles name, the body's own name among them; none where two are named.</summary>
    private static Region? Place(LedgerEntry entry, string[] roles, List<RoleKind> kinds)
    {
        var places = (entry.Caller.IsPerson ? roles : [.. roles, entry.Caller.Name]).Select(Regions.Of).OfType<Region>().Distinct().ToArray();
        return places.Length switch { 0 => Regions.Of(kinds), 1 => places[0], _ => null };
    }
}
