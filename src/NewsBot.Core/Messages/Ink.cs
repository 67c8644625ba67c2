namespace NewsBot.Core.Messages;

/// <summary>How a stretch of words looks in a text drawing.</summary>
/// <param name="Link">An address fit to be pressed; null for none.</param>
internal readonly record struct Ink(
    bool Strong = false, bool Struck = false, bool Underlined = false, bool Faint = false, bool Italic = false, bool Spoken = false, string? Link = null);
