namespace NewsBot.Core.Messages;

/// <summary>What can be picked in a field.</summary>
/// <param name="Label">What it shows, at most 75 characters.</param>
/// <param name="Value">What is sent, at most 75 characters.</param>
public sealed record FieldOption(string Label, string Value);
