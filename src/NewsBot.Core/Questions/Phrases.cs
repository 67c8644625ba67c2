namespace NewsBot.Core.Questions;

/// <summary>Finds the parts of a question: who is asked to go, and who asks.</summary>
internal static class Phrases
{
    private const Senses Stops = Senses.Ask | Senses.Auxiliary | Senses.Link | Senses.Calling | Senses.Going | Senses.Modal | Senses.Backing
        | Senses.Withdrawing | Senses.Saying | Senses.Adverb | Senses.Signing | Senses.Date | Senses.News;

    private static readonly string[] Pairs =
    [
        "step down", "step aside", "step back", "stepping down", "stepping aside", "stand down", "stand aside", "standing down", "standing aside",
        "make way", "give way", "give up", "hand over", "hand in", "move on", "move over", "bow out", "get out", "get lost", "clear out", "pack up",
        "pack it", "be sacked", "fall on", "lay down", "walk away", "call it", "do the", "get rid", "take the",
    ];

    /// <summary>The words that name who is asked to go.</summary>
    /// <param name="Start">Where they start.</param>
    /// <param name="Length">0 where only a pronoun stands for them.</param>
    /// <param name="End">Where the verb of going ends: what follows tells nothing about the callers.</param>
    public sealed record TargetPart(int Start, int Length, int End, bool PointsBack);

    /// <summary>
    /// The words right before a verb of going ("wants [the PM] gone", "say [Roe] should go"); failing that, the words after "against",
    /// "behind", "on", "for", "about" or "the resignation of".
    /// </summary>
    public static TargetPart? Target(IReadOnlyList<QuestionWord> words)
    {
        TargetPart? pointer = null;
        TargetPart? named = null;
        for (var i = 0; i < words.Count; i++)
        {
            var length = GoingAt(words, i);
            if (length == 0)
            {
                continue;
            }

            var from = i;
            while (from > 0 && (!words[from - 1].Is(Stops | Senses.Pronoun) || JoinsNames(words, from - 1, i)) && !words[from - 1].EndsPart)
            {
                from--;
            }

            if (from < i && !IsEmpty(words, from, i))
            {
                named = new(from, i - from, i + length, PointsBack: false);
            }
            else if (from == i && i > 0 && words[i - 1].Is(Senses.Pronoun))
            {
                pointer = new(i - 1, 0, i + length, PointsBack: true);
            }

            i += length - 1;
        }

        return named ?? Belonging(words) ?? AfterTrigger(words, pointer, IsTrigger) ?? AfterTrigger(words, pointer, static (w, i) => w[i].Folded == "over")
            ?? pointer ?? Told(words);
    }

    /// <summary>The words between the first auxiliary and the next verb: "has [Jo Roe] called", "when did [he] say". Start and length; null for none.</summary>
    public static (int Start, int Length)? Subject(IReadOnlyList<QuestionWord> words)
    {
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (!words[i].Is(Senses.Auxiliary))
            {
                continue;
            }

            var from = i + 1;
            var to = from;
            while (to < words.Count && !words[to].Is((Stops | Senses.Order) & ~Senses.Link) && !IsLinkAfterName(words, from, to) && !IsBelonging(words, from, to))
            {
                to++;
            }

            while (to > from && words[to - 1].Senses == Senses.Small)
            {
                to--;
            }

            var known = words.Skip(from).TakeWhile(w => w.Is(Senses.Known)).Count();
            if (known > 0 && !words.Skip(from + known).Take(to - from - known).Any(w => w.Text.Length > 0 && char.IsUpper(w.Text[0])))
            {
                // "what words did Jo Roe use": the verb is none that we know, and no part of the name.
                to = from + known;
            }

            if (to > from && IsVerb(words, from))
            {
                return null;
            }

            return to > from && !IsEmpty(words, from, to) ? (from, to - from) : null;
        }

