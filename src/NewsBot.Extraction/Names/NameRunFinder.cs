using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Finds the runs of capitalised words in a line.</summary>
internal sealed class NameRunFinder
{
    private const int Longest = 16;
    private const int LongestNick = 3;

    private readonly StoryText _text;
    private readonly HashSet<int> _quoted;
    private readonly HashSet<int> _closed;
    private readonly NameRunCutter _cutter;
    private readonly bool _hasMay;

    public NameRunFinder(StoryText text)
    {
        _text = text;
        _quoted = [.. text.Marks.Where(m => !IsPossessive(text, m)).Select(m => m.Before)];
        _closed = [.. text.Marks.Where(m => m.MayClose).Select(m => m.Before)];
        _hasMay = Enumerable.Range(0, text.Tokens.Length).Any(i => IsMay(text, i));
        _cutter = new(text, new(text, _quoted, text.Marks.Where(m => IsPossessive(text, m)).Select(m => m.Before).ToHashSet()));
    }

    public IEnumerable<NameRun> In(Line line)
    {
        var ranked = -1;
        var listed = -1;
        for (var i = line.First; i < line.End;)
        {
            if (!MayStart(i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            var (nick, nickEnd) = (0, 0);
            while (end < line.End && end - i < Longest)
            {
                if (nickEnd == 0 && NickEnd(i, end, line.End) is { } after)
                {
                    (nick, nickEnd) = (end, after);
                    end = after + 1;
                }
                else if (!_quoted.Contains(end) && Continues(end, line.End))
                {
                    end++;
                }
                else
                {
                    break;
                }
            }

            if (_text.Norm(end) == "(" && end + 3 < line.End && Lexicon.Titles.Contains(_text.Norm(end - 1)) && _text.Norm(end + 2) == ")" && _text.Tokens[end + 1].IsCapital && _text.Tokens[end + 3].IsCapital
                && !Lexicon.Titles.Contains(_text.Norm(end + 1)) && !Lexicon.PartyWords.Contains(_text.Norm(end + 1)) && !Lexicon.FunctionWords.Contains(_text.Norm(end + 3)) && RankEnd(i, end, line.End) is null)
            {
                // "Lady (Ann) Roe": the bracket holds the first name.
                yield return new(i, end + 1, end + 4, _text.Norm(end - 1), NameRunKind.Person, false) { Nick = end + 2, NickEnd = end + 3 };
                i = end + 4;
                continue;
            }

            if (RankEnd(i, end, line.End) is { } rank)
            {
                // "Maj. Gen. (ret.) Ann Roe": the rank stands before a bracket, the name behind it.
                ranked = rank;
                i = rank;
                continue;
            }

            var bracketed = listed >= 0 && IsInBracket(listed, i);
            var isListed = listed >= 0 && !bracketed && IsLink(listed, i);
            listed = bracketed ? listed : -1;
            foreach (var run in _cutter.Cut(i, end, line.End))
            {
                var opens = run.Kind == NameRunKind.Person && Enumerable.Range(i, run.Core - i).Any(OpensList);
                var own = run with { AfterRole = run.AfterRole || i == ranked, Listed = opens || (isListed && run.Kind == NameRunKind.Person && run.Length < 3) };
                listed = own.Listed ? run.End : bracketed ? listed : -1;
                end = run.Kind == NameRunKind.Body ? Math.Max(end, run.End) : end;
                yield return nickEnd > run.Core && nickEnd < run.End && nick > run.Core ? own with { Nick = nick, NickEnd = nickEnd } : own;
            }

            i = end;
        }
    }

    /// <summary>"Reps", "Messrs", "Representatives": a title for all who follow.</summary>
    private bool OpensList(int at) => _text.Norm(at) is "messrs" or "reps" or "sens" or "cllrs" or "couns" or "crs" or "profs" or "drs" or "representatives" or "senators" or "councillors" or "deputies" or "advocates";

    /// <summary>A comma, an "and" or a bracket between the names of a list.</summary>
    private bool IsLink(int from, int to)
    {
        var open = false;
        for (var i = from; i < to; i++)
        {
            open = _text.Norm(i) == "(" || (open && _text.Norm(i) != ")");
            if (!open && _text.Norm(i) is not ("," or "and" or "&" or ")"))
            {
                return false;
            }
        }

        return to > from && to - from < 8;
    }

    private bool IsInBracket(int from, int to) => to - from < 6 && Enumerable.Range(from, to - from).Any(i => _text.Norm(i) == "(") && !Enumerable.Range(from, to - from).Any(i => _text.Norm(i) == ")");

    /// <summary>Tom "Tug" Day: where the nickname ends that begins at a token, if a name goes on behind it.</summary>
    private int? NickEnd(int start, int at, int lineEnd)
    {
        if (!_quoted.Contains(at) || at - start > 6 || !_text.Tokens[at - 1].IsCapital || Lexicon.FunctionWords.Contains(_text.Norm(at - 1)))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(lineEnd, at + LongestNick + 1); i++)
        {
            if (_closed.Contains(i) || _quoted.Contains(i))
            {
                return _closed.Contains(i) && _text.Tokens[i].IsCapital && !Lexicon.FunctionWords.Contains(_text.Norm(i)) && !Lexicon.SpeechVerbs.Contains(_text.Norm(i)) && _text.Tokens[i - 1].IsWord ? i : null;
            }
        }

        return null;
    }

    private int? RankEnd(int start, int end, int lineEnd)
    {
        var close = _text.Norm(end + 2) == ")" ? end + 2 : end + 3;
        return _text.Norm(end) == "(" && close + 1 < lineEnd && _text.Norm(close) == ")" && _text.Norm(end + 1).TrimEnd('.') is "ret" or "retd" or "rtd" or "res" or "r" or "mrs" or "ms" or "dr" or "hon"
            && end > start && (Lexicon.Titles.Contains(_text.Norm(end - 1).TrimEnd('.')) || (_text.Norm(end + 1).TrimEnd('.') is "ret" or "retd" or "rtd" && end - start == 1)) ? close + 1 : null;
    }

    private static bool IsPossessive(StoryText text, QuoteMark mark) =>
        mark.Sign is '\'' or '’' && mark.Place > 0 && text.Plain[mark.Place - 1] == 's'
        && mark.Place + 2 < text.Plain.Length && text.Plain[mark.Place + 1] == ' ' && char.IsLetter(text.Plain[mark.Place + 2]);

    private bool MayStart(int at)
    {
        var token = _text.Tokens[at];
        if (token.Text.Length > 2 && token.Text[1] == '-' && token.Text[0] is 'R' or 'D' or 'I')
        {
            return false;
        }

        if (token.IsCapital && token.Norm is "national" or "regional" or "local" or "new" or "old" or "first" or "young" or "one" or "united" or "free" or "real" or "senior" or "junior" or "royal" && BeginsBody(at))
        {
            return true;
        }

        if (token.IsCapital && token.Norm == "people" && _text.Norm(at + 1) == "'s" && Lexicon.BodyNouns.Contains(_text.Norm(at + 2)))
        {
            return true;
        }

        if (token.Norm is "will" && IsWill(at))
        {
            return true;
        }

        if (token.Norm is "may" && token.IsCapital && _hasMay && IsMayAlone(at))
        {
            return true;
        }

        return (token.IsCapital && token.Norm[0] != '\'' && (!Lexicon.FunctionWords.Contains(token.Norm) || Lexicon.Titles.Contains(token.Norm)))
            || (IsInnerCapital(token) && token.Text.AsSpan(0, 3).ContainsAny('\'', '’', '-'));
    }

    /// <summary>"Will Roe said": a first name, and no verb.</summary>
    private bool IsWill(int at)
    {
        var line = _text.LineAt(at);
        if (!_text.Tokens[at].IsCapital || at + 1 >= line.End || !_text.Tokens[at + 1].IsCapital || Lexicon.FunctionWords.Contains(_text.Norm(at + 1)) || line.Kind == LineKind.Title)
        {
            return false;
        }

        var sentence = _text.SentenceAt(at);
        return at > sentence.First || (_text.Norm(sentence.End - 1) != "?" && (_text.Norm(at + 2) is "," or "'s" or "has" or "is" or "was" or "had" or "who" or "(" || Lexicon.SpeechVerbs.Contains(_text.Norm(at + 2)) || Verbs.Acts(_text.Norm(at + 2))));
    }

    /// <summary>"Mrs May", "Ann May": a surname, and no verb and no month.</summary>
    private static bool IsMay(StoryText text, int at) =>
        text.Norm(at) == "may" && text.Tokens[at].IsCapital && at > 0 && text.Tokens[at - 1].IsCapital && (Lexicon.Titles.Contains(text.Norm(at - 1)) || Lexicon.IsFirstName(text.Norm(at - 1)))
        && !(at + 1 < text.Tokens.Length && (text.Tokens[at + 1].Kind == TokenKind.Number || (text.LineAt(at).Kind == LineKind.Title && text.Tokens[at + 1].IsCapital && text.LineAt(at + 1) == text.LineAt(at))));

    /// <summary>"May said", in a story of somebody with that name: neither the month nor a sentence that opens with the verb.</summary>
    private bool IsMayAlone(int at) => at + 1 < _text.Tokens.Length && _text.Tokens[at + 1].Kind != TokenKind.Number && !_text.Tokens[at + 1].IsCapital
        && (_text.Norm(at - 1) is not "in" || _text.Norm(at - 2) is "confidence" or "trust" or "faith")
        && _text.Norm(at - 1) is not ("last" or "since" or "until" or "next" or "of" or "from" or "by" or "this" or "on" or "during" or "early" or "late" or "mid" or "every" or "for")
        && (at == 0 || _text.Tokens[at - 1].Kind != TokenKind.Number)
        && (_text.Norm(at + 1) is "'s" or "has" or "had" or "is" or "was" or "must" or "should" or "to" or "and" || Lexicon.SpeechVerbs.Contains(_text.Norm(at + 1)) || at > _text.SentenceAt(at).First);

    /// <summary>"d'Arc", "al-Roe", "hAodha": a small letter or two before the capital of a surname.</summary>
    private static bool IsInnerCapital(Token token)
    {
        if (!token.IsWord || token.Text.Length < 4 || !char.IsLower(token.Text[0]) || token.Text.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        var capital = token.Text.Take(4).ToList().FindIndex(char.IsUpper);
        return capital is > 0 and < 4 && capital + 2 < token.Text.Length && char.IsLower(token.Text[capital + 1]);
    }

    /// <summary>Small words of other tongues that join the words of a body's name, and stand in no person's: "Cairde na Mara".</summary>
    public static bool IsForeignLink(string norm) => norm is "na" or "nan" or "et" or "für" or "pour" or "und" or "och" or "og" or "voor" or "ng" or "sa" or "dla" or "para" or "yr" or "mewn" or "för" or "ja" or "per";

    /// <summary>"National Union", "Young Farmers' Federation": a common word that begins a body's name.</summary>
    private bool BeginsBody(int at)
    {
        var line = _text.LineAt(at);
        for (var i = at + 1; i < Math.Min(line.End, at + 5) && _text.Tokens[i].IsCapital; i++)
        {
            if (Lexicon.BodyNouns.Contains(_text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Continues(int at, int end)
    {
        var token = _text.Tokens[at];
        if (token.Norm == "'s" && at + 1 < end && _text.Norm(at - 1) is "people" or "women" or "policemen" or "patrolmen" or "firemen" or "businessmen" or "fishermen" or "tradesmen" or "seamen" or "railwaymen" or "servicemen" or "postmen" or "craftsmen" or "men" or "children" or "farmer" or "worker" or "writer" or "player" or "taxpayer" or "mother" or "bishop" or "king" or "queen")
        {
            return _text.Tokens[at + 1].IsCapital && (Lexicon.BodyNouns.Contains(_text.Norm(at + 1)) || _text.Norm(at - 1).EndsWith("men", StringComparison.Ordinal));
        }

        if (token.Norm == "&" && at + 1 < end && _text.Tokens[at - 1].IsCapital && _text.Tokens[at + 1].IsCapital && !NameDoubts.IsFirst(_text.Norm(at + 1)) && !Lexicon.Titles.Contains(_text.Norm(at + 1)) && !_quoted.Contains(at + 1))
        {
            return true;
        }

        if (token.IsShouted && !_text.Tokens[at - 1].IsShouted && Verbs.Acts(token.Norm))
        {
            return false;
        }

        if (token.IsCapital)
        {
            return !Lexicon.FunctionWords.Contains(token.Norm) || Lexicon.Titles.Contains(token.Norm) || (token.Norm == "will" && IsWill(at)) || IsMay(_text, at);
        }

        if (IsInnerCapital(token))
        {
            return true;
        }

        if (token.IsWord && IsForeignLink(token.Norm) && at + 1 < end && _text.Tokens[at + 1].IsCapital && !_quoted.Contains(at + 1))
        {
            return true;
        }

        return token.IsWord && Lexicon.Particles.Contains(token.Norm) && token.Norm != "of" && at + 1 < end
            && (_text.Tokens[at + 1].IsCapital || IsInnerCapital(_text.Tokens[at + 1]) || Lexicon.Particles.Contains(_text.Norm(at + 1))) && !_quoted.Contains(at + 1);
    }
}
