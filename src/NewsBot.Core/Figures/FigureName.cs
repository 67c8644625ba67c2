using System.Globalization;
using System.Numerics;
using System.Text;

namespace NewsBot.Core.Figures;

/// <summary>
/// A written name taken apart: folded words without title and post-nominals, first name and surname. Compares names as a
/// careful reader does: "Cllr J. Ní Bhriain" and "Jane Ni Bhriain" are compatible, "Ann Lee" and "Tom Lee" are different.
/// </summary>
public sealed class FigureName
{
    private readonly string[] _words;
    private readonly string[] _sorted;
    private readonly string _joined;
    private readonly uint _surnameLetters;

    private FigureName(string written, string[] words)
    {
        Written = written;
        _words = words;
        _sorted = [.. words.Order(StringComparer.Ordinal)];
        _joined = string.Concat(words);
        Key = string.Join(' ', words);
        var last = words.Length - 1;
        while (last - 1 >= 1 && NameWords.Particles.Contains(words[last - 1]))
        {
            last--;
        }

        if (last == 1 && words.Length > 2 && NameWords.Particles.Contains(words[0]))
        {
            last = 0;
        }

        First = last > 0 ? words[0] : null;
        Surname = string.Concat(words.Skip(Math.Max(last, 0)));
        _surnameLetters = Letters(Surname);
    }

    /// <summary>The name as it was written.</summary>
    public string Written { get; }

    /// <summary>The folded words, joined by a blank: the key of an exact match.</summary>
    public string Key { get; }

    /// <summary>The folded first name; null where only a surname is written.</summary>
    public string? First { get; }

    /// <summary>The folded surname with its particles, without blanks ("deleon").</summary>
    public string Surname { get; }

    public bool IsEmpty => _words.Length == 0;

    public static FigureName Parse(string written)
    {
        var words = Words(Fold(written));
        var from = 0;
        while (words.Length - from > 1 && NameWords.Titles.Contains(words[from]))
        {
            from++;
        }

        var to = words.Length;
        while (to - from > 1 && NameWords.PostNominals.Contains(words[to - 1]))
        {
            to--;
        }

        var kept = words[from..to];
        if (kept.Length > 2)
        {
            // Middle initials tell nothing that the rest does not, and papers differ in printing them.
            kept = [kept[0], .. kept[1..^1].Where(w => w.Length > 1), kept[^1]];
        }

        return new(written, kept);
    }

    /// <summary>Lower case, accents and apostrophes off, a final possessive off; other marks stay.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Sound(text).Normalize(NormalizationForm.FormKD))
        {
            switch (c)
            {
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'ß': folded.Append("ss"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'ı': folded.Append('i'); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                case '’' or '‘' or '`' or '´' or 'ʼ': folded.Append('\''); break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                    {
                        folded.Append(char.ToLowerInvariant(c));
                    }

                    break;
            }
        }

        var text2 = folded.ToString();
        if (text2.TrimEnd().EndsWith("'s", StringComparison.Ordinal))
        {
            text2 = text2.TrimEnd()[..^2];
        }

        return text2.Replace("'", "", StringComparison.Ordinal);
    }

    /// <summary>Without what is no character, which cannot be normalized: halves of pairs, and U+FFFE.</summary>
    private static string Sound(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal)
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFE).Select(r => r.ToString()));

    /// <summary>The folded words in one: names that agree in it are the same.</summary>
    internal string Joined => _joined;

    /// <summary>Whether the surnames can be so many slips apart at all: each slip takes one letter in and one out. Cheap, where few can be.</summary>
    internal bool MaySlip(FigureName other, int slips) =>
        Math.Abs(Surname.Length - other.Surname.Length) <= slips && BitOperations.PopCount(_surnameLetters ^ other._surnameLetters) <= 2 * slips;

    /// <summary>Compares two names of people.</summary>
    public NameMatch Compare(FigureName other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return NameMatch.Different;
        }

        if (_joined == other._joined)
        {
            // A bare surname is anybody's: it is never the same name, only the same surname.
            return _words.Length > 1 ? NameMatch.Same : NameMatch.SurnameOnly;
        }

        if (_words.Length > 1 && _sorted.AsSpan().SequenceEqual(other._sorted))
        {
            return NameMatch.Compatible;
        }

        var near = Surname == other.Surname || (MaySlip(other, 1) && SurnamesASlipApart(Surname, other.Surname));
        if (!near && First is not null && other.First is not null)
        {
            // A married name put behind the first one, or left away: "Ann Lee" and "Ann Lee-Roe".
            near = _words[^1] == other._words[^1] && _words[^1].Length > 2;
        }

        if (!near)
        {
            return StandsAlone(this, other) || StandsAlone(other, this) ? NameMatch.SurnameOnly : NameMatch.Different;
        }

        if (First is null || other.First is null)
        {
            return NameMatch.SurnameOnly;
        }

        return FirstNamesAgree(First, other.First) ? NameMatch.Compatible : NameMatch.Different;
    }

    /// <summary>Compares two names of bodies by their telling words: "the Lib Dems" is left to aliases, "Labour Party" is "Labour".</summary>
    public static NameMatch CompareBodies(string one, string other) => CompareBodies(one, BodyWords(one), other, BodyWords(other));

    /// <param name="a">The telling words of <paramref name="one"/>.</param>
    /// <param name="b">Those of <paramref name="other"/>.</param>
    internal static NameMatch CompareBodies(string one, string[] a, string other, string[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return NameMatch.Different;
        }

        if (a.SequenceEqual(b))
        {
            return NameMatch.Same;
        }

        return a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal))
            || Initials(one) is { Length: >= 3 } x && b is [var single] && single == x
            || Initials(other) is { Length: >= 3 } y && a is [var alone] && alone == y
                ? NameMatch.Compatible
                : NameMatch.Different;
    }

    /// <summary>The number of insertions, deletions, changes and swaps of neighbours between two words, at most <paramref name="limit"/> + 1.</summary>
    /// <remarks>Optimal string alignment distance (Damerau 1964, restricted).</remarks>
    public static int Slips(string a, string b, int limit = 2)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
            }

            (before, previous, current) = (previous, current, before);
        }

        return Math.Min(previous[b.Length], limit + 1);
    }

    public override string ToString() => Written;

    /// <summary>Which letters a word has: a bit each for a to z, one more for all others.</summary>
    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26);
        }

        return letters;
    }

    private static bool SurnamesASlipApart(string a, string b) => Math.Min(a.Length, b.Length) >= 4 && Slips(a, b, 1) <= 1;

    private static bool StandsAlone(FigureName alone, FigureName full) =>
        alone._words.Length == 1 && full._words.Length > 2 && full._words.AsSpan(1).Contains(alone._words[0]);

    private static bool FirstNamesAgree(string a, string b) =>
        a == b
        || (a[0] == b[0] && (a.Length == 1 || b.Length == 1))
        || (Math.Min(a.Length, b.Length) >= 4 && Slips(a, b, 1) <= 1)
        || NameWords.ShortForms.Any(row => row.Contains(a) && row.Contains(b));

    private static string[] Words(string folded) =>
        folded.Split([.. folded.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    internal static string[] BodyWords(string name) => [.. Words(Fold(name)).Where(w => !NameWords.BodyFillers.Contains(w))];

    internal static string Initials(string name) =>
        string.Concat(Words(Fold(name)).Where(w => w is not ("the" or "of" or "and" or "for" or "in")).Select(w => w[0]));
}
