namespace NewsBot.Core.Questions;

/// <summary>Finds days that are told by an occasion: "before the budget", "since the conference". The record does not know when those were.</summary>
internal static class Occasions
{
    private static readonly HashSet<string> Nouns = new(
        """
        budget conference election by-election byelection vote meeting debate reshuffle speech statement summit scandal story report inquiry hearing result
        poll referendum leak break recess christmas easter summer autumn spring winter holiday interview letter row defeat resignation sacking scandal affair pmqs
        questions hustings rally strike crash match game final season derby agm revelations video recording photo locals elections
        announcement u-turn uturn mutiny rebellion ceremony funeral trial verdict ruling judgment dossier podcast programme documentary crisis
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>What can be a time limit; "by the report" and "by letter" tell how, and not when.</summary>
    private static readonly HashSet<string> Limits = new(
        ["budget", "conference", "election", "vote", "meeting", "christmas", "easter", "summer", "autumn", "spring", "winter", "recess", "agm", "referendum", "poll", "reshuffle"], StringComparer.Ordinal);

    public static bool IsNoun(string folded) => Nouns.Contains(folded);

    /// <summary>How many words from <paramref name="i"/> are "before", "since" or the like with an occasion; 0 for none.</summary>
    public static int LengthAt(IReadOnlyList<QuestionWord> words, int i)
    {
        if (words[i].Folded is not ("since" or "before" or "after" or "until" or "till" or "by") || words[i].Is(Senses.Known))
        {
            return 0;
        }

        // It ends at the occasion, or goes on with what it was about: "the vote on the budget".
        var last = 0;
        for (var k = i + 1; k < Math.Min(i + 6, words.Count) && IsPartOf(words[k]); k++)
        {
            if ((words[i].Folded == "by" ? Limits : Nouns).Contains(words[k].Folded))
            {
                last = k;
            }
        }

        return last == 0 ? 0 : last + 1 - i;
    }

    /// <summary>"after Roe": somebody, and no occasion.</summary>
    public static bool IsAfterName(IReadOnlyList<QuestionWord> words, int i, RecordNames names) =>
        words[i].Folded == "after" && i + 1 < words.Count && (words[i + 1].Is(Senses.Known) || (words[i + 1].Senses == Senses.None && names.IsNameWord(words[i + 1].Folded)));

    private static bool IsPartOf(QuestionWord word) =>
        word.IsPlain || Nouns.Contains(word.Folded) || word.Is(Senses.Signing | Senses.Going | Senses.Order | Senses.News) || word.Folded is "his" or "her" or "their" or "this" or "that";
}
