namespace NewsBot.Extraction.Text;

/// <summary>A word, a number or a mark of the plain text. Quotation marks are no tokens: they stand between them.</summary>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">As printed.</param>
/// <param name="Norm">In lower case, with straight apostrophes and without the points of an abbreviation.</param>
internal readonly record struct Token(int Start, int End, string Text, string Norm, TokenKind Kind, bool SpaceBefore)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>Two letters or more, all of them capitals.</summary>
    public bool IsShouted => Kind == TokenKind.Word && Text.Length > 1 && char.IsUpper(Text[0]) && !Text.Any(char.IsLower);

    /// <summary>One capital letter, as in a middle name.</summary>
    public bool IsInitial => Kind == TokenKind.Word && Norm.Length == 1 && char.IsUpper(Text[0]);
}
