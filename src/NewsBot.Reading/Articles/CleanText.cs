using System.Buffers;
using NewsBot.Reading.Formats.Markup;

namespace NewsBot.Reading.Articles;

/// <summary>Text of a page as it is kept: one line, plain spaces, and no character that turns the writing round.</summary>
internal static class CleanText
{
    // Embeddings, overrides and isolates: they would turn round what stands beside them in a digest. The marks U+200E and U+200F stay.
    private static readonly SearchValues<char> Turning = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    public static string Line(string text)
    {
        if (text.AsSpan().ContainsAny(Turning))
        {
            text = string.Concat(text.Where(c => !Turning.Contains(c)));
        }

        return PlainText.Line(text.Replace('\u00A0', ' '));
    }
}
