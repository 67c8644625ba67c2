using System.Globalization;
using System.Text;

namespace NewsBot.Reading.Formats.Dates;

/// <summary>Months as the newspapers of many countries write them, found by their beginnings, accents folded.</summary>
internal static class MonthNames
{
    // One row a language, twelve stems a row; a stem matches every ending (july, juillet's own stem stands before juil).
    private static readonly string[] Rows =
    [
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "janv fevr mars avr mai juin juil aout sept octo nove dece",
        "ene febr marz abri mayo juni juli agos set octu novi dici",
        "gen febb marzo apri magg giug lugl agosto sett otto nov dic",
        "jaen febr maer apri mai juni juli augu sept okt nove dez",
        "janu fev marc abr maio junh julh ago sete out nov dez",
        "januari februari mrt april mei juni juli augustus september oktober november december",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "sty lut mar kwi maj cze lip sie wrz paz lis gru",
        "led uno bre dub kve cervn cervenc srp zar rij lis pro",
        "januar februar mart april maj jun jul avg septembar oktobar novembar decembar",
        "ianu febr mart apri mai iuni iuli augu sept octo noie dece",
        "januar februar marci aprili majus juni juli augusz szept okt nov dec",
        "januar februar marci aprili maujus juni juli augusz szept okt nov dec",
        "jan febr mar apr maj jun jul aug szep okt nov dec",
        "oca sub mart nis may haz tem agu eyl eki kas ara",
        "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "янв фев март апр май июн июл авг сент окт нояб дек",
        "січ лют бер кві тра чер лип сер вер жов лис гру",
        "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
        // As old Greek software spelt them.
        "ιαν φεβ μαω απρ μαι ιον ιολ αυγ σεπ οκτ νοε δεκ",
        "ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου",
    ];

    // Sorted by length so that the longer stem wins (cervenc before cervn before cer).
    private static readonly (string Stem, int Month)[] Stems =
        [.. Rows.SelectMany(row => row.Split(' ').Select((stem, index) => (stem, index + 1))).Distinct().OrderByDescending(s => s.stem.Length)];

    /// <summary>1 to 12; null where the word is no month.</summary>
    public static int? Find(string word)
    {
        var folded = Fold(word);
        foreach (var (stem, month) in Stems)
        {
            if (folded.Length >= 3 && folded.StartsWith(stem, StringComparison.Ordinal))
            {
                return month;
            }
        }

        return null;
    }

    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            // The Cyrillic short i is a letter of its own, not an i with an accent.
            var isShortI = c == '\u0306' && folded.Length > 0 && folded[^1] == 'и';
            if (isShortI || CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c) switch { 'ł' => 'l', 'ς' => 'σ', 'ı' => 'i', var other => other });
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
