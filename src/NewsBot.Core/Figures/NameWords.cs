using System.Collections.Frozen;

namespace NewsBot.Core.Figures;

/// <summary>The words round a name that are not the name.</summary>
internal static class NameWords
{
    /// <summary>Titles, honorifics and ranks that stand before a name, folded.</summary>
    public static readonly FrozenSet<string> Titles = Words("""
        mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron viscount viscountess earl count countess
        duke duchess marquess rev revd reverend rt right hon honourable honorable the most very fr father bishop
        archbishop cardinal dean canon archdeacon rabbi imam sheikh pastor vicar cllr coun councillor councilor clr
        cllrs couns ald alderman alderwoman mp msp ms mep td mla mlas mna senator sen rep representative congressman
        congresswoman assemblymember assemblyman assemblywoman gov governor president premier chancellor pm minister
        secretary judge justice col colonel maj major gen general brig brigadier cmdr commander adm admiral capt captain
        lt lieutenant sgt sergeant insp inspector supt superintendent pc dc chief constable commissioner mayor provost
        ayatollah comrade brother sister herr frau monsieur madame mme mlle señor señora signor signora deputy
        """);

    /// <summary>Letters that stand after a name, folded.</summary>
    public static readonly FrozenSet<string> PostNominals = Words("""
        mp msp ms am mep td mla mna cbe obe mbe kbe dbe gbe ch kc qc sc phd md jp dl frs fba frcp ii iii iv jr sr
        """);

    /// <summary>Small words that belong to the surname after them.</summary>
    public static readonly FrozenSet<string> Particles = Words("""
        de da di del della der den des du la le van von bin ibn al el st ter ten abu ben dos das mac mc ní nic ó o ua uí
        """);

    /// <summary>Words of a body's name that do not tell one body from another.</summary>
    public static readonly FrozenSet<string> BodyFillers = Words("the of and a an for in on at party group groups uk");

    /// <summary>First names that are one name; a first name may stand in several rows.</summary>
    public static readonly FrozenSet<string>[] ShortForms = [.. """
        andrew andy drew|anthony antony tony|elizabeth elisabeth liz beth betty eliza lisa|william bill will billy
        robert bob rob bobby|richard dick rick ricky rich|james jim jimmy jamie|thomas tom tommy|edward ed eddie ted ned
        margaret maggie meg peggy|katherine catherine kathryn kate kathy cathy katie|michael mike mick mickey mickie
        david dave|stephen steven steve|joseph joe joey|john jack johnny|charles charlie chuck|patricia pat trish tricia
        patrick pat paddy|susan sue|jennifer jenny jen|deborah debbie deb|alexander alex sandy|alexandra alex sandra
        daniel dan danny|matthew matt|gregory greg|kenneth ken kenny|ronald ron|donald don|samuel sam|samantha sam
        benjamin ben|nicholas nick|nicola nicky|christopher chris|jeremy jez|gerald gerry jerry jerrold
        lawrence laurence larry|frederick fred freddie|victoria vicky|rebecca becky|theresa teresa terry|terence terry
        mohammed muhammad mohammad mohamed|francis frank|peter pete|philip phil phillip|timothy tim|leonard len
        raymond ray|albert bert al|henry harry hal|jacqueline jackie|josephine jo|joanna jo joanne|george georgie
        geoffrey jeffrey geoff jeff|graham graeme|alan allan allen|ian iain|sean shaun shawn|jonathan jon|martin marty
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Words)];

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FigureName.Fold).ToFrozenSet(StringComparer.Ordinal);
}
