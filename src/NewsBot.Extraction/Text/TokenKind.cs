namespace NewsBot.Extraction.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}
