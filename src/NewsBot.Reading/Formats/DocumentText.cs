using System.Buffers;
using System.Text;
using NewsBot.Reading.Formats.Charsets;

namespace NewsBot.Reading.Formats;

/// <summary>
/// A document's characters, in memory that is lent and given back: decoded, without a mark or blanks before them, without the control
/// characters that XML forbids, every line break one line feed.
/// </summary>
internal sealed class DocumentText : IDisposable
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Where(c => c is not (9 or 10)).Select(c => (char)c)]);

    private const int MostBytes = 64 * 1024 * 1024;

    private readonly char[] _characters;

    private DocumentText(char[] characters, int length)
    {
        _characters = characters;
        var kept = Tidy(characters.AsSpan(0, length));
        var start = characters.AsSpan(0, kept).IndexOfAnyExcept(" \t\n\uFEFF");
        Memory = start < 0 ? default : characters.AsMemory(start, kept - start);
    }

    public ReadOnlyMemory<char> Memory { get; }

    public ReadOnlySpan<char> Span => Memory.Span;

    /// <exception cref="UnreadableFeedException">It is longer than any feed.</exception>
    public static DocumentText Of(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.Length > MostBytes)
        {
            throw new UnreadableFeedException(FeedFault.TooLarge);
        }

        if (CharsetLadder.IsUtf8(bytes, contentType))
        {
            var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
            return new(characters, Encoding.UTF8.GetChars(bytes, characters));
        }

        var text = CharsetLadder.Decode(bytes, contentType);
        var copy = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(copy);
        return new(copy, text.Length);
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(_characters);

    private static int Tidy(Span<char> text)
    {
        var kept = text.IndexOfAny(Unwanted);
        if (kept < 0)
        {
            return text.Length;
        }

        for (var i = kept; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ' ' || c is '\t' or '\n')
            {
                text[kept++] = c;
            }
            else if (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                text[kept++] = '\n';
            }
        }

        return kept;
    }
}
