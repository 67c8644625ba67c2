using System.Collections.Frozen;
using NewsBot.Core.Figures;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Names;

/// <summary>Tells a person's name from other words in capitals by what stands around it, everywhere in the story.</summary>
internal sealed class NameEvidence
{
    private static readonly FrozenSet<string> PersonalNext = FrozenSet.ToFrozenSet(
        ["should", "must", "has", "had", "is", "was", "will", "would", "could", "can", "cannot", "can't", "who", "whose", "did", "does", "ought", "needs", "may", "might", "wants", "chairs", "leads", "resigned", "quit", "shouldn't", "couldn't", "won't", "isn't", "hasn't", "faces", "faced", "facing", "takes", "took", "came", "went", "gave", "became"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(["in", "at", "near", "outside", "across", "around", "the", "of", "for", "from", "to", "through", "into", "between", "via"], StringComparer.Ordinal);

    private readonly StoryText _text;
    private readonly NameDoubts _doubts;

    /// <summary>Surnames, folded, that the story prints somewhere behind a title, or alone before a verb of saying.</summary>
    private readonly HashSet<string> _proven;

    public NameEvidence(StoryText text, IEnumerable<NameRun> runs)
    {
        _text = text;
        _doubts = new(text);
        _proven = runs.Where(r => r.Kind == NameRunKind.Person && (r.Title.Length > 0 || SpeaksAlone(r))).Select(r => FigureName.Fold(text.Tokens[r.End - 1].Text)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// True where one place in the story says that these words are a person's name, or where none speaks against it:
    /// two or three plain words in capitals, nowhere behind "in" or "the", are a name, whether or not the first is known.
    /// </summary>
    public bool Believes(IReadOnlyList<NameRun> places) =>
        places.Any(Speaks) || (places.All(p => !_doubts.Speaks(p)) && places.Any(p => !_doubts.IsHeaded(p)));

    private bool SpeaksAlone(NameRun run) =>
        run.Length == 1 && Before(run) != "the" && !NameDoubts.IsDirection(Before(run)) && Lexicon.SpeechVerbs.Contains(_text.Norm(run.End)) && !_text.Tokens[run.Core].IsShouted
        && !Lexicon.PlaceNouns.Contains(_text.Norm(run.Core)) && !Lexicon.BodyNouns.Contains(_text.Norm(run.Core));

    private bool Speaks(NameRun run)
    {
        if (run.Title.Length > 0 || run.AfterRole || NameDoubts.IsFirst(_text.Norm(run.Core)) || _text.Tokens[run.Core].IsInitial || run.NickEnd > 0)
        {
            return true;
        }

        if (_doubts.IsSeat(run))
        {
            return false;
        }

        if (run.Length is 2 or 3 && run.Start > 0 && !HasBodyNoun(run) && Lexicon.Roles.Contains(Before(run)) && !_text.Tokens[run.Start - 1].IsCapital)
        {
            // "chief executive Dale Roe": whatever else the words may mean.
            return true;
        }

        if (Before(run) == "," && run.Length is 2 or 3 && run.Start > 2 && NamesOffice(run.Start - 2) && _text.Norm(run.End) == "," && !HasBodyNoun(run))
        {
            // "the party leader, Dale Roe,": an office stands before it.
            return true;
        }

        if (HasBodyNoun(run) || Enumerable.Range(run.Core, run.End - run.Core).Any(i => (Lexicon.CalendarWords.Contains(_text.Norm(i)) && !(i == run.Core && NameDoubts.IsMonthName(_text.Norm(i)))) || Lexicon.NotNames.Contains(_text.Norm(i))))
        {
            return false;
        }

        return (IsMarked(run) || IsActing(run) || IsActedOn(run))
            && (!HasPlaceNoun(run) || _proven.Contains(FigureName.Fold(_text.Tokens[run.End - 1].Text)) || (run.Length == 2 && IsLandName(_text.Norm(run.End - 1)) && !Places.Contains(Before(run)) && Lexicon.SpeechVerbs.Contains(_text.Norm(run.End))));
    }

    /// <summary>Words for land that are surnames as often: "Oona Dale said".</summary>
    private static bool IsLandName(string norm) => norm is "dale" or "hill" or "wood" or "woods" or "field" or "fields" or "west" or "north" or "lane" or "lake" or "marsh" or "moor" or "forest" or "green" or "heath" or "mill" or "ward" or "grove" or "day" or "winter" or "summer" or "close" or "vale" or "bay" or "mead" or "drive";

    private bool HasBodyNoun(NameRun run) => Enumerable.Range(run.Core, run.End - run.Core).Any(i => Lexicon.BodyNouns.Contains(_text.Norm(i)));

    private bool HasPlaceNoun(NameRun run) => Enumerable.Range(run.Core, run.End - run.Core).Any(i => Lexicon.PlaceNouns.Contains(_text.Norm(i)));

    /// <summary>By its letters, by its place in a list, or by a title elsewhere.</summary>
    private bool IsMarked(NameRun run)
    {
        var last = _text.Tokens[run.End - 1].Text;
        var hyphen = last.IndexOf('-', StringComparison.Ordinal);
        return _proven.Contains(FigureName.Fold(last))
            || (OpensEntry(run.Start) && (run.End >= _text.LineAt(run.Start).End || _text.Norm(run.End) is "(" or "–" or ":" or "," or "-"))
            || (run.Length is 2 or 3 && Before(run) is "–" or "-" && Array.Exists(_text.Marks, m => m.Before == run.Start - 1))
            || (last.Any(c => c > 'z' && char.IsLetter(c)) && Before(run) is not ("in" or "at" or "near" or "outside" or "around" or "across"))
            || (hyphen > 0 && hyphen + 1 < last.Length && char.IsUpper(last[hyphen + 1]));
    }

    private bool IsActing(NameRun run)
    {
        var before = Before(run);
        if (before.Length == 0 && _text.Norm(run.End) == ":" && run.Length <= 3 && Array.Exists(_text.Marks, m => m.Before == run.End + 1 && m.MayOpen))
        {
            return true;
        }

        if ((before == "and" && run.Start > 2 && (_text.Tokens[run.Start - 2].IsCapital || (_text.Norm(run.Start - 2) == "," && _text.Tokens[run.Start - 3].IsCapital)))
            || (before == "," && _text.Norm(run.End) is "and" && run.Start > 2 && _text.Tokens[run.Start - 2].IsCapital && run.End + 1 < _text.Tokens.Length && _text.Tokens[run.End + 1].IsCapital && run.Length <= 4)
            || (before == "," && run.Start > 2 && _text.Tokens[run.Start - 2].IsCapital && _text.Norm(run.End) is "and" or "," && run.Length is 2 or 3)
            || (before == "," && (NamesOffice(run.Start - 2) || (_text.Norm(run.End) == "," && run.Length <= 3)))
            || Lexicon.Roles.Contains(before)
            || (Lexicon.SpeechVerbs.Contains(before) && run.Length is 2 or 3))
        {
            return true;
        }

        if (Places.Contains(before))
        {
            return false;
        }

        var at = run.End;
        while (_text.Norm(at) is "also" or "later" or "then" or "both" or "again" or "now" or "already")
        {
            at++;
        }

        var next = at < _text.Tokens.Length ? _text.Tokens[at] : default;
        if (before.Length == 0 && run.Length is 2 or 3 && next.IsWord && !next.IsCapital && next.Norm.EndsWith("ed", StringComparison.Ordinal))
        {
            return true;
        }

        return Lexicon.SpeechVerbs.Contains(_text.Norm(at)) || PersonalNext.Contains(_text.Norm(at)) || IsSetOff(run.End) || Verbs.Acts(_text.Norm(at));
    }

    /// <summary>"sack Roe Day", "confidence in Roe Day", "the resignation of Roe Day", "for Roe Day to go".</summary>
    private bool IsActedOn(NameRun run)
    {
        var before = Before(run);
        var further = _text.Norm(run.Start - 2);
        return before switch
        {
            "in" => further is "confidence" or "faith" or "trust",
            "of" => further is "rid" || WordClass.Load("departure-any").FirstWords.Contains(further),
            "for" or "on" => _text.Norm(run.End) == "to" || (_text.Norm(run.End) == "," && further.StartsWith("call", StringComparison.Ordinal)),
            "from" => Enumerable.Range(Math.Max(0, run.Start - 8), Math.Min(8, run.Start)).Any(i => _text.Norm(i) is "calls" or "call" or "pressure" or "demands" or "demand" or "letter" or "letters"),
            "by" => true,
            "" or "," or "and" => OwnsPost(run.End),
            _ => WordClass.Load("ask").FirstWords.Contains(before) || WordClass.Load("remove").FirstWords.Contains(before) || before is "told" or "against"
                || OwnsPost(run.End),
        };
    }

    private bool OwnsPost(int at) =>
        _text.Norm(at) == "'s" && (WordClass.Load("departure-any").FirstWords.Contains(_text.Norm(at + 1)) || _text.Norm(at + 1) is "position" or "leadership" or "future" or "role" or "handling" or "premiership");

    private string Before(NameRun run) => run.Start > _text.LineAt(run.Start).First ? _text.Norm(run.Start - 1) : "";

    /// <summary>"The Secretary of State for Health, Roe": an office before the comma.</summary>
    private bool NamesOffice(int last)
    {
        for (var i = last; i > Math.Max(0, last - 9) && _text.Tokens[i].IsWord; i--)
        {
            if (Lexicon.Roles.Contains(_text.Norm(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first words of an entry in a list, behind a number or a bullet.</summary>
    private bool OpensEntry(int start)
    {
        var line = _text.LineAt(start);
        if (line.Kind == LineKind.Title || line.End - line.First > 16)
        {
            return false;
        }

        for (var i = line.First; i < start; i++)
        {
            if (_text.Tokens[i].IsWord)
            {
                return false;
            }
        }

        return start > line.First || line.Kind == LineKind.Heading;
    }

    /// <summary>"D-Ore": party and state of an American lawmaker.</summary>
    public static bool IsSeat(string norm) => norm.Length > 2 && norm[1] == '-' && norm[0] is 'd' or 'r' or 'i' && char.IsLetter(norm[2]);

    private bool IsSetOff(int at)
    {
        var next = _text.Norm(at + 1);
        return _text.Norm(at) switch
        {
            "," => IsSeat(next) || next is "who" or "whose" or "the" or "a" or "an" or "of" || Lexicon.Roles.Contains(next) || (at + 1 < _text.Tokens.Length && _text.Tokens[at + 1].Kind == TokenKind.Number && next.Length <= 2),
            "(" => Lexicon.PartyWords.Contains(next),
            _ => false,
        };
    }
}
