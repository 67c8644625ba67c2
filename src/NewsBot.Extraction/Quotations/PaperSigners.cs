using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Voices;

namespace NewsBot.Extraction.Quotations;

/// <summary>Finds every place where a story says whose a paper is: "moved by Ann Roe", "Ann Roe's letter", "Those who signed are:".</summary>
internal sealed class PaperSigners(StoryText text, Cast cast, Subjects subjects, Func<int, Quotation?> quotationAt, IReadOnlyCollection<int> nouns, Func<int, int> before)
{
    private static readonly FrozenSet<string> Done = FrozenSet.ToFrozenSet(
        ["signed", "co-signed", "cosigned", "written", "drafted", "penned", "authored", "organised", "organized", "started", "launched", "created", "proposed", "moved", "tabled", "brought", "seconded", "sponsored", "co-sponsored", "drawn", "put", "laid", "posted", "uploaded", "issued", "released", "circulated", "co-ordinated", "coordinated", "initiated", "submitted", "lodged", "published", "compiled", "set", "got", "sent", "filed", "introduced", "carried", "headed", "led"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Do = FrozenSet.ToFrozenSet(
        ["signed", "co-signed", "wrote", "written", "penned", "drafted", "sent", "issued", "released", "posted", "circulated", "launched", "started", "tabled", "moved", "proposed", "seconded", "lodged", "submitted", "organised", "organized", "filed", "introduced", "brought", "published", "read", "drew", "starting", "delivered", "put", "handed", "ran", "runs", "carried", "carries", "printed"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Makers = FrozenSet.ToFrozenSet(
        ["signatories", "signatory", "organisers", "organizers", "organiser", "organizer", "authors", "movers", "mover", "proposers", "proposer", "seconder", "seconders", "sponsors", "petitioners", "co-signatories", "requisitionists", "requisitioners", "signers"],
        StringComparer.Ordinal);

    public IEnumerable<Paper> Find() => text.Sentences.Where(s => s.Line.Kind is LineKind.Prose or LineKind.Heading).SelectMany(Read);

    private IEnumerable<Paper> Read(Sentence sentence)
    {
        var own = nouns.Where(n => n >= sentence.First && n < sentence.End).ToList();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (quotationAt(i) is not null)
            {
                continue;
            }

            if (Names(i, sentence, own) is { Count: > 0 } names && !Denied(i, sentence) && About(i, own, sentence) is { } noun)
            {
                yield return new(i, noun < 0 ? "letter" : PaperWords.Kind(text.Norm(noun)), noun < 0 ? "" : text.Norm(noun), noun < 0 ? "" : PaperWords.Which(text, noun, text.SentenceAt(noun).First), names);
            }
        }
    }

    private List<Actor> Names(int at, Sentence sentence, List<int> own)
    {
        var norm = text.Norm(at);
        if (Done.Contains(norm) || (norm == "bylined" && own.Count > 0))
        {
            // "signed on behalf of the committee by its chair, Ann Roe".
            for (var by = at + 1; by < Math.Min(text.Norm(at + 1) is "on" or "for" ? at + 12 : at + 4, sentence.End); by++)
            {
                if (text.Norm(by) == "by")
                {
                    return Listed(by + 1, sentence);
                }
            }

            if (norm is "signed" or "co-signed" && Are(at, sentence) is > 0 and var are)
            {
                // "Those who signed it are Ann Roe and Tom Day".
                return Listed(are + 1, sentence);
            }

            if (norm == "signed" && (text.Norm(at + 1) is ":" or "are" or "were" or "include" || Heads(sentence.Line)))
            {
                // "Those who signed are:"
                return Listed(text.Norm(at + 1) == ":" ? at + 2 : sentence.End, sentence);
            }
        }

        if (norm is "names" or "name" or "signatures" or "signature" && text.Norm(at + 1) == "of")
        {
            var from = Enumerable.Range(at, Math.Max(0, Math.Min(sentence.End, at + 12) - at)).FirstOrDefault(i => text.Norm(i) is "among" or "including", at + 1);
            return Listed(from + (text.Norm(from + 1) == "them" ? 2 : 1), sentence);
        }

        if (Makers.Contains(norm))
        {
            var from = at + 1;
            while (from < Math.Min(sentence.End, at + 6) && (text.Norm(from) is "," or "of" or "the" or "are" or "include" or "were" or "included" or "is" or ":" or "it" || PaperWords.Names(text.Norm(from))))
            {
                from++;
            }

            return Heads(sentence.Line) ? Listed(sentence.End, sentence) : from > at + 1 || norm.EndsWith('r') ? Listed(from, sentence) : [];
        }

        if (norm is "are" or "were" or "is" or "was" && text.Norm(sentence.First) is "among" or "amongst" && Enumerable.Range(sentence.First, Math.Min(6, at - sentence.First)).Any(i => text.Norm(i) is "signed" or "signatories" or "co-signed" or "signing"))
        {
            // "Among those who signed the letter were Ann Roe and Tom Day".
            return Listed(at + 1, sentence);
        }

        if (norm is "are" or "were" && before(sentence.First) >= 0 && Remain(at, sentence))
        {
            return Listed(at + 1, sentence) is { Count: > 1 } several ? several : [];
        }

        if (norm is "wrote" or "written" or "writing" && text.Norm(at + 1) == "to")
        {
            return Whole(at, sentence, subjects.Of(at).Actors);
        }

        if (own.Contains(at))
        {
            var from = text.Norm(at + 1) == "," ? at + 2 : at + 1;
            if (text.Norm(from) is "from" or "by" && cast.From(from + 1).FirstOrDefault(m => m.Kind == MentionKind.Body && m.Actor is not null) is { } issuer && PaperWords.Speaks(text.Norm(issuer.End)))
            {
                // "A statement from the union said".
                return [issuer.Actor!];
            }

            if (text.Norm(from) is "from" or "by" || (norm == "report" && text.Norm(from) is "of"))
            {
                return Listed(from + 1, sentence);
            }

            if (text.Norm(at + 1) == "to" && Enumerable.Range(at + 3, Math.Max(0, Math.Min(14, sentence.End - at - 3))).FirstOrDefault(i => text.Norm(i) == "from" && text.Norm(i - 1) == ",", -1) is > 0 and var sender && quotationAt(sender) is null)
            {
                // "A letter to the chair, Kim Lee, from Ann Roe and Tom Day".
                return Listed(sender + 1, sentence);
            }

            if (text.Norm(at + 1) == "'s" && text.Norm(at + 2) is "authors" or "signatories" or "writers" && text.Norm(at + 3) == ",")
            {
                return Listed(at + 4, sentence);
            }

            return Owner(at, sentence) is { Count: > 0 } owners ? owners : Within(at, sentence);
        }

        return Do.Contains(norm) ? Acting(at, sentence, own) : [];
    }

    private int Are(int signed, Sentence sentence) => Enumerable.Range(signed + 1, 4).FirstOrDefault(i => i < sentence.End - 1 && text.Norm(i) is "are" or "were" or "include" or "included" && text.Norm(sentence.First) is "those" or "the" or "all", -1);

    /// <summary>"The five are …", "Those who remain are …", "They are …": who is behind the paper that was told of last.</summary>
    private bool Remain(int are, Sentence sentence) => (are - sentence.First) switch
    {
        1 => text.Norm(sentence.First) is "they",
        2 => text.Norm(sentence.First) is "the" && text.Norm(sentence.First + 1) is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "others" or "rest" or "other",
        3 => text.Norm(sentence.First) is "those" && text.Norm(sentence.First + 1) is "who" && text.Norm(sentence.First + 2) is "remain" or "wrote" or "stay" or "signed",
        _ => false,
    };

    private List<Actor> Listed(int from, Sentence sentence)
    {
        from = text.Norm(from) == ":" ? from + 1 : from;
        return from >= sentence.End - 1 && sentence.End >= sentence.Line.End && (text.Norm(sentence.Line.End - 1) == ":" || Heads(sentence.Line))
            ? NameLists.Below(text, cast, sentence.Line.Number)
            : from >= sentence.End ? [] : NameLists.Read(text, cast, from, sentence.End);
    }

    /// <summary>"Ann Roe's letter", "the union's statement", "the text of her letter".</summary>
    private List<Actor> Owner(int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            if (text.Norm(i) == "'s" && cast.To(i).FirstOrDefault(m => m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null) is { } owner)
            {
                return [owner.Actor!];
            }

            if (text.Norm(i) is "his" or "her" && cast.From(i).FirstOrDefault(m => m.Start == i) is { } pronoun)
            {
                return [.. subjects.Resolve(new([pronoun], i, i + 1)).Actors];
            }
        }

        return [];
    }

    /// <summary>"Ann Roe and Tom Day made the demand in a letter".</summary>
    private List<Actor> Within(int noun, Sentence sentence)
    {
        var article = Enumerable.Range(Math.Max(sentence.First, noun - 3), noun - Math.Max(sentence.First, noun - 3)).LastOrDefault(i => text.Norm(i) is "a" or "an" or "their" or "his" or "her", -1);
        return article > sentence.First && text.Norm(article - 1) == "in" ? Whole(noun, sentence, subjects.OfSentence(sentence).Actors) : [];
    }

    /// <summary>"Ann Roe and Tom Day have signed a letter", "the two captains read a statement".</summary>
    private List<Actor> Acting(int verb, Sentence sentence, List<int> own)
    {
        var noun = own.Find(n => n > verb && n - verb <= 7);
        if (noun == 0 || Enumerable.Range(verb + 1, noun - verb - 1).Any(i => text.Norm(i) is "to" or "by" or "in" or "," or "from")
|| (text.Norm(verb) is "ran" or "runs" or "carried" or "carries" or "printed" && text.Norm(noun) != "editorial")
            || (text.Norm(verb) is "published" or "released" or "read" or "posted" or "put" or "handed" or "sent" && !Enumerable.Range(verb + 1, noun - verb - 1).Any(i => text.Norm(i) is "a" or "an" or "their" or "his" or "her" or "joint" or "its")))
        {
            return [];
        }

        // "signed the letter of support", "wrote a note about the drains": another paper.
        return text.Norm(noun + 1) is "about" or "supporting" or "backing" or "against" || (text.Norm(noun + 1) == "of" && text.Norm(noun + 2) is "support" or "apology" or "thanks" or "complaint" or "condolence" or "congratulation" or "confidence" or "introduction" or "resignation") ? [] : Whole(verb, sentence, subjects.Of(verb).Actors);
    }

    /// <summary>All the names of a list that is the subject, where the nearest alone were found: "Ann Roe of Ely, Labour's Tom Day and Kim Lee of Deal wrote".</summary>
    private List<Actor> Whole(int verb, Sentence sentence, IReadOnlyList<Actor> subject)
    {
        if (cast.Mentions.FirstOrDefault(m => m.Start >= sentence.First && m.Kind == MentionKind.Name && m.Actor is not null && !IsReader(m)) is not { } first || first.Start >= verb)
        {
            return [.. subject];
        }

        var listed = NameLists.Read(text, cast, first.Start, verb);
        return listed.Count > subject.Count && (subject.Count > 0 ? subject.All(listed.Contains) : first.Start - sentence.First <= 3 && listed.Count > 1) ? listed : [.. subject];
    }

    /// <summary>"In a letter to the chair, Ann Roe, Tom Day and Kim Lee say": she reads it.</summary>
    private bool IsReader(Mention name) => text.Norm(name.Start - 1) == "to"
        || (text.Norm(name.Start - 1) == "," && cast.To(name.Start - 1).Any(m => m.Kind == MentionKind.Office && text.Norm(m.Start - 1) == "to"));

    /// <summary>"Signed", "The signatories" on a line by itself.</summary>
    private bool Heads(Line line) => line.Kind == LineKind.Heading && line.End - line.First <= 5 && !cast.Mentions.Any(m => m.Start >= line.First && m.Start < line.End && m.Kind is MentionKind.Name or MentionKind.Body);

    private bool Denied(int at, Sentence sentence)
    {
        for (var i = Math.Max(sentence.First, at - 5); i < at; i++)
        {
            if (text.Norm(i) is "not" or "never" or "without" or "neither" or "no" or "none" or "refused" or "declined" or "against" or "whether" or "if" || text.Norm(i).EndsWith("n't", StringComparison.Ordinal))
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
            return own.FindLast(n => n < at) is > 0 and var nearest ? nearest : own[0];
        }

        var opens = text.Norm(sentence.First);

        if (text.Norm(at) is "wrote" or "written" or "writing")
        {
            return -1;
        }

        return opens is "it" or "they" or "those" or "all" or "the" or "signed" or "moved" or "seconded" or "proposed" or "signatories" || Makers.Contains(text.Norm(at)) || at - sentence.First <= 3
            ? before(at) is > 0 and var last ? last : null : null;
    }
}
