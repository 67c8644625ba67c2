using System.Runtime.InteropServices;

namespace NewsBot.Core.Ledger.Checks;

/// <summary>A version of a story made ready to be asked for words.</summary>
internal sealed class VersionWords(string whole)
{
    private const int MostSentences = 5;
    private const int ShortWord = 3;

    private readonly List<Word> _words = Word.Of(whole);

    /// <summary>Whether these words stand in it, one after the other, whatever the marks between them.</summary>
    public bool Holds(string said)
    {
        var wanted = Word.Of(said);
        for (var i = 0; i + wanted.Count <= _words.Count; i++)
        {
            var n = 0;
            while (n < wanted.Count && _words[i + n].Folded == wanted[n].Folded)
            {
                n++;
            }

            if (n == wanted.Count)
            {
                return true;
            }
        }

        return wanted.Count == 0;
    }

    /// <summary>The stretch that says most of the same: at least half of the words that carry meaning; null where there is none.</summary>
    public string? Nearest(string said)
    {
        var wanted = Word.Of(said).Take(WordDiff.MostWords).ToList();
        var sentences = Sentences(whole, _words);
        var length = Math.Clamp(Sentences(said, wanted).Count, 1, MostSentences);
        var telling = wanted.Where(w => w.Folded.Length > ShortWord).Select(w => w.Folded).ToArray();
        telling = telling.Length >= 2 ? telling : [.. wanted.Select(w => w.Folded)];
        var needed = telling.CountBy(w => w).ToDictionary();
        var (best, most) = ((From: 0, To: 0), 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var span = (sentences[i].From, sentences[Math.Min(i + length, sentences.Count) - 1].To);
            var common = Common(needed, span, most);
            if (common > most || (common == most && span.To - span.From < best.To - best.From))
            {
                (best, most) = (span, common);
            }
        }

        return telling.Length > 0 && most * 2 >= telling.Length ? Cut(wanted, best) : null;
    }

    /// <returns>How many of the needed words the span has, each no more often than it is needed; 0 where it is fewer than <paramref name="atLeast"/>.</returns>
    private int Common(Dictionary<string, int> needed, (int From, int To) span, int atLeast)
    {
        var any = 0;
        for (var i = span.From; i < span.To; i++)
        {
            any += needed.ContainsKey(_words[i].Folded) ? 1 : 0;
        }

        if (any == 0 || any < atLeast)
        {
            return 0;
        }

        var left = new Dictionary<string, int>(needed);
        var common = 0;
        for (var i = span.From; i < span.To; i++)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, _words[i].Folded);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) && count > 0)
            {
                count--;
                common++;
            }
        }

        return common;
    }

    /// <summary>Of the sentences, the part that lies beside the words: what goes before the first and after the last of them is left away.</summary>
    private string Cut(List<Word> wanted, (int From, int To) span)
    {
        var words = _words.GetRange(span.From, span.To - span.From);
        var common = WordDiff.Common(wanted, words);
        var from = Math.Clamp(common[0].Other - common[0].One, 0, common[0].Other);
        var to = Math.Min(common[^1].Other + wanted.Count - common[^1].One, Math.Min(words.Count, WordDiff.MostWords));
        return whole[words[from].Start..words[to - 1].End];
    }

    /// <summary>The words of each sentence, as places of the first and behind the last.</summary>
    private static List<(int From, int To)> Sentences(string text, List<Word> words)
    {
        var sentences = new List<(int, int)>();
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i == words.Count || text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny(".!?\n"))
            {
                sentences.Add((from, i));
                from = i;
            }
        }

        return sentences;
    }
}
