using System.Collections.Frozen;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>
/// A reason made fit to stand behind "over": a matter, never an allegation told as a fact. What is not plainly a noun phrase, or is a charge
/// against somebody, is left out: the link leads to it.
/// </summary>
internal static class ReasonWords
{
    private const int MostWords = 9;

    private static readonly FrozenSet<string> Articles = Words("the a an this that these those his her their its my our your no some");
    private static readonly FrozenSet<string> Owners = Words("his her their its");

    /// <summary>What can be anybody's or nobody's: "his handling" is "the handling". A wife or a house is somebody's.</summary>
    private static readonly FrozenSet<string> Owned = Words("""
        handling decision decisions refusal failure conduct role remarks remark comments comment response management plan plans proposal proposals
        approach stance stewardship record performance bonus expenses salary pay speech letter tweet tweets post posts trip visit vote expulsion
        suspension dismissal appointment interview statement involvement absence
        """);

    /// <summary>Words that a noun phrase of this kind does not hold: verbs with an ending of their own, pronouns, conjunctions, negations.</summary>
    private static readonly FrozenSet<string> Spoiling = Words("""
        he she they it we you i who whom which what that him them me us himself herself themselves not no never nobody nothing neither nor
        is are was were be been am has had have do does did will would shall should can cannot could may might must
        says said say tells told tell knows knew know needs need needed wants want wanted lost sold let took takes take hid hides kept keeps keep
        ran runs gave gives give made makes make went goes go came comes come fell falls broke breaks spent spends got gets get won began led held
        holds met sent sends saw sees wrote chose drove swore stole forgot left leaves put puts built paid pays sat stood stands bought brought
        caught taught thought felt found fought grew flew drew threw shot struck stuck spoke woke wore rang sang sank became because since although
        though if when while until unless than so but plus also then why how where dragged dug shut gone done seen froze given taken shown
        """);

    /// <summary>Charges. Said as "over …" they would be told as facts.</summary>
    private static readonly FrozenSet<string> Charges = Words("""
        lie lies lying lied liar misled mislead misleading fraud fraudulent corruption corrupt bribe bribes bribery theft stealing embezzlement
        cheating abuse abusive harassment bullying assault assaults racism racist sexism sexist antisemitism misconduct coverup cover-up negligence
        negligent incompetence incompetent mismanagement deceit deception dishonesty dishonest hypocrisy cronyism nepotism sleaze falsified
        falsification forged forgery perjury blackmail intimidation discrimination misuse misspent embezzled kickbacks kickback plagiarism cowardice
        betrayal treachery cruelty neglect undeclared illegal unlawful criminal crime crimes wrongdoing groping rape harassing bullied false fake bogus rigged secret
        """);

    /// <summary>With one of these a charge is told as one.</summary>
    private static readonly FrozenSet<string> Hedges = Words("""
        allegation allegations claim claims accusation accusations inquiry inquest investigation investigations report review row dispute trial charge
        charges complaint complaints ruling findings
        """);

    private static readonly FrozenSet<string> Links = Words("of for at in on from to with by about into against under after before between among over near within without during");

    /// <summary>What nobody is asked to go for: times, and what one is "over" in other senses.</summary>
    private static readonly FrozenSet<string> NoMatter = Words("""
        year years month months week weeks weekend day days night nights hour hours minute minutes morning afternoon evening summer winter spring
        autumn christmas easter decade decades breakfast lunch dinner tea coffee drink drinks whisky wine cliff hill edge line counter phone radio
        air table fence sea border bridge river head shoulder monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december time people thing things out
        """);

    /// <summary>People: nobody is asked to go over a chairman.</summary>
    private static readonly FrozenSet<string> Persons = Words("""
        leader chair chairman chairwoman president boss chief minister secretary convener director mayor governor whip future manager head captain
        councillor mp players staff members
        """);

    private static readonly FrozenSet<string> Numbers = Words("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions twenty thirty forty fifty");

