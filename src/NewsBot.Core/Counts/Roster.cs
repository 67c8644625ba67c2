using NewsBot.Core.Figures.Roles;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Counts;

/// <summary>A body of known size that counts are held against.</summary>
/// <param name="Name">In the plural: "Labour MPs".</param>
/// <param name="Party">Null for any.</param>
/// <param name="Role">Null for any.</param>
/// <param name="To">The last day it is in force; null where it is still.</param>
/// <param name="Source">Where the size stands.</param>
public sealed record Roster(
    string Name, string? Party, RoleKind? Role, int Size, DateOnly From, DateOnly? To, Uri Source, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>Who belongs to it, by name, where the desk has written them down; empty where only the size is known.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public bool IsInForce(DateOnly day) => day >= From && (To is not { } to || day <= to);

    /// <summary>Whether a caller is known to belong to it. A body never does, and nobody by a guess at party or role.</summary>
    public bool Has(CallerProfile caller) => caller.IsPerson
        && (Party is null || PartyNames.Same(caller.Party, Party))
        && (Role is not { } role || caller.Kinds.Contains(role));
}
