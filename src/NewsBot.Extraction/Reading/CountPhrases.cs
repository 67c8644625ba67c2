using NewsBot.Core.Calls;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Finds numbers of people and papers in a sentence, with the words that say how the number is meant.</summary>
internal static class CountPhrases
{
    private const int MostBetween = 5;

    private static readonly HashSet<string> Things = new(StringComparer.Ordinal)
    {
        "letters", "signatures", "names", "staff", "employees", "alumni", "subscribers", "officers", "clergy", "nurses", "households", "shareholders", "scientists", "artists", "writers", "musicians", "dentists", "midwives", "drivers", "pilots", "veterans", "volunteers",
    };

    private static readonly HashSet<string> NoCrowds = new(StringComparer.Ordinal) { "source", "spokesman", "spokeswoman", "spokesperson", "insider", "caller", "heckler", "crowd", "opposition", "hundreds", "thousands", "dozens", "bodies", "sources", "papers", "bereaved" };

    /// <summary>The longest first where one begins with another.</summary>
    private static readonly (string[] Words, CountBound Bound)[] Bounds =
    [
        .. Of(CountBound.AtLeast, "at least", "no fewer than", "not fewer than", "no less than", "not less than", "a minimum of", "at the very least"),
        .. Of(CountBound.MoreThan, "more than", "upwards of", "in excess of", "north of", "just over", "well over", "well above", "over", "above"),
        .. Of(CountBound.Nearly, "nearly", "almost", "close to", "just under", "just short of", "not far short of", "not far off", "approaching", "getting on for"),
        .. Of(CountBound.UpTo, "up to", "as many as", "no more than", "fewer than", "less than"),
        .. Of(CountBound.About, "about", "around", "roughly", "approximately", "some", "circa", "an estimated", "something like"),
    ];

