namespace NewsBot.Core.Messages;

/// <summary>Words of one look, fit to be shown.</summary>
internal readonly record struct Stretch(string Text, Ink Ink);
