using System.Runtime.InteropServices;

namespace NewsBot.Core.Stories.Origins;

/// <summary>
/// The words that an outlet writes itself: what stands between quotation marks is left out, because two reporters in one room write the
/// same statement down. Words are folded (case, apostrophes, marks) and told apart by a hash that is the same on every machine.
/// </summary>
internal static class OwnWords
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The stretches of words between quotes, in the order of the text. A paragraph's end ends no stretch: papers break lines as they like.</summary>
    public static List<ulong[]> Stretches(string text)
    {
        var stretches = new List<ulong[]>();
        var stretch = new List<ulong>();
        var at = 0;
        while (at < text.Length)
        {
            if (QuoteEnd(text, at) is { } end)
            {
                Close(stretches, stretch);
                at = end;
            }
            else if (char.IsLetterOrDigit(text[at]))
            {
                stretch.Add(Word(text, ref at));
            }
            else
            {
                at++;
            }
        }

        Close(stretches, stretch);
        return stretches;
    }

    private static void Close(List<ulong[]> stretches, List<ulong> stretch)
    {
        if (stretch.Count > 0)
        {
            stretches.Add([.. CollectionsMarshal.AsSpan(stretch)]);
            stretch.Clear();
        }
    }

    /// <summary>FNV-1a over the folded letters; an apostrophe inside a word is nothing, so that "don't" and "don’t" are one word.</summary>
    private static ulong Word(string text, ref int at)
    {
        var hash = Seed;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
            }
            else if (!IsApostrophe(c) || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
            {
                break;
            }
        }

        return hash;
    }

    /// <summary>Where the quote that opens at <paramref name="at"/> ends; null when none opens there.</summary>
    private static int? QuoteEnd(string text, int at) => text[at] switch
    {
        // A speech that runs on leaves the mark at a paragraph's end away and opens the next paragraph with another.
        '"' or '“' or '„' => DoubleEnd(text, at, "\"”"),
        '«' => DoubleEnd(text, at, "»"),
        '‘' or '\'' when OpensWord(text, at) => SingleEnd(text, at),
        _ => null,
    };

    private static int DoubleEnd(string text, int at, string closing)
    {
        var paragraph = ParagraphEnd(text, at);
        var length = text.AsSpan(at + 1, paragraph - at - 1).IndexOfAny(closing);
        return length < 0 ? paragraph : at + 1 + length + 1;
    }

    /// <summary>Null where no mark closes it in this paragraph: then it was an apostrophe ('twas).</summary>
    private static int? SingleEnd(string text, int at)
    {
        var paragraph = ParagraphEnd(text, at);
        for (var i = at + 2; i < paragraph; i++)
        {
            if (IsApostrophe(text[i]) && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool OpensWord(string text, int at) =>
        at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static int ParagraphEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';
}
