using NewsBot.Core.Figures.Roles;

namespace NewsBot.Core.Counts;

/// <summary>What is known of a caller as far as counts need it.</summary>
/// <param name="Party">Under its usual name; null where it is not known.</param>
/// <param name="PartyIsRegistered">No story tells the party: the register of office-holders does.</param>
/// <param name="Kinds">The most telling first; empty where it is not known.</param>
/// <param name="Region">Null where it is not known.</param>
public sealed record CallerProfile(bool IsPerson, string? Party, bool PartyIsRegistered, IReadOnlyList<RoleKind> Kinds, Region? Region);
