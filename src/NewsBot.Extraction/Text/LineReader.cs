namespace NewsBot.Extraction.Text;

/// <summary>Finds the lines of a story and says of each what it is.</summary>
internal static class LineReader
{
    private const int LongestHeading = 14;
    private const int LongestRun = 4000;

    public static List<Line> Read(PlainText text, Tokenizer cut, int titleLength)
    {
        var lines = new List<Line>();
        var plain = text.Plain;
        var comments = false;
        for (var at = 0; at < plain.Length;)
        {
            var end = plain.IndexOf('\n', at);
            end = end < 0 ? plain.Length : end;
            end = Math.Min(end, at + (LongestRun * 10));
            while (end < plain.Length && WrappedHere(plain, at, end))
            {
                var next = plain.IndexOf('\n', end + 1);
                end = next < 0 ? plain.Length : next;
            }

            if (!plain.AsSpan(at, end - at).IsWhiteSpace())
            {
                var first = cut.Tokens.Count;
                cut.ReadLine(at, end);
                var words = plain[at..end];
                var isTitle = text.InOriginal(at, at).Start < titleLength;
                comments = !isTitle && !IsTime(words) && (comments || Furniture.OpensComments(words));
                var kind = isTitle ? LineKind.Title
                    : comments || Furniture.IsFurniture(words) ? LineKind.Furniture
                    : IsHeading(cut.Tokens, first) ? LineKind.Heading
                    : LineKind.Prose;
                lines.Add(new(lines.Count, first, cut.Tokens.Count, kind));
            }

            at = end < plain.Length && plain[end] == '\n' ? end + 1 : end;
        }

        return lines;
    }

    /// <summary>A time stamp of a live blog: what comes after it is the paper's own again.</summary>
    private static bool IsTime(string line) => line.Trim() is { Length: > 3 and < 14 } text && char.IsAsciiDigit(text[0]) && text[1..3].AsSpan().ContainsAny('.', ':');

    /// <summary>A line broken in the middle of a sentence, as letters and wires print it.</summary>
    private static bool WrappedHere(string plain, int start, int end) =>
        plain[end] == '\n' && end - start > 45 && end + 1 < plain.Length && char.IsLower(plain[end + 1])
        && plain[end - 1] is not ('.' or '!' or '?' or '”' or '"' or ':') && end - start < LongestRun;

    private static bool IsHeading(List<Token> tokens, int first)
    {
        var count = tokens.Count - first;
        return count is > 0 and <= LongestHeading && tokens[^1].Norm is not ("." or "!" or "?" or "...");
    }
}
