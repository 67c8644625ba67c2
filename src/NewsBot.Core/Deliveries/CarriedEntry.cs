namespace NewsBot.Core.Deliveries;

/// <summary>An entry as one message showed it.</summary>
/// <param name="Entry">214 for C214.</param>
/// <param name="Label">Under what it stood there: NEW, CORRECTED, AWAITING RULING …</param>
/// <param name="Facts">What the message said of it, as <see cref="EntryFacts"/> writes it down.</param>
/// <param name="Line">The words of its line, by which the line is found again in the message.</param>
public sealed record CarriedEntry(int Entry, string Label, string Facts, string Line);
