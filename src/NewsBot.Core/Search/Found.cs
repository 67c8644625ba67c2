using NewsBot.Core.Messages;

namespace NewsBot.Core.Search;

/// <summary>A call or a story that a search found, as a line in a list.</summary>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Detail">What sets it apart from the others.</param>
/// <param name="Whole">All that is told of it at once.</param>
/// <param name="Says">The command that tells more of it.</param>
public sealed record Found(string Title, string Detail, RichText Whole, string Says);
