namespace NewsBot.Core.Messages;

public sealed record Fact(string Name, RichText Value);
