using System.Collections.Frozen;
using NewsBot.Core.Figures;
using NewsBot.Core.Questions;

namespace NewsBot.Core.Ledger.Summaries;

/// <summary>
/// What somebody is, made fit to stand behind a name. Papers write a role in many ways ("Con, Ashcombe", "Cllr", "its secretary"); only
/// what names a post or a trade is taken, the rest is left out.
/// </summary>
internal static class RoleWords
{
    private const int MostWords = 10;

    private static readonly string[] Links = ["of", "for", "at", "in", "on", "from", "to", "with"];

    /// <summary>Posts of which there is one: "the leader".</summary>
    private static readonly FrozenSet<string> Single = Words("""
        leader mayor chair chairman chairwoman chairperson president governor chancellor commissioner secretary director head executive premier
        speaker minister convener provost treasurer archbishop vice-chairman vice-chair vice-president vice-chancellor secretary-general whip
        co-leader co-chair captain principal constable spokesman spokeswoman spokesperson founder organiser editor
        """);

    /// <summary>Posts and trades of which there are many: "a councillor".</summary>
    private static readonly FrozenSet<string> Many = Words("""
        mp msp ms mla td mep am mna senator congressman congresswoman representative assemblyman assemblywoman councillor councilor alderman
        peer backbencher candidate deputy delegate member officer official bishop priest canon archdeacon vicar rector chaplain rabbi imam pastor
        surgeon doctor gp consultant anaesthetist nurse midwife lecturer professor academic historian scientist teacher writer columnist novelist
        playwright poet actor sculptor artist musician broadcaster presenter journalist blogger lawyer barrister solicitor judge banker manager
        driver businessman businesswoman farmer trader engineer architect accountant economist shareholder investor resident campaigner activist
        volunteer trustee parent mother father widow widower survivor patient pensioner caretaker cook goalkeeper striker player footballer
        cricketer bowler skipper coach olympian athlete international organizer signatory inspector superintendent adviser aide ambassador
        firefighter paramedic steward worker tenant student
        """);

    private static readonly FrozenSet<string> Legislators = Words("mp msp ms mla td mep am mna senator councillor councilor peer backbencher");

    /// <summary>A title alone tells nothing that the name does not.</summary>
    private static readonly FrozenSet<string> Dangling = Words("its his her their my our your whose this that same");

    /// <summary>Words that begin with a capital only because they began a sentence.</summary>
    private static readonly FrozenSet<string> Common = Words("""
        former retired fellow ex local veteran outgoing acting senior deputy branch group general history road trust federation association union
        consultant outside students guild night bus home shadow state
        """);

