using NewsBot.Core.Calls;

namespace NewsBot.Core.Questions;

/// <summary>Reads what is said of the callers asked about: their party, what they are, why they called.</summary>
internal static class FilterReader
{
    /// <param name="skip">Positions that belong to the target or to the one who asks.</param>
    /// <param name="end">Where the verb of going ends; what follows it tells nothing of the callers, unless "are" leads on to it.</param>
    public static QuestionFilter Read(Sentence sentence, Func<int, bool> skip, int end, CallClass? callClass)
    {
        var words = sentence.Words;
        var parties = new List<string>();
        var without = new List<string>();
        var what = new List<string>();
        var reasons = new List<string>();
        var isReason = false;
        var tells = true;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (i >= end && i > 0)
            {
                isReason = IsReasonLead(words, i) || (isReason && !word.Is(Senses.Date | Senses.Auxiliary | Senses.Calling));
                tells = (tells && i > end) || (word.Is(Senses.Auxiliary) && word.Folded is "are" or "is" or "were" or "was");
            }

            if (skip(i) || word.Is(Senses.Date | Senses.Known))
            {
                continue;
            }

            if (isReason)
            {
                if (word.Senses == Senses.None)
                {
                    reasons.AddRange(OfficeWords.Of(word.Text));
                }
            }
            else if (tells || i < end)
            {
                var length = PartyAt(words, i, skip, out var party);
                if (party is not null)
                {
                    (IsLeftOut(words, i) ? without : parties).Add(party);
                    i += length - 1;
                }
                else if (word.Folded.StartsWith("non-", StringComparison.Ordinal) && PartyNames.Find(word.Folded[4..]) is { } other)
                {
                    without.Add(other);
                }
                else if (word.Senses == Senses.None && Describes(sentence, i))
                {
                    what.AddRange(OfficeWords.Of(word.Text));
                }
            }
        }

        if (sentence.Has("and people", "and persons", "or people"))
        {
            // "which groups and people": anybody.
            what.RemoveAll(EntryFilter.IsKind);
        }

        return new([.. parties.Distinct(StringComparer.Ordinal)], [.. what.Distinct(StringComparer.Ordinal)], reasons, sentence.Dates.Span, callClass)
        {
            Without = [.. without.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>"outside the Conservative party", "not Labour", "apart from the Greens".</summary>
    private static bool IsLeftOut(List<QuestionWord> words, int i)
    {
        var at = i - 1;
        while (at >= 0 && words[at].Is(Senses.Small))
        {
            at--;
        }

        return at >= 0 && (words[at].Folded is "outside" or "not" or "except" or "excluding" or "besides" or "bar" or "non" or "than"
            || (words[at].Folded is "from" or "for" && at > 0 && words[at - 1].Folded is "apart" or "aside" or "except"));
    }

    /// <summary>
    /// Whether a word tells what callers are: a post or trade, a word of somebody's role, a name of a place or body, or whatever stands behind
    /// "which", "any" and the like. Any other word is no more than how people talk.
    /// </summary>
    private static bool Describes(Sentence sentence, int i)
    {
        var words = sentence.Words;
        if (OfficeWords.IsKnown(words[i].Folded) || sentence.Names.IsRoleWord(WordStem.Of(words[i].Folded)) || (i > 0 && char.IsUpper(words[i].Text[0])))
        {
            return true;
        }

        var at = i - 1;
        while (at >= 0 && !words[at].EndsPart && (words[at].Senses is Senses.None || words[at].Folded is "the" or "a" or "an" or "our"))
        {
            at--;
        }

        return at >= 0 && !words[at].EndsPart && (words[at].Folded is "which" or "what" or "any" or "many" or "only" or "just" or "from" or "among" or "and");
    }

    /// <summary>The party these words name, from the longest name down.</summary>
    public static int PartyAt(List<QuestionWord> words, int i, Func<int, bool> skip, out string? party)
    {
        for (var length = Math.Min(4, words.Count - i); length >= 1; length--)
        {
            if (Enumerable.Range(i, length).Any(skip) || words[i].Is(Senses.Small))
            {
                continue;
            }

            party = PartyNames.Find(string.Join(' ', words.Skip(i).Take(length).Select(w => w.Text)));
            if (party is not null)
            {
                return length;
            }
        }

        party = null;
        return 0;
    }

    private static bool IsReasonLead(List<QuestionWord> words, int i) =>
        words[i].Folded is "over" or "because" or "about" || (words[i].Folded == "due" && i + 1 < words.Count && words[i + 1].Folded == "to");
}
