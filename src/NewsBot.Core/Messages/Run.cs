namespace NewsBot.Core.Messages;

/// <summary>A stretch of words of one kind.</summary>
/// <param name="Strong">Set off from the words round it.</param>
/// <param name="Link">Where the words lead; http or https only, a surface leaves any other link away.</param>
/// <param name="Struck">Struck through: what was said before a correction, kept to be seen.</param>
public sealed record Run(string Text, bool Strong = false, Uri? Link = null, bool Struck = false);
