namespace NewsBot.Core.Figures.Register;

/// <summary>That somebody held an office for a time.</summary>
/// <param name="Party">Theirs in that time; null where it is not known or they had none.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day it was given up, which is the successor's; null where it was not, as far as is known.</param>
/// <param name="KnownUntil">A last day on which it was held, where nothing is known of later days; null where that is no matter.</param>
public sealed record OfficeHolding(string Office, string Person, string? Party, DateOnly From, DateOnly? To = null, DateOnly? KnownUntil = null)
{
    /// <summary>Whether it is known that the office was held on that day.</summary>
    public bool Holds(DateOnly day) => HoldsWithin(day, day);

    /// <summary>Whether it is known that the office was held on any of these days, both ends among them.</summary>
    public bool HoldsWithin(DateOnly from, DateOnly until) =>
        until >= From && (To is not { } to || from < to) && (KnownUntil is not { } known || from <= known);

    /// <summary>Whether it may have been held on that day without being known.</summary>
    public bool IsOpenOn(DateOnly day) => KnownUntil is { } known && day > known;
}
