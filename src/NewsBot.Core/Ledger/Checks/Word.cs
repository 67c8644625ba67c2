using System.Globalization;
using System.Text;
using NewsBot.Core.Stories.Versions;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>A word of a text: where it stands, and its folded form (lower case, plain apostrophes).</summary>
internal readonly record struct Word(int Start, int Length, string Folded)
{
    public int End => Start + Length;

    /// <summary>The words in order; marks between them are left out.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var folded = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? Typography.Plain(text[i]) : ' ';
            if (c == '\0' && folded.Length > 0)
            {
                continue;
            }

            if (IsPart(c) || (c == '\'' && folded.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                start = folded.Length == 0 ? i : start;
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0)
            {
                words.Add(new(start, i - start, folded.ToString()));
                folded.Clear();
            }
        }

        return words;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