        return null;
    }

    public static string Text(IReadOnlyList<QuestionWord> words, int start, int length)
    {
        var kept = words.Skip(start).Take(length).ToList();
        while (kept.Count > 0 && kept[0].Folded is "the" or "a" or "an" or "our")
        {
            kept.RemoveAt(0);
        }

        return string.Join(' ', kept.Select((w, i) => i < kept.Count - 1 ? w.ToString() : w.Text));
    }

    /// <summary>How many words from <paramref name="i"/> are a verb of going with what leads to it: "to step down", "should go", "gone".</summary>
    public static int GoingAt(IReadOnlyList<QuestionWord> words, int i)
    {
        var at = i;
        if (Folded(words, at) is "to" or "too" || words[at].Is(Senses.Modal))
        {
            at++;
        }

        if (at > i || Folded(words, at) is "has" or "had" or "have")
        {
            // "has to go", "ought to go", "should now go"
            while (Folded(words, at) is "to" or "be" or "has" or "had" or "have" or "now" or "just" or "immediately")
            {
                at++;
            }
        }

        if (at >= words.Count || words[at].Is(Senses.Known | Senses.Date))
        {
            return 0;
        }

        if (Pairs.Contains(words[at].Folded + " " + Folded(words, at + 1)))
        {
            return at + 2 - i;
        }

        if (AskedFor(words, at) is var asked and > 0)
        {
            return at + asked - i;
        }

        // Those who want somebody to stay name them in the same place.
        return (words[at].Is(Senses.Going) || Folded(words, at) is "stay" or "remain" or "staying") && Folded(words, at) is not ("step" or "stand" or "head") ? at + 1 - i : 0;
    }

    /// <summary>"set out a timetable", "name a date", "consider her position".</summary>
    private static int AskedFor(IReadOnlyList<QuestionWord> words, int at)
    {
        if (Folded(words, at) is not ("set" or "give" or "name" or "consider" or "reconsider" or "publish" or "announce" or "agree"))
        {
            return 0;
        }

        for (var k = at + 1; k < Math.Min(at + 5, words.Count); k++)
        {
            if (words[k].Folded is "timetable" or "date" or "position" or "future" or "schedule")
            {
                return k + 1 - at;
            }
        }

        return 0;
    }

    private static TargetPart? Belonging(IReadOnlyList<QuestionWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].Possessive || words[i + 1].Folded is not ("resignation" or "head" or "departure" or "removal" or "exit" or "dismissal" or "scalp" or "sacking" or "ouster"))
            {
                continue;
            }

            var from = i;
            while (from > 0 && !words[from - 1].Is(Stops | Senses.Pronoun))
            {
                from--;
            }

            return new(from, i + 1 - from, i + 2, PointsBack: false);
        }

        return null;
    }

    private static TargetPart? AfterTrigger(
        IReadOnlyList<QuestionWord> words, TargetPart? pointer, Func<IReadOnlyList<QuestionWord>, int, bool> isTrigger)
    {
        TargetPart? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!(isTrigger(words, i) || (words[i].Is(Senses.Calling) && pointer is not null)) || words[i].Is(Senses.Date))
            {
                continue;
            }

            var to = i + 1;
            while (to < words.Count && !words[to].Is(Stops | Senses.Pronoun) && !words[to - 1].EndsPart)
            {
                to++;
            }

            if (to > i + 1 && !IsEmpty(words, i + 1, to))
            {
                found = new(i + 1, to - i - 1, pointer?.End ?? to, PointsBack: pointer is not null);
            }
        }

        return found;
    }

    /// <summary>"who has told the PM, Jo Roe, that …": the one who is told, failing all else; it may be somebody else.</summary>
    private static TargetPart? Told(IReadOnlyList<QuestionWord> words) =>
        words[0].Is(Senses.Ask) && AfterTrigger(words, null, IsAsking) is { } told ? told with { PointsBack = true } : null;

    /// <summary>A verb that is followed by the one who is spoken to.</summary>
    private static bool IsAsking(IReadOnlyList<QuestionWord> words, int i) =>
        words[i].Folded is "told" or "asked" or "urged" or "pressed" or "begged" or "ordered" or "advised" or "telling" or "asking" or "urging" or "pressing" or "pushing" or "implored";

    private static bool IsTrigger(IReadOnlyList<QuestionWord> words, int i) =>
        words[i].Is(Senses.Backing) || words[i].Folded is "against" or "behind" or "on" or "for" or "about" or "with" or "in" or "vs" or "versus"
        || (words[i].Folded == "of" && i > 0 && words[i - 1].Is(Senses.Going | Senses.Calling));

    /// <summary>"Roe and Doe to go": two names, not two parts of the question.</summary>
    private static bool JoinsNames(IReadOnlyList<QuestionWord> words, int at, int end) =>
        words[at].Folded == "and" && at > 0 && at + 1 < end && !words[at - 1].Is(Stops | Senses.Pronoun);

    private static bool IsEmpty(IReadOnlyList<QuestionWord> words, int from, int to) =>
        words.Skip(from).Take(to - from).All(w => w.Is(Senses.Small | Senses.Anybody) && !w.Is(Senses.Known));

    /// <summary>"and" and "for" may stand inside a body's name ("Coalition for Fair Wages"), where capitals go on.</summary>
    private static bool IsLinkAfterName(IReadOnlyList<QuestionWord> words, int from, int at) =>
        words[at].Is(Senses.Link) && !(at > from && words[at].Folded is "and" or "for" && at + 1 < words.Count && char.IsUpper(words[at + 1].Text[0])
            && char.IsUpper(words[at - 1].Text[0]));

    /// <summary>"who is lining up", "what names are attached": a form of a verb behind the auxiliary, and nobody's name.</summary>
    private static bool IsVerb(IReadOnlyList<QuestionWord> words, int i) =>
        words[0].Is(Senses.Ask) && words[i].Senses == Senses.None && char.IsLower(words[i].Text[0])
        && (words[i].Folded.EndsWith("ing", StringComparison.Ordinal) || words[i].Folded.EndsWith("ed", StringComparison.Ordinal)) && words[i].Folded.Length > 4;

    /// <summary>"Jo Roe's problem": what is hers is not in her name, as it is in "St Mary's Trust".</summary>
    private static bool IsBelonging(IReadOnlyList<QuestionWord> words, int from, int at) =>
        at > from && words[at - 1].Possessive && !words[at].Is(Senses.Known) && !char.IsUpper(words[at].Text[0]);

    private static string? Folded(IReadOnlyList<QuestionWord> words, int i) => i < words.Count ? words[i].Folded : null;
}
