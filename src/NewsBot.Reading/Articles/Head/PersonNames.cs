using System.Text.RegularExpressions;

namespace NewsBot.Reading.Articles;

/// <summary>Takes the names out of a byline: "By Jane Roe, Political Editor, and John Doe for The Echo | 3 March" gives Jane Roe and John Doe.</summary>
internal static partial class PersonNames
{
    private const int MostWords = 6;

    /// <param name="isMarked">Whether the line is named a byline: then a single word, or one in small letters, is a name too.</param>
    public static IReadOnlyList<string> In(string line, bool isMarked)
    {
        if (line.Contains("://", StringComparison.Ordinal))
        {
            return [];
        }

        var text = Opening.Replace(CleanText.Line(line), string.Empty);
        text = DateText.Start(text) is >= 0 and var day ? Weekday.Replace(text[..day], string.Empty) : text;
        text = Tail.Replace(text, string.Empty);
        text = Between.Replace(text, ",");
        var names = new List<string>();
        foreach (var part in text.Split(','))
        {
            if (Name(part, isMarked && names.Count == 0) is { } name && !(names.Count > 0 && House.IsMatch(name)))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static string? Name(string part, bool isLoose)
    {
        var text = Role.Match(part) is { Success: true } role ? part[..role.Index] : part;
        text = text.Trim(' ', '.', ':', '-', '–', '—', '|', '/', '(', ')', '（', '）', '"', '\'', '·', '•', '»', '>', '@');
        if (text.Length is < 2 or > 60 || text.Any(char.IsDigit) || NoName.IsMatch(text))
        {
            return null;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
        {
            return null;
        }

        var capitals = words.Count(w => char.IsUpper(w[0]) || !char.IsLower(w[0]) && char.IsLetter(w[0]));
        var particles = words.Count(w => Particle.IsMatch(w));
        if (isLoose)
        {
            return words.Length <= 4 || capitals + particles == words.Length ? text : null;
        }

        var isShort = words.Length == 1 && (text.Length <= 5 && text.All(char.IsUpper) || text[0] < 0x2E80);
        return !isShort && capitals + particles == words.Length && capitals > 0 ? text : null;
    }

    [GeneratedRegex(
        @"^\W*(?:(?:article|story|report|interview|photographs?|photos|words|text)\s+)?(?:(?:written|words|reported|story|report|posted|published|submitted|edited|compiled|text|post|article)\s+)?(?:by|von|par|por|di|da|door|av|af|przez|de(?=\s\p{Lu}))\b\s*:?\s*|^\W*(?:authors?|autor(?:in|a|es|e)?|auteure?s?|autor[ei]|verfasser|text|texte|texto|testo|tekst|redaktion|автор|yazar|文|記者|作者|بقلم|كتب)\s*[:：／/]\s*|^\W*(?:بقلم|автор)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Opening { get; }

    // What follows the names: the house, the place, a clock, an address, a number of something.
    [GeneratedRegex(
        @"\s+(?:for|at|in|on|from|@|im|in|für|pour|para|per|à|em)\s+(?:the\s+)?[\p{Lu}\d@].*$|\s+[|·•–—-]\s+.*$|\s*\|.*$|\s*[(\[].*$|\s+(?:published|updated|posted|updates?|last|follow|view|more|see\s+all|is\s+a|publié|veröffentlicht|publicado|pubblicato)\b.*$|\s+https?:.*$|\s*\S+@\S+.*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tail { get; }

    [GeneratedRegex(
        @"[\s,|·•-]*(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)?[\s,.|·•-]*(?:\b(?:on|at|am|le|el|il|den|op|dne|em|w\s+dniu))?[\s,.:|·•-]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(@"\s+(?:and|und|et|y|e|en|och|og|ja|i|ve|и|&|＆|with|mit|avec|con)\s+|\s*[;、；/]\s*|\s+&amp;\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Between { get; }

    [GeneratedRegex(
        @"(?<![\p{L}])(?:(?:(?:senior|chief|deputy|political|local|staff|special|associate|assistant|executive|managing|business|economics|education|health|world|foreign|home|crime|sports?|news|data|digital|video|environment|city|local\s+democracy|municipal|investigative|consumer|culture|science|technology|national|regional|features?)\s+)*(?:reporters?|editors?|correspondents?|columnists?|writers?|journalists?|bureau|contributors?|analysts?|producers?|newsroom|desk|team|staff)|redakteur(?:in)?|redaktion|korrespondent(?:in)?|journaliste|correspondante?|redactor[a]?|redacción|redazione|corresponsal|corrispondente|inviato|обозреватель|корреспондент|記者|特派員|編集委員|论说|记者)(?![\p{Ll}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Role { get; }

    // What stands behind a name and is a house or a rank.
    [GeneratedRegex(
        @"\b(?:university|college|institute|school|centre|center|press|news|times|post|media|agency|network|group|ltd|inc|llc|magazine|journal|daily|weekly|gazette|herald|lecturer|professor|fellow|researcher|director|president|chair(?:man|woman)?|phd|candidate|minister|founder|author|critic|freelance|universität|université|universidad|università|verlag|zeitung)\b|(?-i:^\p{Lu}{2,5}$|^(?:DER|DIE|DAS|THE)\s\p{Lu}+$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex House { get; }

    [GeneratedRegex(@"^(?:admin(?:istrator)?|posted(?:\s+on)?|published(?:\s+on)?|on|updated|staff|guest|anonymous|unknown|n/a|null|undefined|author|by|editor|share|home|news|comments?|read\s.*|min\s.*|about\s.*|contact.*|subscribe.*|follow.*|home\s.*|all\s.*|the\s+associated|www\..*|.*\.(?:com|co\.uk|org|net|de|fr)|[A-Z]{2,5}\s+news)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex NoName { get; }

    [GeneratedRegex(@"^(?:de|del|della|di|da|do|dos|das|du|des|la|le|les|van|von|der|den|ter|ten|zu|zur|al|el|bin|ibn|ben|bint|abu|af|av|e|y|i|mc|mac|st|jr\.?|sr\.?|[odl]['’]\p{Lu}.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Particle { get; }
}
