using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Voices;

namespace NewsBot.Extraction.Quotations;

/// <summary>Says whose a letter, motion, petition or report is, wherever in the story its signatories are told.</summary>
internal sealed class Papers
{
    private const int Reach = 9;

    private static readonly FrozenSet<string> Done = FrozenSet.ToFrozenSet(
        ["signed", "co-signed", "cosigned", "written", "drafted", "penned", "authored", "organised", "organized", "started", "launched", "created", "proposed", "moved", "tabled", "brought", "seconded", "sponsored", "co-sponsored", "drawn", "put", "laid", "posted", "uploaded", "issued", "released", "circulated", "co-ordinated", "coordinated", "initiated", "submitted", "lodged", "published", "compiled", "set", "got", "sent", "filed", "introduced", "carried", "headed", "led"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Do = FrozenSet.ToFrozenSet(
        ["signed", "co-signed", "sign", "wrote", "written", "write", "penned", "drafted", "sent", "issued", "released", "posted", "circulated", "launched", "started", "tabled", "moved", "proposed", "seconded", "lodged", "submitted", "organised", "organized", "filed", "introduced", "brought", "published", "read", "drew", "starting", "delivered", "put", "handed"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Makers = FrozenSet.ToFrozenSet(
        ["signatories", "signatory", "organisers", "organizers", "organiser", "organizer", "authors", "movers", "mover", "proposers", "proposer", "seconder", "seconders", "sponsors", "petitioners", "co-signatories", "requisitionists", "requisitioners", "signers"],
        StringComparer.Ordinal);

    private readonly StoryText _text;
    private readonly Cast _cast;
    private readonly Subjects _subjects;
    private readonly Func<int, Quotation?> _quotationAt;
    private readonly List<Paper> _papers = [];

    /// <summary>Every word for a paper outside quotation marks.</summary>
    private readonly List<int> _nouns;

    public Papers(StoryText text, Cast cast, Subjects subjects, Func<int, Quotation?> quotationAt)
    {
        (_text, _cast, _subjects, _quotationAt) = (text, cast, subjects, quotationAt);
        _nouns = [.. Enumerable.Range(0, text.Tokens.Length).Where(i => PaperWords.Names(text.Norm(i)) && text.LineAt(i).Kind is LineKind.Prose or LineKind.Heading && quotationAt(i) is null && !IsVerb(i))];
        foreach (var sentence in text.Sentences.Where(s => _nouns.Count > 0 && s.Line.Kind is LineKind.Prose or LineKind.Heading))
        {
            Read(sentence);
        }
    }

    public bool Any => _nouns.Count > 0 || _papers.Count > 0;

    /// <summary>Those who stand behind the paper that a noun names; none where the story does not tell.</summary>
    public IReadOnlyList<Actor> Of(int noun) =>
        Near(PaperWords.Kind(_text.Norm(noun)), PaperWords.Which(_text, noun, _text.SentenceAt(noun).First), noun) is { Count: > 0 } signers ? signers : Publisher(noun);

    /// <summary>The last paper that was spoken of before a token; -1 where something else has come between.</summary>
    public int Before(int token)
    {
        var at = _nouns.FindLastIndex(n => n < token);
        if (at < 0 || _text.LineAt(token).Number - _text.LineAt(_nouns[at]).Number > 3)
        {
            return -1;
        }

        var noun = _nouns[at];
        var sentence = _text.SentenceAt(noun);
        return _cast.Mentions.Any(m => m.Kind == MentionKind.Body && m.Start >= sentence.End && m.End < token && _quotationAt(m.Start) is null && _text.SentenceAt(m.Start).First >= m.Start - 1) ? -1 : noun;
    }

    /// <summary>Those behind the paper that a noun names, where it is said in the same sentence or the next.</summary>
    public IReadOnlyList<Actor> Beside(int noun)
    {
        if (!_nouns.Contains(noun))
        {
            return [];
        }

        var sentence = _text.SentenceAt(noun);
        var kind = PaperWords.Kind(_text.Norm(noun));
        var which = PaperWords.Which(_text, noun, sentence.First);
        return [.. _papers.Where(p => p.Fits(kind, which) && _text.SentenceAt(p.Token).Number - sentence.Number is 0 or 1).SelectMany(p => p.Signers).Distinct()];
    }

    /// <summary>Those of the next paper that more than one stands behind: "they wrote … The post bears the names of Ann Roe and Tom Day".</summary>
    public IReadOnlyList<Actor> Next(int token)
    {
        var line = _text.LineAt(token).Number;
        var next = _papers.Where(p => p.Token > token && _text.LineAt(p.Token).Number - line <= 3).ToList();
        var all = next.Where(p => p.Kind == next[0].Kind && p.Which == next[0].Which).SelectMany(p => p.Signers).Distinct().ToList();
        return all.Count > 1 ? all : [];
    }

    /// <summary>Those whose names stand below, under a heading of their own: "THE SIGNATORIES".</summary>
    public IReadOnlyList<Actor> SignedBelow(int token)
    {
        var line = _text.LineAt(token).Number;
        return _papers.Find(p => p.Token > token && _text.LineAt(p.Token).Number - line <= 6 && _text.LineAt(p.Token) is var told && (told.Kind == LineKind.Heading || _text.Norm(told.End - 1) == ":"))?.Signers ?? [];
    }

    /// <summary>The paper that is the subject of a verb: "the letter, signed by both, says", "it says"; -1 where it is somebody.</summary>
    public int SubjectOf(int verb)
    {
        var sentence = _text.SentenceAt(verb);
        var at = verb - 1;
        while (at > sentence.First && (Words.Lexicon.Adverbs.Contains(_text.Norm(at)) || _text.Norm(at) is "has" or "had" or "also" or "then" or "and" or "further" or "therefore"))
        {
            if (_text.Norm(at) == "and" && _text.Norm(sentence.First) == "it" && !_cast.Mentions.Any(m => m.Start > sentence.First && m.End < at && m.Kind is MentionKind.Name or MentionKind.Body && PaperWords.Speaks(_text.Norm(m.End))))
            {
                return Before(sentence.First);
            }

            if (_text.Norm(at) == "and" && Enumerable.Range(sentence.First, at - sentence.First).LastOrDefault(i => PaperWords.Speaks(_text.Norm(i)) && _quotationAt(i) is null, -1) is var other and > 0)
            {
                // "It says that …, and asks": the paper still speaks.
                return SubjectOf(other);
            }

            at--;
        }

        if (_text.Norm(at) == "it" || (_text.Norm(at) is "which" or "that" && at - 1 > sentence.First && (_text.Norm(at - 1) == "," || _nouns.Contains(at - 1))))
        {
            return _text.Norm(at) == "it" ? Before(at) : _nouns.FindLast(n => n < at && n >= sentence.First) is > 0 and var told ? told : -1;
        }

        if (_nouns.Contains(at))
        {
            return at;
        }

        // "The motion, from the two clubs, states": the commas close what is added.
        return _text.Norm(at) is "," or ")" && _nouns.Find(n => n >= sentence.First && n < at) is var noun and > 0
            && noun - sentence.First < 7 && !_cast.Mentions.Any(m => m.Start >= sentence.First && m.Start < noun - 1 && m.Kind is MentionKind.Name or MentionKind.Body && _text.Norm(m.End) != "'s") ? noun : -1;
    }

    private IReadOnlyList<Actor> Near(string kind, string which, int token)
    {
        var line = _text.LineAt(token).Number;
        var fitting = _papers.Where(p => p.Fits(kind, which) && Math.Abs(_text.LineAt(p.Token).Number - line) <= Reach).ToList();
        if (fitting.Count == 0)
        {
            return [];
        }

        var sentence = _text.SentenceAt(token).Number;
        var same = fitting.Where(p => _text.SentenceAt(p.Token).Number == sentence).ToList();
        var first = same.Count > 0 ? same[0] : fitting.MinBy(p => Math.Abs(p.Token - token))!;
        var at = _text.LineAt(first.Token).Number;
        return [.. fitting.Where(p => Math.Abs(_text.LineAt(p.Token).Number - at) <= 2).SelectMany(p => p.Signers).Distinct()];
    }

    /// <summary>"A statement issued at midnight", "the report" of a body that the sentence before told of.</summary>
    private IReadOnlyList<Actor> Publisher(int noun)
    {
        var sentence = _text.SentenceAt(noun);
        var report = _text.Norm(noun) == "report";
        if (!report && _text.Norm(noun) is not ("statement" or "resolution"))
        {
            return [];
        }

        for (var number = sentence.Number; number >= Math.Max(0, sentence.Number - (report ? 3 : 1)); number--)
        {
            var told = _text.Sentences[number];
            var body = _cast.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Body && m.Actor is not null && m.Start >= told.First && m.End <= (number == sentence.Number ? noun : told.End) && _quotationAt(m.Start) is null
                && (report ? m.Actor.Name.Split(' ').Any(w => w is "Committee" or "Commission" or "Inquiry" or "Panel" or "Ombudsman" or "committee" or "commission" or "inquiry") : m.Start - told.First <= 2));
            if (body is not null)
            {
                return [body.Actor!];
            }
        }

        return [];
    }

    private void Read(Sentence sentence)
    {
        var own = _nouns.Where(n => n >= sentence.First && n < sentence.End).ToList();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_quotationAt(i) is not null)
            {
                continue;
            }

            if (Names(i, sentence, own) is { Count: > 0 } names && !Denied(i, sentence) && About(i, own, sentence) is { } noun)
            {
                _papers.Add(new(i, noun < 0 ? "letter" : PaperWords.Kind(_text.Norm(noun)), noun < 0 ? "" : PaperWords.Which(_text, noun, _text.SentenceAt(noun).First), names));
            }
        }
    }

    private List<Actor> Names(int at, Sentence sentence, List<int> own)
    {
        var norm = _text.Norm(at);
        if (Done.Contains(norm) || (norm == "bylined" && own.Count > 0))
        {
            for (var by = at + 1; by < Math.Min(at + 4, sentence.End); by++)
            {
                if (_text.Norm(by) == "by")
                {
                    return Listed(by + 1, sentence);
                }
            }

            if (norm == "signed" && (_text.Norm(at + 1) is ":" or "are" or "were" or "include" || Heads(sentence.Line)))
            {
                // "Those who signed are:"
                return Listed(_text.Norm(at + 1) == ":" ? at + 2 : sentence.End, sentence);
            }
        }

        if (norm is "names" or "name" or "signatures" or "signature" && _text.Norm(at + 1) == "of")
        {
            var from = Enumerable.Range(at, Math.Max(0, Math.Min(sentence.End, at + 12) - at)).FirstOrDefault(i => _text.Norm(i) is "among" or "including", at + 1);
            return Listed(from + (_text.Norm(from + 1) == "them" ? 2 : 1), sentence);
        }

        if (Makers.Contains(norm))
        {
            var from = at + 1;
            while (from < Math.Min(sentence.End, at + 6) && (_text.Norm(from) is "," or "of" or "the" or "are" or "include" or "were" or "included" or "is" or ":" or "it" || PaperWords.Names(_text.Norm(from))))
            {
                from++;
            }

            return Heads(sentence.Line) ? Listed(sentence.End, sentence) : from > at + 1 || norm.EndsWith('r') ? Listed(from, sentence) : [];
        }

        if (norm is "wrote" or "written" or "writing" && _text.Norm(at + 1) == "to")
        {
            return Whole(at, sentence, _subjects.Of(at).Actors);
        }

        if (own.Contains(at))
        {
            var from = _text.Norm(at + 1) == "," ? at + 2 : at + 1;
            if (_text.Norm(from) is "from" || (norm == "report" && _text.Norm(from) is "by" or "of"))
            {
                return Listed(from + 1, sentence);
            }

            return Owner(at, sentence) is { Count: > 0 } owners ? owners : Within(at, sentence);
        }

        return Do.Contains(norm) ? Acting(at, sentence, own) : [];
    }

    private List<Actor> Listed(int from, Sentence sentence)
    {
        from = _text.Norm(from) == ":" ? from + 1 : from;
        return from >= sentence.End - 1 && sentence.End >= sentence.Line.End && (_text.Norm(sentence.Line.End - 1) == ":" || Heads(sentence.Line))
            ? NameLists.Below(_text, _cast, sentence.Line.Number)
            : from >= sentence.End ? [] : NameLists.Read(_text, _cast, from, sentence.End);
    }

    /// <summary>"Ann Roe's letter", "the union's statement", "the text of her letter".</summary>
    private List<Actor> Owner(int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            if (_text.Norm(i) == "'s" && _cast.To(i).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null) is { } owner)
            {
                return [owner.Actor!];
            }

            if (_text.Norm(i) is "his" or "her" && _cast.From(i).FirstOrDefault(m => m.Start == i) is { } pronoun)
            {
                return [.. _subjects.Resolve(new([pronoun], i, i + 1)).Actors];
            }
        }

