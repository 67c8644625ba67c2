namespace NewsBot.Core.Figures.Roles;

/// <summary>A nation or region of the United Kingdom, or another country.</summary>
/// <param name="Name">As it is read: "North West England", "Scotland", "Ireland".</param>
public sealed record Region(string Name, string Country);
