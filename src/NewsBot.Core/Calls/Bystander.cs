namespace NewsBot.Core.Calls;

/// <summary>Somebody the story names who did not call, and why they are not on the list, in plain words.</summary>
public sealed record Bystander(string Name, string WhyNot);