        return [];
    }

    /// <summary>"Ann Roe and Tom Day made the demand in a letter".</summary>
    private List<Actor> Within(int noun, Sentence sentence)
    {
        var article = Enumerable.Range(Math.Max(sentence.First, noun - 3), noun - Math.Max(sentence.First, noun - 3)).LastOrDefault(i => _text.Norm(i) is "a" or "an" or "their" or "his" or "her", -1);
        return article > sentence.First && _text.Norm(article - 1) == "in" ? Whole(noun, sentence, _subjects.OfSentence(sentence).Actors) : [];
    }

    /// <summary>"Ann Roe and Tom Day have signed a letter", "the two captains read a statement".</summary>
    private List<Actor> Acting(int verb, Sentence sentence, List<int> own)
    {
        var noun = own.Find(n => n > verb && n - verb <= 7);
        if (noun == 0 || Enumerable.Range(verb + 1, noun - verb - 1).Any(i => _text.Norm(i) is "to" or "by" or "in" or "," or "from")
            || (_text.Norm(verb) is "published" or "released" or "read" or "posted" or "put" or "handed" or "sent" && !Enumerable.Range(verb + 1, noun - verb - 1).Any(i => _text.Norm(i) is "a" or "an" or "their" or "his" or "her" or "joint" or "its")))
        {
            return [];
        }

        return Whole(verb, sentence, _subjects.Of(verb).Actors);
    }

    /// <summary>All the names of a list that is the subject, where the nearest alone were found: "Ann Roe of Ely, Labour's Tom Day and Kim Lee of Deal wrote".</summary>
    private List<Actor> Whole(int verb, Sentence sentence, IReadOnlyList<Actor> subject)
    {
        if (_cast.Mentions.FirstOrDefault(m => m.Start >= sentence.First && m.Kind == MentionKind.Name && m.Actor is not null) is not { } first || first.Start >= verb)
        {
            return [.. subject];
        }

        var listed = NameLists.Read(_text, _cast, first.Start, verb);
        return listed.Count > subject.Count && (subject.Count > 0 ? subject.All(listed.Contains) : first.Start - sentence.First <= 3 && listed.Count > 1) ? listed : [.. subject];
    }

    /// <summary>"Signed", "The signatories" on a line by itself.</summary>
    private bool Heads(Line line) => line.Kind == LineKind.Heading && line.End - line.First <= 5 && !_cast.Mentions.Any(m => m.Start >= line.First && m.Start < line.End && m.Kind is MentionKind.Name or MentionKind.Body);

    private bool Denied(int at, Sentence sentence)
    {
        for (var i = Math.Max(sentence.First, at - 5); i < at; i++)
        {
            if (_text.Norm(i) is "not" or "never" or "without" or "neither" or "no" or "none" or "refused" or "declined" or "against" or "whether" or "if" || _text.Norm(i).EndsWith("n't", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The paper that is meant: in this sentence, or the last one; null where the sentence tells of something else.</summary>
    private int? About(int at, List<int> own, Sentence sentence)
    {
        if (own.Contains(at))
        {
            return at;
        }

        if (own.Count > 0)
        {
            return own.FindLast(n => n < at) is > 0 and var before ? before : own[0];
        }

        var opens = _text.Norm(sentence.First);
 
        if (_text.Norm(at) is "wrote" or "written" or "writing")
        {
            return -1;
        }

        return opens is "it" or "they" or "those" or "the" or "signed" or "moved" or "seconded" or "proposed" or "signatories" || Makers.Contains(_text.Norm(at)) || at - sentence.First <= 3
            ? Before(at) is > 0 and var last ? last : null : null;
    }

    /// <summary>"to post", "will report".</summary>
    private bool IsVerb(int at) => _text.Norm(at - 1) is "to" or "will" or "would" or "must" or "should" or "can" or "could" or "may" or "i" or "they" or "we" or "you";
}