    /// <summary>The role in a form that can stand behind a name, without an article; null where the words name no post.</summary>
    public static string? Fit(string? role)
    {
        var words = (role ?? "").Split([';', ',', '(', '\n'], 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        words.RemoveAll(w => w.Any(char.IsControl));
        while (words.Count > 0 && Fold(words[0]) is "the" or "a" or "an" or "then" or "fellow")
        {
            words.RemoveAt(0);
        }

        if (words.Count is 0 or > MostWords || words.Exists(w => Dangling.Contains(Fold(w)) || w.Any(c => "“”\"<>[]{}|*_`#=".Contains(c, StringComparison.Ordinal))))
        {
            return null;
        }

        var head = Head(words);
        if (!Single.Contains(head) && !Many.Contains(head))
        {
            return null;
        }

        if (words.Count == 1 && head is "member" or "head" or "deputy" or "official" or "officer" or "signatory" or "ms" or "am" or "captain" or "international")
        {
            return null;
        }

        var first = Fold(words[0]);
        if (Common.Contains(first.Split('-')[0]) || (words.Count == 1 && first.Length > 4) || (words.Count > 1 && Links.Contains(words[1]) && first.Length > 4))
        {
            words[0] = string.Join('-', words[0].Split('-').Select((part, i) => i > 0 && part.All(char.IsUpper) ? part : part.ToLowerInvariant()));
        }

        return string.Join(' ', words);
    }

    /// <summary>The role as it stands between commas: with the party, and an article where English wants one.</summary>
    /// <example>the Labour leader; a surgeon (Green); Labour MP for Westover; leader of Eastmere Council</example>
    public static string Beside(string role, string? party)
    {
        var apart = party is not null && !TellsParty(role, party);
        return apart && TakesParty(role) ? WithArticle($"{party} {role}") : WithArticle(role) + (apart ? $" ({party})" : "");
    }

    /// <summary>Whether a party stands before the role: "Labour MP", but not "Labour surgeon".</summary>
    public static bool TakesParty(string role) => Legislators.Contains(Fold(role.Split(' ')[0]));

    /// <summary>Whether the role names a party already, this one or another, which the story then knows better.</summary>
    public static bool TellsParty(string role, string party) =>
        role.Contains(party, StringComparison.OrdinalIgnoreCase) || role.Split(' ').Any(w => char.IsUpper(w[0]) && PartyNames.IsPartyWord(Fold(w)));

    private static string WithArticle(string role)
    {
        var words = role.Split(' ');
        var past = Fold(words[0]) is "former" or "retired" or "veteran" || Fold(words[0]).StartsWith("ex-", StringComparison.Ordinal);
        if (words.Any(Links.Contains) && !past)
        {
            return role;
        }

        if (words.Any(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) || w.EndsWith("s'", StringComparison.Ordinal) || w.EndsWith('’')))
        {
            return char.IsUpper(words[0][0]) ? role : "the " + role;
        }

        // "the Eastmere MP": a seat has one; "a Labour MP": a party has many.
        var isOne = Single.Contains(Head(words)) || words.Contains("chief", StringComparer.OrdinalIgnoreCase)
            || (words.Length > 1 && words[^1] == "MP" && char.IsUpper(words[0][0]) && !words.Any(w => PartyNames.IsPartyWord(Fold(w))));
        return !past && isOne ? "the " + role : $"{(IsVowel(words[0]) ? "an" : "a")} {role}";
    }

    /// <summary>One role for several people: "leaders of Eastmere Council and Port Seaton Council"; null where theirs are not alike.</summary>
    public static string? Together(IReadOnlyList<string> roles)
    {
        var parts = roles.Select(Split).ToArray();
        var (head, link, _) = parts[0];
        if (parts.Any(p => !p.Head.Equals(head, StringComparison.OrdinalIgnoreCase) || p.Link != link) || Plural(head) is not { } plural)
        {
            return null;
        }

        var places = parts.Select(p => p.Place).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return link is null ? plural
            : places.Length == 1 ? $"{plural} {link} {places[0]}"
            : places.Any(p => p.Contains(" and ", StringComparison.Ordinal)) ? null
            : $"{plural} {link} {CallerWords.Join(places)}";
    }

    private static (string Head, string? Link, string Place) Split(string role)
    {
        var words = role.Split(' ');
        var at = Array.FindIndex(words, 1, w => Links.Contains(w));
        return at < 0 ? (role, null, "") : (string.Join(' ', words[..at]), words[at], string.Join(' ', words[(at + 1)..]));
    }

    private static string? Plural(string head) =>
        head.EndsWith("man", StringComparison.Ordinal) ? head[..^2] + "en"
        : head.EndsWith("person", StringComparison.Ordinal) ? null
        : head.EndsWith('y') && head.Length > 1 && !"aeiou".Contains(head[^2], StringComparison.Ordinal) ? head[..^1] + "ies"
        : head.EndsWith('s') || head.EndsWith('h') || head.Equals("MS", StringComparison.OrdinalIgnoreCase) ? null
        : head + "s";

    private static string Head(IReadOnlyList<string> words)
    {
        var at = words.Count;
        for (var i = 1; i < words.Count; i++)
        {
            if (Links.Contains(words[i]))
            {
                at = i;
                break;
            }
        }

        var head = Fold(words[at - 1]);
        return head.StartsWith("ex-", StringComparison.Ordinal) ? head[3..] : head;
    }

    // "an MP", "an SNP councillor": letters that are said one by one.
    private static bool IsVowel(string word) =>
        word.Length > 1 && word.All(c => char.IsUpper(c)) ? "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal)
        : "aeio".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal)
            || (char.ToLowerInvariant(word[0]) == 'u' && !word.StartsWith("uni", StringComparison.OrdinalIgnoreCase));

    private static string Fold(string word) => FigureName.Fold(word).Trim('.', ',');

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
