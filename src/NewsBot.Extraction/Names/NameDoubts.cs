using System.Collections.Frozen;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>What speaks against taking words in capitals for a person's name where nothing speaks for it.</summary>
internal sealed class NameDoubts(StoryText text)
{
    private const int Longest = 4;

    /// <summary>Words after which a place, a thing or an event is named.</summary>
    private static readonly FrozenSet<string> Before = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "in", "at", "near", "outside", "across", "around", "through", "into", "between", "via", "over", "along", "inside", "beyond", "of", "this", "that", "its", "their", "our", "my", "every", "each", "no", "under", "called", "entitled", "titled", "headed", "named", "per", "throughout", "towards", "behind", "beside", "his", "her", "whose", "represents", "representing", "chairs", "leads", "runs", "joined", "former", "ex", "fellow", "veteran", "late"], StringComparer.Ordinal);

    /// <summary>Words that begin the names of villages and hills.</summary>
    private static readonly FrozenSet<string> PlaceStarts = FrozenSet.ToFrozenSet(
        ["upper", "lower", "great", "greater", "little", "long", "old", "high", "fair", "mount", "mt", "lough", "loch", "fort", "glen", "inner", "outer", "small", "saint", "st", "san", "santa", "los", "las", "el", "le", "nether", "market", "north", "south", "east", "west", "mid", "central", "stoke", "kings", "abbots", "bishops", "new", "big", "red", "black", "white", "blue", "golden", "silver"], StringComparer.Ordinal);

    private static readonly string[] AdjectiveEnds = ["ing", "ed", "al", "ic", "ive", "ish", "ous", "ern", "est", "ful", "wing", "ary", "less"];

    private readonly HashSet<string> _common = [.. text.Tokens.Where(t => t.IsWord && !char.IsUpper(t.Text[0])).Select(t => t.Norm)];

    private readonly HashSet<int> _opened = [.. text.Marks.Where(m => m.MayOpen).Select(m => m.Before)];

    private readonly HashSet<int> _closed = [.. text.Marks.Where(m => m.MayClose).Select(m => m.Before)];

    /// <summary>"Ann", "Ann-Marie", "June": a first name as far as the lists know.</summary>
    public static bool IsFirst(string norm) => Lexicon.IsFirstName(norm) || (norm.Contains('-', StringComparison.Ordinal) && norm.Split('-').All(Lexicon.IsFirstName));

    /// <summary>True where the words, or what stands beside them, tell of no person.</summary>
    public bool Speaks(NameRun run)
    {
        if (run.Length is < 2 or > Longest || Enumerable.Range(run.Core, run.End - run.Core).Any(i => !run.IsNick(i) && IsNoName(i) && !(i == run.Core && MayBegin(run))))
        {
            return true;
        }

        var first = run.Start == text.LineAt(run.Start).First;
        var before = first ? "" : text.Norm(run.Start - 1);
        return PlaceStarts.Contains(text.Norm(run.Core)) || text.Tokens[run.End - 1].IsInitial || Before.Contains(before) || IsDescribed(run, before) || IsBracketed(run) || (!first && text.Tokens[run.Start - 1].Kind == TokenKind.Number && run.Start > text.SentenceAt(run.Start).First)
            || IsSeat(run)
            || (before is "to" or "from" or "on" or "for" && !IsPersonal(run.End))
            || IsLabelOf(run.End) || IsOwner(run.End) || IsQuotedTitle(run);
    }

    /// <summary>In a headline with capitals on its words, or in one that is shouted, capitals tell nothing.</summary>
    public bool IsHeaded(NameRun run)
    {
        var line = text.LineAt(run.Core);
        if (line.Kind == LineKind.Prose)
        {
            return text.Tokens[run.Core].IsShouted && run.Core == line.First;
        }

        return Enumerable.Range(line.First, line.End - line.First).Any(i => i < run.Start || i >= run.End);
    }

    /// <summary>"April Roe", "Labour's Con Roe": a month or a short word for a party that is a first name as well.</summary>
    private bool MayBegin(NameRun run) => IsMonthName(text.Norm(run.Core)) || (text.Norm(run.Core) is "con" && text.Norm(run.Core - 1) == "'s");

    public static bool IsMonthName(string norm) => norm is "april" or "may" or "june" or "august" or "jan";

    private bool IsNoName(int at)
    {
        var token = text.Tokens[at];
        return Lexicon.PlaceNouns.Contains(token.Norm) || Lexicon.BodyNouns.Contains(token.Norm) || Lexicon.CalendarWords.Contains(token.Norm) || Lexicon.NotNames.Contains(token.Norm)
            || Lexicon.Demonyms.Contains(token.Norm) || Lexicon.PartyWords.Contains(token.Norm) || Lexicon.Crowds.Contains(token.Norm) || Lexicon.Roles.Contains(token.Norm)
            || (token.IsShouted && token.Text.Length > 1 && !token.Text.Contains('.', StringComparison.Ordinal)) || token.Text.Any(char.IsDigit) || _common.Contains(token.Norm)
            || (token.Norm.Length < 2 && !token.IsInitial) || token.Text[0] is '#' or '@';
    }

    /// <summary>"South West Wendle", "Greater Wendle": words before the name of a place that tell which part.</summary>
    public static bool IsDirection(string norm) => norm is "north" or "south" or "east" or "west" or "mid" or "central" or "upper" or "lower" or "greater";

    /// <summary>"MP for Upper Wendle", "minister for South West Wendle".</summary>
    public bool IsSeat(NameRun run)
    {
        var start = run.Start;
        while (IsDirection(text.Norm(start - 1)))
        {
            start--;
        }

        return text.Norm(start - 1) is "for" && start > 1 && IsSeatOf(start - 2);
    }

    private bool IsSeatOf(int at) => Lexicon.Roles.Contains(text.Norm(at)) || Lexicon.Titles.Contains(text.Norm(at)) || Lexicon.BodyNouns.Contains(text.Norm(at)) || text.Norm(at) is "seat" or "candidate" or "constituency";

    /// <summary>"to Ann Roe, who", "for Ann Roe to go": more than a place would have behind it.</summary>
    private bool IsPersonal(int at) => text.Norm(at) is "to" or "who" or "'s" || (text.Norm(at) == "," && text.Norm(at + 1) is "who" or "whose" or "the" or "a" or "an") || Verbs.Acts(text.Norm(at));

    /// <summary>"the ruling Green Dawn": an adjective that tells which, not what somebody is.</summary>
    private bool IsDescribed(NameRun run, string before) => run.Start > 1 && text.Norm(run.Start - 2) is "the" or "a" or "an" or "its" or "his" or "her"
        && !text.Tokens[run.Start - 1].IsCapital && !Lexicon.Roles.Contains(before) && AdjectiveEnds.Any(e => before.EndsWith(e, StringComparison.Ordinal));

    /// <summary>"(Long Moss)": a seat or a branch behind a name.</summary>
    private bool IsBracketed(NameRun run) => text.Norm(run.Start - 1) == "(" && text.Norm(run.End) == ")" || text.Norm(run.Start - 1) == "[";

    /// <summary>"Upper Wendle estate", "Kaya Moss have won", "Calder Moss: The firm": the capitals tell which place, club or firm.</summary>
    private bool IsLabelOf(int at)
    {
        if (at >= text.Tokens.Length || text.LineAt(at) != text.LineAt(at - 1))
        {
            return false;
        }

        var (token, norm) = (text.Tokens[at], text.Norm(at));
        return (token.IsWord && !token.IsCapital && (Lexicon.PlaceNouns.Contains(norm) || Lexicon.BodyNouns.Contains(norm) || Lexicon.Crowds.Contains(norm) || Lexicon.Roles.Contains(norm)))
            || norm is "have" or "are" or "were" || (token.IsCapital && at != text.SentenceAt(at).First && !Lexicon.PostNominals.Contains(norm))
            || (norm == ":" && !_opened.Contains(at + 1));
    }

    /// <summary>"Green Wendle's leader", "Green Wendle's Tom Day": a body or a place, for people have no leaders.</summary>
    private bool IsOwner(int at)
    {
        if (text.Norm(at) != "'s" || at + 2 >= text.Tokens.Length)
        {
            return false;
        }

        var next = text.Tokens[at + 1];
        return next.IsCapital || IsOwned(at + 1) || (next.IsWord && (IsOwned(at + 2) || next.Norm is "largest" or "biggest" or "oldest"));
    }

    private bool IsOwned(int at) => Lexicon.BodyNouns.Contains(text.Norm(at)) || Lexicon.PlaceNouns.Contains(text.Norm(at))
        || text.Norm(at) is "leader" or "chairman" or "chairwoman" or "chair" or "director" or "president" or "mayor" or "residents" or "members" or "convener" or "secretary" or "treasurer"
            or "spokesman" or "spokeswoman" or "spokesperson" or "mps" or "councillors" or "owners" or "owner" or "manager" or "captain" or "coach" or "headquarters" or "founder";

    /// <summary>Words that fill a pair of quotation marks: the title of a book, a song, a programme.</summary>
    private bool IsQuotedTitle(NameRun run) => _opened.Contains(run.Start) && _closed.Contains(run.End);
}
