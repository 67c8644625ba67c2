using NewsBot.Teams.Protocol;

namespace NewsBot.Teams.Rendering;

/// <summary>An element with its plain words.</summary>
internal sealed record DrawnElement(CardElement Element, string Words);
