namespace NewsBot.Core.Ledger.Quotes;

/// <summary>A part of a quote as each of two reports prints it: an exact stretch of its own quote, null where it has no words there.</summary>
/// <param name="Differs">False where both have the same words, whatever their type and marks.</param>
public sealed record QuotePart(string? One, string? Other, bool Differs);
