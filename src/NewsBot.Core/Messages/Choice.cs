namespace NewsBot.Core.Messages;

/// <summary>A button or a suggested prompt.</summary>
/// <param name="Label">What it shows, at most 75 characters.</param>
/// <param name="Says">The words that pressing it sends, as if the person had typed them.</param>
public sealed record Choice(string Label, string Says);
