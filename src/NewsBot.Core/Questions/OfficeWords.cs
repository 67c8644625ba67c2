using NewsBot.Core.Figures;

namespace NewsBot.Core.Questions;

/// <summary>What people call posts and trades: "the PM", "the water boss", "MPs". The first word of a row stands for all of it.</summary>
internal static class OfficeWords
{
    /// <summary>Shortenings, written out before anything is compared.</summary>
    private static readonly Dictionary<string, string> LongForms = new(StringComparer.Ordinal)
    {
        ["pm"] = "prime minister",
        ["pms"] = "prime minister",
        ["vc"] = "vice chancellor",
        ["ceo"] = "chief executive",
        ["cfo"] = "finance director",
        ["mp"] = "mp",
        ["mps"] = "mp",
        ["cllr"] = "councillor",
        ["cllrs"] = "councillor",
        ["pcc"] = "police crime commissioner",
        ["met"] = "metropolitan police",
        ["ex"] = "former",
        ["sec"] = "secretary",
        ["exec"] = "executive",
        ["execs"] = "executive",
        ["dep"] = "deputy",
        ["gov"] = "governor",
        ["lt"] = "lieutenant",
        ["dg"] = "director general",
        ["gs"] = "general secretary",
        ["headteacher"] = "head teacher",
        ["headmaster"] = "head teacher",
        ["headmistress"] = "head teacher",
        ["uni"] = "university",
        ["footie"] = "football",
        ["fm"] = "first minister",
        ["speaker"] = "speaker",
    };

    private static readonly string[][] Rows = [.. """
        boss chief head executive director manager commissioner constable leader chair chairman chairwoman president principal chancellor secretary
        chief boss head executive commissioner constable director chancellor
        head boss chief executive director principal
        leader chair president convener captain head
        chair chairman chairwoman chairperson
        chairman chair chairwoman
        manager coach boss
        mp parliamentarian backbencher
        backbencher mp
        councillor councilor cllr alderman
        lawmaker legislator representative senator assemblyman assemblymember congressman congresswoman mp
        legislator lawmaker representative senator assemblyman assemblymember
        presenter host broadcaster star face
        academic professor lecturer scholar reader don
        doctor consultant surgeon physician gp clinician medic
        consultant surgeon physician
        union federation guild association
        cleric canon priest bishop archdeacon vicar dean rector precentor
        priest vicar rector canon
        relative mother father parent widow widower son daughter brother sister cousin
        parent mother father
        player captain footballer athlete
        investor shareholder fund owner
        shareholder investor
        minister secretary chancellor
        newspaper paper masthead
        paper newspaper masthead
        governor premier
        peer lord baroness baron viscount
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => r.Split(' '))];

    private static readonly HashSet<string> Heads = [.. """
        minister leader mayor chief boss chairman chair chairwoman president governor chancellor commissioner constable secretary director manager
        head executive bishop archbishop principal premier speaker ceo vc pm pcc dean captain coach judge ambassador envoy commander senator mp
        councillor convener provost superintendent sheriff king queen pope police taoiseach tanaiste auditor treasurer
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The words of an office or role, folded, written out and without articles; "vice-chancellor" is two words.</summary>
    public static string[] Of(string phrase) => [.. PartyNames.WrittenOut(FigureName.Fold(phrase))
        .Split([' ', '-', ',', ';', '/', '(', ')', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Where(w => w is not ("the" or "a" or "an" or "of" or "for" or "at" or "in" or "and" or "our" or "their" or "its" or "to" or "on"))
        .SelectMany(w => (LongForms.GetValueOrDefault(w) ?? LongForms.GetValueOrDefault(WordStem.Of(w)) ?? w).Split(' '))
        .Select(WordStem.Of)];

    /// <summary>Whether the phrase speaks of a post and not only of a name.</summary>
    public static bool HasHead(string phrase) => Of(phrase).Any(Heads.Contains);

    /// <summary>Whether the phrase names a post: "the water boss", "leader of the council"; "Constables' Federation" does not.</summary>
    public static bool IsOffice(string phrase)
    {
        var words = Of(phrase);
        return words.Length > 0 && (Heads.Contains(words[^1]) || (Heads.Contains(words[0]) && HasPlace(phrase)));
    }

    private static bool HasPlace(string phrase) =>
        phrase.Split(' ').Any(w => w is "of" or "at" or "in" or "for");

    /// <summary>Whether a folded word is a post or a trade that people name, so that it is not taken for a mistyped verb.</summary>
    public static bool IsKnown(string folded)
    {
        var stem = WordStem.Of(folded);
        return LongForms.ContainsKey(folded) || Heads.Contains(stem) || Rows.Any(row => row.Contains(stem));
    }

    /// <summary>Whether <paramref name="role"/> is said by all of <paramref name="wanted"/>: "water boss" of "chief executive of Marsh Water".</summary>
    public static bool Fits(string[] wanted, string role)
    {
        var words = Of(role);
        return wanted.Length > 0 && wanted.All(w => words.Any(r => Alike(w, r) || IsSlip(w, r)));
    }

    /// <summary>The same word, or one that it stands for.</summary>
    public static bool Alike(string wanted, string found) =>
        wanted == found || Rows.Any(row => row[0] == wanted && row.Contains(found));

    private static bool IsSlip(string typed, string word) =>
        typed.Length >= 5 && word.Length >= 5 && typed[0] == word[0] && FigureName.Slips(typed, word, 1) <= 1;
}
