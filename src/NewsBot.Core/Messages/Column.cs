namespace NewsBot.Core.Messages;

/// <summary>A column of a table.</summary>
/// <param name="IsNumber">Its cells are numbers: set to the right.</param>
public sealed record Column(string Name, bool IsNumber = false);
