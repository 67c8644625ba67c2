namespace NewsBot.Testing.SampleNewswire;

/// <summary>An entry that the record must hold once the sample newswire has been read.</summary>
/// <param name="Strength">As <c>CallClasses.Word</c> writes it; null where more than one reading is fair.</param>
/// <param name="Sources">How many stories report it.</param>
/// <param name="Retracted">The entry is withdrawn in the end.</param>
public sealed record ExpectedCall(string Caller, string Target, string? Strength, int Sources, bool Retracted, bool Conditional);
