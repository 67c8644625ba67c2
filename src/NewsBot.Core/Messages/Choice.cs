namespace NewsBot.Core.Messages;

/// <summary>A button or a suggested prompt.</summary>
/// <param name="Label">What it shows, at most 75 characters.</param>
/// <param name="Says">The words that pressing it sends, as if the person had typed them.</param>
/// <param name="IsDestructive">It takes something away: drawn so that nobody presses it by habit.</param>
public sealed record Choice(string Label, string Says, bool IsDestructive = false);
