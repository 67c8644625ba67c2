namespace NewsBot.Reading.Formats.Markup;

/// <summary>An attribute that may stay in a story's markup.</summary>
/// <param name="Mark">A bit of its own, to tell whether it was met before.</param>
/// <param name="IsAddress">Whether its value is an address.</param>
internal sealed record HtmlAttribute(string Name, UInt128 Mark, bool IsAddress);
