using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Voices;

namespace NewsBot.Extraction.Quotations;

/// <summary>Says whose a letter, motion, petition or report is, wherever in the story its signatories are told.</summary>
internal sealed class Papers
{
    private const int Reach = 9;

    private readonly StoryText _text;
    private readonly Cast _cast;
    private readonly Func<int, Quotation?> _quotationAt;
    private readonly List<Paper> _papers = [];

    /// <summary>Every word for a paper outside quotation marks.</summary>
    private readonly List<int> _nouns;

    public Papers(StoryText text, Cast cast, Subjects subjects, Func<int, Quotation?> quotationAt)
    {
        (_text, _cast, _quotationAt) = (text, cast, quotationAt);
        _nouns = [.. Enumerable.Range(0, text.Tokens.Length).Where(i => PaperWords.Names(text.Norm(i)) && text.LineAt(i).Kind is LineKind.Prose or LineKind.Heading && quotationAt(i) is null && !IsVerb(i))];
        if (_nouns.Count > 0)
        {
            _papers.AddRange(new PaperSigners(text, cast, subjects, quotationAt, _nouns, Before).Find());
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
        var beside = _papers.Where(p => p.Fits(kind, which) && _text.SentenceAt(p.Token).Number - sentence.Number is 0 or 1).ToLookup(p => _text.SentenceAt(p.Token).Number - sentence.Number, p => p.Signers);

        // Where the sentence itself tells whose it is, the next may speak of another.
        return [.. (beside[0].Any() ? beside[0] : beside[1]).SelectMany(s => s).Distinct()];
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

        if (_text.Norm(at) == "it" || (_text.Norm(at) is "which" or "that" && at - 1 > sentence.First && (_text.Norm(at - 1) == "," || _nouns.Contains(at - 1) || (_text.Norm(at) == "which" && _nouns.Exists(n => n < at && at - n <= 3 && n >= sentence.First)))))
        {
            return _text.Norm(at) == "it" ? Before(at) : _nouns.FindLast(n => n < at && n >= sentence.First) is > 0 and var told ? told : -1;
        }

        if (_nouns.Contains(at))
        {
            return at;
        }

        if (_cast.To(at + 1).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Start > sentence.First + 1) is { } signer && _text.Norm(signer.Start - 1) is "by" or "from" && _nouns.Contains(signer.Start - 2))
        {
            // "A statement by the union said".
            return signer.Start - 2;
        }

        if (_nouns.FindLast(n => n < at && n >= sentence.First && at - n < 7) is > 0 and var sent && _text.Norm(sent + 1) is "from" or "by" or "of"
            && !_cast.Mentions.Any(m => m.Start >= sentence.First && m.Start <= at && m.Kind is MentionKind.Name or MentionKind.Body) && !Enumerable.Range(sent, at - sent).Any(i => _text.Norm(i) is "," or "and" or "that" || PaperWords.Speaks(_text.Norm(i))))
        {
            // "A letter from six of the crew asks".
            return sent;
        }

        if (_nouns.Find(n => n >= sentence.First && n - sentence.First <= 3) is > 0 and var letter && letter < at && _text.Norm(letter + 1) == "to"
            && Enumerable.Range(letter, at - letter).Any(i => _text.Norm(i) == "from" && _text.Norm(i - 1) == ",") && !Enumerable.Range(letter, at - letter).Any(i => PaperWords.Speaks(_text.Norm(i))))
        {
            // "A letter to the chair, Kim Lee, from Ann Roe and Tom Day says".
            return letter;
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

        if (fitting.Exists(p => p.Word == _text.Norm(token)))
        {
            fitting.RemoveAll(p => p.Word.Length > 0 && p.Word != _text.Norm(token) && _nouns.Exists(n => n <= p.Token && _text.SentenceAt(n) == _text.SentenceAt(p.Token) && _text.Norm(n) == p.Word));
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

    /// <summary>"to post", "will report".</summary>
    private bool IsVerb(int at) => _text.Norm(at - 1) is "to" or "will" or "would" or "must" or "should" or "can" or "could" or "may" or "i" or "they" or "we" or "you";
}
