using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Quotations;

/// <summary>Gives the words of a paper to those who sign it: "'Go,' the letter says", "It concludes: 'Go.'"</summary>
internal sealed class PaperVoices(StoryText text, Cast cast, Papers papers, Func<int, Quotation?> quotationAt)
{
    private const int LongestSubject = 24;

    public void Find(IEnumerable<Quotation> quotations)
    {
        if (!papers.Any)
        {
            return;
        }

        foreach (var quotation in quotations.Where(q => q.Speaker is null && !q.IsSpoken))
        {
            var noun = After(quotation);
            noun = noun < 0 ? Before(quotation) : noun;
            if (noun >= 0 && papers.Of(noun) is { Count: > 0 } signers)
            {
                quotation.Speakers = signers;
                quotation.How = $"the words of the {text.Norm(noun)} are theirs who stand behind it";
            }
            else if (Shared(quotation) is { Count: > 0 } several)
            {
                quotation.Speakers = several;
                quotation.How = "they sign what they write together";
            }
        }
    }

    /// <summary>"…," the letter says. / "…," it goes on. / "…," read the statement.</summary>
    private int After(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        var at = quotation.End < line.End && text.Norm(quotation.End) == "," ? quotation.End + 1 : quotation.End;
        if (at >= line.End || text.Norm(quotation.End - 1) is "." && text.SentenceAt(at).First == at && text.Norm(at) is not "it")
        {
            return -1;
        }

        if (text.Norm(at) == "it")
        {
            return PaperWords.Speaks(text.Norm(at + 1)) ? papers.Before(quotation.First) : -1;
        }

        if (text.Norm(at) == "they" && text.Norm(at + 1) is "say" or "write" or "wrote" or "said" or "add" or "added")
        {
            return papers.Before(quotation.First) is >= 0 and var shared && papers.Of(shared).Count > 1 ? shared : -1;
        }

        var from = PaperWords.Speaks(text.Norm(at)) ? at + 1 : at;
        if (text.Norm(from) is not ("the" or "a" or "their" or "his" or "her" or "its" or "an" or "this" or "that") && !cast.Begins(from))
        {
            return -1;
        }

        for (var i = from + 1; i < Math.Min(line.End, from + 6); i++)
        {
            if (PaperWords.Names(text.Norm(i)) && (from > at || Verb(i + 1, line.End) >= 0))
            {
                return i;
            }

            if (PaperWords.Speaks(text.Norm(i)) || text.Norm(i) is "," or ".")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"…," they wrote, and the names come later; a letter in full over the names of those who sign it.</summary>
    private IReadOnlyList<Actor> Shared(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        var at = quotation.End < line.End && text.Norm(quotation.End) == "," ? quotation.End + 1 : quotation.End;
        if (at >= line.End)
        {
            return quotation.First == line.First && Enumerable.Range(quotation.First, quotation.End - quotation.First).Any(i => text.Norm(i) is "we" or "our") ? papers.SignedBelow(quotation.End - 1) : [];
        }

        return text.Norm(at) == "they" && text.Norm(at + 1) is "wrote" or "write" && papers.Before(quotation.First) < 0 ? papers.Next(at) : [];
    }

    /// <summary>The verb of a paper, at once or behind what is added in commas.</summary>
    private int Verb(int from, int end)
    {
        if (text.Norm(from) is not ("," or "to" or "of" or "from"))
        {
            return PaperWords.Speaks(text.Norm(from)) || (Words.Lexicon.Adverbs.Contains(text.Norm(from)) && PaperWords.Speaks(text.Norm(from + 1))) ? from : -1;
        }

        for (var i = from + 1; i < Math.Min(end, from + 14); i++)
        {
            if (PaperWords.Speaks(text.Norm(i)) && text.Norm(i - 1) is "," or ")")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The letter says: "…" / It asks her to "…" / "…", it goes on. "…"</summary>
    private int Before(Quotation quotation)
    {
        var sentence = text.SentenceAt(quotation.First);
        var first = sentence.First;
        if (quotation.First == first || quotation.First == text.LineAt(quotation.First).First)
        {
            // Below a line that ends in a colon.
            var above = sentence.Number - 1;
            return quotation.First == sentence.Line.First && above >= 0 && text.Norm(text.Sentences[above].End - 1) == ":" && sentence.Line.Number - text.Sentences[above].Line.Number <= 1
                ? Told(text.Sentences[above].First, text.Sentences[above].End - 1) : -1;
        }

        // "The motion, moved by both, 'asks the chair to go'."
        return PaperWords.Speaks(text.Norm(quotation.First)) && papers.SubjectOf(quotation.First) is >= 0 and var noun ? noun : Told(first, quotation.First);
    }

    private int Told(int first, int end)
    {
        if (text.Norm(end - 1) == ":" && papers.Before(first) is >= 0 and var paper && text.SentenceAt(paper).Number == text.SentenceAt(first).Number - 1
            && !cast.Mentions.Any(m => m.Start >= first && m.Start < end && text.Norm(m.Start) is not "it"))
        {
            // "… read a statement. The last sentence was: '…'"
            return paper;
        }

        for (var i = end - 1; i >= Math.Max(first, end - LongestSubject - 16); i--)
        {
            if (quotationAt(i) is null && PaperWords.Speaks(text.Norm(i)) && text.Norm(i - 1) is not ("the" or "a" or "to" or "his" or "her" or "their"))
            {
                if (papers.SubjectOf(i) is >= 0 and var noun)
                {
                    return noun;
                }

                if (text.Norm(i) is not ("asked" or "called" or "asks" or "calls" or "found" or "opens" or "runs" or "ended" or "notes" or "reads" or "signed"))
                {
                    return -1;
                }
            }
        }

        return -1;
    }
}