    /// <summary>The words that stand behind "over"; null where none fit.</summary>
    /// <example>"harbour contract" gives "the harbour contract"; "her handling of the strike" gives "the handling of the strike"; "lied about a loan" gives null</example>
    public static string? Fit(string? reason)
    {
        var words = (reason ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || words.Any(w => !IsPlain(w)))
        {
            return null;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (Owners.Contains(Low(words[i])) && i + 1 < words.Length)
            {
                if (!Owned.Contains(Low(words[i + 1])) && !"£$€".Contains(words[i + 1][0], StringComparison.Ordinal))
                {
                    return null;
                }

                words[i] = "the";
            }
        }

        var low = words.Select(Low).ToArray();
        var from = low[0] is "the" or "a" or "an" ? 1 : 0;
        if (from == low.Length || (from == 0 && (Articles.Contains(low[0]) || Links.Contains(low[0]))) || Numbers.Contains(low[from]) || char.IsDigit(low[from][0]))
        {
            return null;
        }

        if (low.Any(Spoiling.Contains) || (low.Any(Charges.Contains) && !low.Any(Hedges.Contains)) || !Ends(words[^1], low[^1]))
        {
            return null;
        }

        var link = Array.FindIndex(low, from, Links.Contains);
        var head = (link < 0 ? low.Length : link) - 1;
        if (link == from || (link > 0 && words[head].EndsWith("'s", StringComparison.Ordinal)) || NoMatter.Contains(low[head]) || Persons.Contains(low[head]) || HasVerb(low))
        {
            return null;
        }

        return from == 1 || !WantsArticle(words, low, head) ? Joined(words) : "the " + Joined(words);
    }

    private static string Joined(string[] words) =>
        words[0].Length > 1 && words[0] is "The" or "A" or "An" ? string.Join(' ', words.Skip(1).Prepend(words[0].ToLowerInvariant())) : string.Join(' ', words);

    /// <summary>"the harbour contract", "the £4m hotel", but "job cuts", "Gaza".</summary>
    private static bool WantsArticle(string[] words, string[] low, int head)
    {
        if (!char.IsLetterOrDigit(words[0][0]))
        {
            return head > 0;
        }

        var last = words[head];
        return (char.IsLower(last[0]) || char.IsLower(words[0][0]))
            && !(low[head].EndsWith('s') && !low[head].EndsWith("ss", StringComparison.Ordinal) && !low[head].EndsWith("us", StringComparison.Ordinal) && !low[head].EndsWith("is", StringComparison.Ordinal))
            && !(low[head].EndsWith("ing", StringComparison.Ordinal) && low.ElementAtOrDefault(head + 1) != "of")
            && !words.Take(head).Any(w => char.IsUpper(w[0]) && (w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) || w.EndsWith("s'", StringComparison.Ordinal)));
    }

    /// <summary>
    /// A word in -ed is taken for an adjective only where an article or a link stands before it and a noun behind: "cost of shelved works".
    /// </summary>
    private static bool HasVerb(string[] low)
    {
        for (var i = 0; i < low.Length; i++)
        {
            var isPast = low[i].EndsWith("ed", StringComparison.Ordinal) && low[i].Length > 3 && !low[i].EndsWith("eed", StringComparison.Ordinal) && low[i] != "shed";
            var before = i > 0 ? low[i - 1] : "";
            if (isPast && (i + 1 >= low.Length || Links.Contains(low[i + 1]) || !(before is "the" or "a" or "an" || Links.Contains(before))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(string word, string low) =>
        !Links.Contains(low) && !Articles.Contains(low) && low is not ("and" or "or" or "as" or "up" or "out" or "off" or "down" or "its" or "first")
        && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("’s", StringComparison.Ordinal);

    private static bool IsPlain(string word) =>
        !word.Any(c => char.IsControl(c) || "“”\"‘<>[]{}()|*_`#=;:!?\\".Contains(c, StringComparison.Ordinal))
        && !(word.EndsWith('’') && !word.EndsWith("s’", StringComparison.Ordinal));

    private static string Low(string word) => word.Trim(',', '.').ToLowerInvariant();

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