    public static IReadOnlyList<CountPhrase> In(StoryText text, Sentence sentence)
    {
        var found = new List<CountPhrase>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Read(text, i, sentence) is { } phrase)
            {
                found.Add(phrase);
                i = phrase.End - 1;
            }
        }

        return found;
    }

    /// <summary>The number at a token alone, with its qualifier: "(has risen to) more than 45".</summary>
    public static CountPhrase? Bare(StoryText text, int at, Sentence sentence) =>
        NumberWords.Read(text, at, sentence.End, out var loose) is var (value, end) && value > 1 && !IsShare(text, end)
        && Qualifier(text, at, sentence.First) is var (start, bound)
            ? new(start, end, value, loose ? CountBound.AtLeast : bound, null, 0, false, false) : null;

    /// <summary>What people are counted by, in the plural: "MPs", "bakers", "letters".</summary>
    public static bool IsCounted(string norm) => Things.Contains(norm) || (Lexicon.Crowds.Contains(norm) && !NoCrowds.Contains(norm)) || (norm.Length > 3 && norm.EndsWith('s') && Lexicon.Roles.Contains(norm[..^1]));

    private static CountPhrase? Read(StoryText text, int at, Sentence sentence)
    {
        if (NumberWords.Ordinal(text.Tokens[at]) is > 1 and var nth)
        {
            var last = Head(text, at + 1, sentence.End, norm => IsCounted(norm + "s"));
            return last > 0 && text.Norm(last) == "to" ? new(at, last, nth, CountBound.Exactly, Counted(text, last - 1, last), 0, false, true) : null;
        }

        if (NumberWords.Read(text, at, sentence.End, out var loose) is not var (value, end) || value < 2 || IsShare(text, end))
        {
            return null;
        }

        var (start, bound) = Qualifier(text, at, sentence.First);
        (value, start, bound, var behind) = Range(text, at, start, value, bound, sentence.First);
        bound = behind || loose ? bound == CountBound.MoreThan ? bound : CountBound.AtLeast : bound;
        (end, bound) = After(text, end, bound);
        var (from, whole, part) = Whole(text, end, sentence.End, loose);
        var head = Head(text, from, sentence.End, IsCounted);
        if (head > 0)
        {
            var stop = text.Norm(head) == "and" && head + 1 < sentence.End && IsCounted(text.Norm(head + 1)) ? head + 2 : head;
            return new(start, stop, value, bound, Counted(text, head - 1, stop), whole, part, false);
        }

        // "more than 40 have now called"
        return text.Norm(end) is "have" or "now" && (text.Tokens[at].Kind == TokenKind.Number || bound != CountBound.Exactly) && value is < 1900 or > 2100 && !IsMoney(text, at)
            ? new(start, end, value, bound, null, 0, false, false) : null;
    }

    private static (int Start, CountBound Bound) Qualifier(StoryText text, int at, int first)
    {
        // "a dozen", "the 30"
        foreach (var (words, bound) in Bounds)
        {
            var start = at - words.Length;
            if (start >= first && !words.Where((w, i) => text.Norm(start + i) != w).Any())
            {
                return (start, bound);
            }
        }

        return (at, CountBound.Exactly);
    }

    /// <summary>"between 20 and 30", "two or three", "20 to 30": the lesser is the least that is meant.</summary>
    private static (int Value, int Start, CountBound Bound, bool Range) Range(StoryText text, int at, int start, int value, CountBound bound, int first)
    {
        if (at - 2 >= first && text.Norm(at - 1) is "and" or "or" or "to" && NumberWords.Read(text, at - 2, at - 1, out _) is var (less, _) && less > 1 && less < value && (text.Norm(at - 1) != "and" || text.Norm(at - 3) == "between") && text.Norm(at - 3) != "from")
        {
            return (less, text.Norm(at - 3) == "between" ? at - 3 : at - 2, CountBound.AtLeast, true);
        }

        return (value, start, bound, false);
    }

    /// <summary>"30 or more", "30-plus", "30+", "30 or so".</summary>
    private static (int End, CountBound Bound) After(StoryText text, int at, CountBound bound) => (text.Norm(at), text.Norm(at + 1)) switch
    {
        ("or", "more") => (at + 2, CountBound.AtLeast),
        ("or", "so") => (at + 2, CountBound.About),
        ("-", "plus") => (at + 2, CountBound.AtLeast),
        ("+" or "plus", _) => (at + 1, CountBound.AtLeast),
        _ => (at, bound),
    };

    /// <summary>"of the 403", "of her own", "of".</summary>
    private static (int From, int Whole, bool Part) Whole(StoryText text, int at, int end, bool loose)
    {
        if (text.Norm(at) != "of")
        {
            return (at, 0, false);
        }

        var from = at + 1;
        var part = text.Norm(from) is "the" or "its" or "his" or "her" or "their" or "our" or "my" or "those" or "them" or "these";
        from = part ? from + 1 : from;
        for (var i = from; part && i < Math.Min(end, from + MostBetween); i++)
        {
            // "of the club's 55 members"
            if (text.Norm(i) == "'s" && NumberWords.Read(text, i + 1, end, out _) is var (all, behind))
            {
                return (behind, all, true);
            }
        }

        return NumberWords.Read(text, from, end, out _) is var (whole, stop) ? (stop, whole, true) : (from, 0, part && !loose);
    }

    /// <summary>The token after the noun that is counted; 0 where no such noun follows.</summary>
    private static int Head(StoryText text, int from, int end, Func<string, bool> counts)
    {
        for (var i = from; i < Math.Min(end, from + MostBetween); i++)
        {
            if (!text.Tokens[i].IsWord)
            {
                return 0;
            }

            if (counts(text.Norm(i)) && text.Norm(i + 1) != "'s")
            {
                while (i + 1 < end && counts(text.Norm(i + 1)) && !text.Tokens[i + 1].IsCapital)
                {
                    i++;
                }

                return i + 1;
            }

            if (text.Norm(i) is not ("'s" or "other" or "more" or "own" or "further" or "of" or "the" or "its" or "his" or "her") && (Lexicon.FunctionWords.Contains(text.Norm(i)) || Names.Verbs.Acts(text.Norm(i))))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string Counted(StoryText text, int head, int end) => text.Words(head, end);

    private static bool IsShare(StoryText text, int at) => text.Norm(at) is "per" or "percent" or "%" or "percentage" or "pc";

    private static bool IsMoney(StoryText text, int at) => text.Tokens[at].Text[0] is '£' or '$' or '€';

    private static IEnumerable<(string[] Words, CountBound Bound)> Of(CountBound bound, params string[] phrases) => phrases.Select(p => (p.Split(' '), bound));
}
