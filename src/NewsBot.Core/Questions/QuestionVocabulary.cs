using System.Collections.Frozen;
using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>The few words that make a question about resignation calls, and what a mistyped word was probably meant to be.</summary>
internal static class QuestionVocabulary
{
    private static readonly (Senses Sense, string Words)[] Table =
    [
        (Senses.Ask, """
            who whom whose which what when why how whos whats any anyone anybody someone somebody everyone everybody list show
            give name count number tally many much reason reasons grounds
            """),
        (Senses.Auxiliary, "has have had having did does do is are was were been be being hasnt havent didnt doesnt isnt arent wasnt will"),
        (Senses.Link, """
            for on that by with against to too and or but if because over since than from so as about behind at there when while after
            before until till then not no without not due who which through under into come came coming given gave made going turned turn turning
            """),
        (Senses.Pronoun, "he she it they him her them his hers their theirs you i me we us they themselves himself herself this these those"),
        (Senses.Calling, """
            call calls called calling caller callers want wants wanted wanting tell tells told telling ask asks asked asking
            demand demands demanded demanding urge urges urged urging push pushes pushed pushing press pressed pressing
            think thinks thought thinking believe believes believed believing insist insists insisted insisting suggesting requesting ordering petitioning
            arguing declaring hoping wishing begging imploring pleading advising need needs say says said saying
            suggest suggested request requested order ordered petition petitioned reckon reckons reckoned reckoning feel feels felt argue argues argued arguing
            declare declares declared wish wishes wished hope hopes hoped beg begs begged implore implored plead pleaded lobby lobbied lobbying campaign
            campaigning advise advises advised instruct instructed
            """),
        (Senses.Going, """
            resign resigns resigned resigning resignation quit quits quitting go goes leave leaves leaving out gone sacked sack sacking replaced replace
            replacing removed remove removal removing ousted oust ousting fired fire firing dismissed dismiss dismissal axed axe deposed
            ejected booted dumped ditched step stepping stand standing retire retiring depart departure exit abdicate walk head scalp
            goodbye packing rid went topple toppled unseat unseated binned bin axing ejecting
            """),
        (Senses.Modal, "should must ought can could would shall needs shouldnt mustnt"),
        (Senses.Backing, """
            back backs backed backing backers backer support supports supported supporting supporters supporter defend defends defended
            defending endorse endorses endorsed loyal loyalists rallied rallying stay stays staying keep
            """),
        (Senses.Withdrawing, """
            withdrawn withdraw withdrew withdraws withdrawing retract retracted retracts recant recanted recants reversed backtracked
            backtrack uturn unsaid regretted
            """),
        (Senses.Saying, "quote quotes quoted words exact statement wording verbatim"),
        (Senses.Anybody, """
            people persons person folk folks politicians politician figures ones names others else critics rebels lot member members
            those all
            """),
        (Senses.Adverb, """
            still ever yet really actually also publicly openly already just only again now currently exactly explicitly directly
            please definitely ever formally far today recently lately out anymore even both either one once ok okay hey hi hello well thanks thank cheers help bye morning get got longer down mind minds heart taken took take takes
            """),
        (Senses.Order, """
            first earliest latest last newest most recent recently start started began starting kicked second third fourth fifth sixth seventh eighth
            ninth tenth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th initially
            """),
        (Senses.Signing, "sign signs signed signing signatories signatory letter letters motion vote voted petition joined join"),
        (Senses.News, "new news changed changes change update updates updated happened happening fresh missed miss"),
        (Senses.Small, "the a an of in de our"),
    ];

    private static readonly FrozenDictionary<string, Senses> Known = Table
        .SelectMany(row => row.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (row, word) => (word, row.Sense))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(Senses.None, (all, pair) => all | pair.Sense), StringComparer.Ordinal);

    /// <summary>The words worth guessing at, the telling ones first: the others are too short, or too near to names.</summary>
    private static readonly string[] Guessable = [.. Known
        .Where(pair => pair.Key.Length >= 3
            && (pair.Value & (Senses.Ask | Senses.Auxiliary | Senses.Calling | Senses.Going | Senses.Withdrawing | Senses.Backing | Senses.Modal | Senses.Order)) != 0)
        .OrderByDescending(pair => pair.Value & (Senses.Calling | Senses.Going))
        .Select(pair => pair.Key)
        .Concat(["timetable", "position", "confidence", "down", "aside", "people"])];

    public static Senses Of(string folded) => Known.GetValueOrDefault(folded);

    /// <summary>The word meant by a mistyped one; null where none is near. Of short words two letters may have changed places, or one be missing.</summary>
    public static string? Guess(string folded)
    {
        string? best = null;
        var fewest = 3;
        foreach (var word in Guessable)
        {
            var slips = word[0] == folded[0] ? Slips(word, folded) : IsTurnedRound(word, folded) ? 1 : 3;
            if (slips < fewest)
            {
                (best, fewest) = (word, slips);
            }
        }

        return best;
    }

    private static int Slips(string word, string typed)
    {
        var shorter = Math.Min(word.Length, typed.Length);
        var allowed = shorter >= 6 ? 2 : shorter == 5 || SameLetters(word, typed) || IsLetterShort(word, typed) ? 1 : 0;
        var slips = allowed == 0 ? 3 : FigureName.Slips(word, typed, allowed);
        return slips <= allowed ? slips : 3;
    }

    private static bool SameLetters(string a, string b) =>
        a.Length >= 3 && a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    /// <summary>"mny" for many, "wnts" for wants: a vowel was left out.</summary>
    private static bool IsLetterShort(string word, string typed) =>
        typed.Length is 3 or 4 && word.Length == typed.Length + 1 && word[^1] == typed[^1]
        && Enumerable.Range(1, word.Length - 2).Any(i => "aeiou".Contains(word[i], StringComparison.Ordinal) && word.Remove(i, 1) == typed);

    /// <summary>"hwo" for who: the first two letters changed places.</summary>
    private static bool IsTurnedRound(string word, string typed) =>
        word.Length == typed.Length && word.Length > 2 && word[0] == typed[1] && word[1] == typed[0] && word.AsSpan(2).SequenceEqual(typed.AsSpan(2));
}
