using NewsBot.Extraction.Names;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Says whether it is the people or papers of a number that ask: as the subject, as "calls from 30 MPs", as "signed by 4,000 people".</summary>
internal sealed class CountTies(StoryParts parts)
{
    private const int Near = 12;

    /// <summary>What a paper does with the names it has.</summary>
    private static readonly HashSet<string> Gathers = new(StringComparer.Ordinal)
    {
        "gathered", "attracted", "drawn", "collected", "passed", "reached", "topped", "received", "garnered", "amassed", "has", "had", "got", "secured", "hit", "won", "gained", "attracting", "gathering", "carries", "carried", "bears", "bearing", "drew", "signed", "with",
    };

    /// <summary>What those who sign do, and what stands between it and the paper.</summary>
    private static readonly HashSet<string> Signs = new(StringComparer.Ordinal)
    {
        "signed", "sign", "signing", "backed", "backing", "back", "supported", "endorsed", "submitted", "sent", "written", "wrote", "handed", "lodged", "joined", "put", "added", "given", "gone", "in", "to", "their", "names", "name", "a", "an", "the", "online", "open",
        "joint", "public", "new", "own", "which", "letter", "petition", "statement", "motion", "letters", "on", "over", "it", "calls", "and",
    };

    private static readonly HashSet<string> Papers = new(StringComparer.Ordinal) { "petition", "letter", "motion", "statement", "campaign", "call", "letters" };

    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal) { "group", "total", "band", "coalition", "alliance", "delegation", "list", "crowd", "letter", "petition", "faction", "bloc" };

    public bool Ties(CountPhrase phrase, Demand demand)
    {
        if (phrase.Part && IsRelative(phrase) && phrase.Whole == 0)
        {
            // "two of the councillors who want her gone": how many want it is not said.
            return false;
        }

        var match = demand.Match;
        if (IsPartOfOthers(phrase) || (parts.QuotationAt(phrase.Start) is null != parts.QuotationAt(match.Start) is null && demand.Voice?.Verb < 0))
        {
            return false;
        }

        return Subject(phrase, demand) || From(phrase, demand) || Given(phrase, demand) || Papers.Contains(parts.Text.Norm(phrase.End - 1)) && match.Start >= phrase.Start && match.Start <= phrase.End;
    }

    /// <summary>"5 of the 30 councillors who want it": those who want it are the 30.</summary>
    public bool IsRelative(CountPhrase phrase) => phrase.Part && parts.Text.Norm(phrase.End) is "who" or "that" or "calling" or "demanding" or "asking" or "urging" or "wanting";

    /// <summary>"It has more than 4,000 signatures": a sentence about the paper that the last one told of.</summary>
    public bool IsOfPaper(Sentence sentence) => parts.QuotationAt(sentence.First) is null
        && (parts.Text.Norm(sentence.First) == "it" || (parts.Text.Norm(sentence.First) is "the" && Enumerable.Range(sentence.First + 1, 3).Any(i => Papers.Contains(parts.Text.Norm(i)))));

    public bool PaperHas(CountPhrase phrase, Demand demand, Sentence next) =>
        HasPaper(parts.Text.Sentences[demand.Sentence]) && phrase.Counted is not null && phrase.Start - next.First < Near
        && (Gathers.Contains(parts.Text.Norm(phrase.Start - 1)) || (parts.Text.Norm(phrase.Start - 1) == "by" && parts.Text.Norm(phrase.Start - 2) is "signed" or "backed"));

    /// <summary>"The number of MPs calling for her to go has risen to 45", "taking to 45 the number of MPs who want her out".</summary>
    public CountPhrase? Tally(Sentence sentence, Demand demand)
    {
        var text = parts.Text;
        for (var i = sentence.First; i < sentence.End - 3; i++)
        {
            if (text.Norm(i) is not ("number" or "total" or "tally" or "count") || text.Norm(i + 1) != "of")
            {
                continue;
            }

            var head = Enumerable.Range(i + 2, 5).FirstOrDefault(h => h < sentence.End && CountPhrases.IsCounted(text.Norm(h)));
            var counted = new CountPhrase(i, head + 1, 2, default, null, 0, false, false);
            if (head == 0 || !Subject(counted, demand))
            {
                continue;
            }

            var of = text.Words(head, head + 1);
            for (var at = demand.Match.End; at < Math.Min(sentence.End, demand.Match.End + Near); at++)
            {
                if (text.Norm(at - 1) is "to" or "at" or "reached" or "is" or "now" or "stands" or "hit" or "topped" or "passed" or "past" or "than" or "least" or "nearly" or "almost" or "over" or "about" && CountPhrases.Bare(text, at, sentence) is { } bare && text.Norm(bare.Start - 1) is not "from")
                {
                    var passed = text.Norm(bare.Start - 1) is "topped" or "passed" or "past";
                    return bare with { Counted = of, Bound = passed ? Core.Calls.CountBound.MoreThan : bare.Bound };
                }
            }

            for (var at = Math.Max(sentence.First, i - 6); at < i; at++)
            {
                if (text.Norm(at - 1) is "to" or "than" or "least" && CountPhrases.Bare(text, at, sentence) is { } bare)
                {
                    return bare with { Counted = of };
                }
            }
        }

        return null;
    }

    private bool Subject(CountPhrase phrase, Demand demand)
    {
        if (parts.Text.Norm(phrase.Start - 1) is "with" or "for" or "representing" or "to" or "in" or "at" or "over" or "against" && !IsDefined(phrase))
        {
            // "a union with 400 members has called": it is the union that calls.
            return false;
        }

        var match = demand.Match;
        var verb = demand.Rule.Caller switch
        {
            CallerFrom.Subject => match.Marked,
            CallerFrom.Voice => demand.Voice?.Verb ?? -1,
            CallerFrom.Nobody when !parts.Chains.BeginAt(match.Start) => match.Start,
            _ => -1,
        };
        if (verb > 0 && demand.Rule.Caller != CallerFrom.Nobody && IsPassive(verb))
        {
            // "26 tenants were told that she should go."
            return false;
        }

        if (demand.Rule.Caller == CallerFrom.Voice && match.End <= phrase.Start)
        {
            // "He should go, a dozen councillors said."
            return verb >= phrase.Start && WordClass.Load("speech").Starts(parts.Text.Tokens, phrase.End, parts.Text.Tokens.Length, Forms.Finite);
        }

        if (demand.Rule.Caller == CallerFrom.Voice && verb < 0 && Enumerable.Range(1, 2).FirstOrDefault(n => Verbs.Acts(parts.Text.Norm(match.Start - n))) is > 0 and var back)
        {
            // "called for her to name the day"
            return match.Start - back >= phrase.End && !IsPassive(match.Start - back) && Walk(phrase.End, match.Start - back, false);
        }

        if (demand.Rule.Caller == CallerFrom.Voice && verb < 0 && !parts.Chains.BeginAt(match.Start))
        {
            // "18 senators have lost confidence in her": nobody says it, they do it.
            return match.Start >= phrase.End && Walk(phrase.End, match.Start, true);
        }

        return verb >= phrase.End && Walk(phrase.End, verb, demand.Rule.Caller == CallerFrom.Nobody || parts.Text.Norm(verb).EndsWith("ing", StringComparison.Ordinal));
    }

    private bool IsPassive(int verb) => !parts.Text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && parts.Text.Norm(verb - 1) is "was" or "were" or "are" or "is" or "been";

    /// <summary>True where nothing but what may stand between a subject and its verb is between two tokens.</summary>
    /// <param name="strict">Only small words and words of signing.</param>
    private bool Walk(int from, int to, bool strict)
    {
        var text = parts.Text;
        for (var i = from; i < to; i++)
        {
            var norm = text.Norm(i);
            if (norm == "," && i + 1 == to && text.Norm(to).EndsWith("ing", StringComparison.Ordinal))
            {
                // "30 teachers have written to the board, urging him to go."
                continue;
            }

            if (norm == ",")
            {
                var close = Enumerable.Range(i + 1, Math.Max(0, to - i - 1)).FirstOrDefault(j => text.Norm(j) == ",");
                if (close == 0 || text.Norm(i + 1) is "and" or "but" or "while" or "as" or "when" or "after" or "because")
                {
                    return false;
                }

                i = close;
                continue;
            }

            if (!text.Tokens[i].IsWord && norm is not ("–" or "-") && text.Tokens[i].Kind != TokenKind.Number
                || norm is "but" or "while" or "as" or "after" or "because" or "when" or "where" or "if" or "whether" or "not" or "never" or "no" or "nor" or "whose" or "before" or "until" or "against"
                || norm.EndsWith("n't", StringComparison.Ordinal))
            {
                return false;
            }

            if (norm is "who" or "that" or "which" || Lexicon.Adverbs.Contains(norm) || Signs.Contains(norm) || norm is "from" or "of" or "at" or "within" or "across")
            {
                continue;
            }

            var says = WordClass.Load("speech").Starts(text.Tokens, i, to) || norm is "think" or "believe" or "feel";
            if (says && text.Norm(i + 1) is "they" or "we" or "that")
            {
                i += text.Norm(i + 1) == "that" ? 2 : 1;
                continue;
            }

            var place = text.Norm(i - 1) is "from" or "of" or "in" or "at" or "on" or "within" or "across" or "the" or "their" or "'s" || text.Tokens[i - 1].IsCapital || norm == "'s";
            if (!place && (strict || says || Verbs.Acts(norm) || parts.Cast.From(i).Any(m => m.Start == i && (m.Actor is not null || m.Kind == MentionKind.Pronoun))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"calls from 41 MPs", "told to quit by a dozen councillors", "a letter … signed by 200 staff".</summary>
    private bool From(CountPhrase phrase, Demand demand)
    {
        var text = parts.Text;
        var match = demand.Match;
        var by = phrase.Start - 1;
        while (text.Norm(by) is "of" or "total" or "group" or "a" or "the" or "band")
        {
            by--;
        }

        if (text.Norm(by) is not ("by" or "from"))
        {
            return false;
        }

        if (phrase.Start >= match.Start && phrase.End <= match.End)
        {
            return true;
        }

        var calls = text.Norm(by) == "from" && Enumerable.Range(by - 3, 3).Any(i => text.Norm(i) is "calls" or "call" or "demands" or "pressure" or "pleas" or "letters" or "demand");
        if (calls && text.Norm(phrase.End) is "for" or "over" or "about" && match.Start > phrase.End + 1)
        {
            return false;
        }

        if (match.Start >= phrase.End)
        {
            return calls && match.Start - phrase.End <= 1;
        }

        return by - match.End is >= -3 and < Near && (calls || (text.Norm(by) == "by" && (Passive(match, by) || Signed(by)))) && !Turns(match.End, by) && !(calls && text.Norm(phrase.End) is "for" or "to" or "over" or "about" && phrase.End >= match.End);
    }

    /// <summary>"was asked to go by", "has been told to quit by": only the words of the demand before it.</summary>
    private bool Passive(PatternMatch match, int by) => by - match.End <= 3 && Enumerable.Range(match.Start, Math.Max(0, match.End - match.Start)).Any(i => parts.Text.Norm(i) is "told" or "asked" or "urged" or "pressed" or "called" or "advised" or "implored" or "ordered");

    private bool Signed(int by) => parts.Text.Norm(by - 1) is "signed" or "backed" or "supported" or "endorsed" or "written" or "submitted" or "co-signed" or "sent" or "lodged";

    private bool Turns(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(i => parts.Text.Norm(i) is "and" or "but" or ";" or "after" or "as" or "when" or "while" or "because" or "over");

    /// <summary>"A petition calling for her to resign has gathered 4,000 signatures."</summary>
    private bool Given(CountPhrase phrase, Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        if (phrase.End <= demand.Match.Start && demand.Match.Start - phrase.End <= 2 && phrase.Counted is not null && Gathers.Contains(parts.Text.Norm(phrase.Start - 1)))
        {
            // "The petition, which has 5,000 signatures, calls for her to go."
            return Enumerable.Range(phrase.Start - 6, 5).Any(i => Papers.Contains(parts.Text.Norm(i)));
        }

        return phrase.Counted is not null && phrase.Start >= demand.Match.End && phrase.Start - demand.Match.End < Near && HasPaper(sentence) && Gathers.Contains(parts.Text.Norm(phrase.Start - 1)) && !Turns(demand.Match.End, phrase.Start);
    }

    private bool HasPaper(Sentence sentence) => Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => Papers.Contains(parts.Text.Norm(i)));

    /// <summary>"leaders of 12 unions", "half of the 30 councillors": not they are the subject. "A group of 12 councillors" is.</summary>
    private bool IsPartOfOthers(CountPhrase phrase)
    {
        var of = phrase.Start - 1;
        while (parts.Text.Norm(of) is "the" or "its" or "his" or "her" or "their" or "these" or "those")
        {
            of--;
        }

        return parts.Text.Norm(of) == "of" && !Groups.Contains(parts.Text.Norm(of - 1)) && !IsDefined(phrase);
    }

    /// <summary>"12 councillors who want her out", "30 MPs calling for it": what they want is told of all of them.</summary>
    private bool IsDefined(CountPhrase phrase) => parts.Text.Norm(phrase.End) is "who" or "that" || parts.Text.Norm(phrase.End).EndsWith("ing", StringComparison.Ordinal);
}
