namespace NewsBot.Extraction.Text;

/// <summary>A quotation mark as printed: where it stands, and the token that follows it.</summary>
/// <param name="Before">The number of the token after the mark.</param>
internal readonly record struct QuoteMark(int Place, char Sign, int Before, bool MayOpen, bool MayClose)
{
    public bool IsDouble => Sign is '"' or '“' or '”';
}
