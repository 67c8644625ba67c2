using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds who says a quotation that no verb of saying stands beside: the one who spoke before it, or whose entry it is.</summary>
internal sealed class Continuations(StoryText text, Cast cast, Subjects subjects, Attributions attributions, Spoken spoken, Func<int, Quotation?> quotationAt)
{
    private static readonly WordClass Speech = WordClass.Load("speech");

    /// <summary>"Rep. Ann Roe, R-Ely ('It is time.')", "• Ann Roe – Castle ward. 'Enough.'"</summary>
    public Subject? Entry(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        if (line.Kind == LineKind.Title || attributions.Entry(line) is not { } entry || entry.Tail > quotation.First || entry.Kind == MentionKind.Pronoun
            || (entry.End < quotation.First && text.Norm(entry.End) is not ("," or "(" or "–" or "-" or ":" or "." or "[")))
        {
            return null;
        }

        var labelled = false;
        for (var i = entry.End; i < quotation.First; i++)
        {
            // "Ann Roe (Ely): has written to say that …": what stands behind the label is told of its owner.
            labelled |= text.Norm(i) == ":" && text.SentenceAt(i) == text.SentenceAt(quotation.First);
            if (quotationAt(i) is not null || (IsVerb(i) && !labelled) || cast.From(i).Any(m => (m.Kind == MentionKind.Name && m.Actor != entry.Actor) || (m.Kind == MentionKind.Pronoun && !labelled)))
            {
                return null;
            }
        }

        return subjects.Resolve(new([entry], entry.Start, entry.End));
    }

    /// <summary>"…" So says Ann Roe. / "…" That was the verdict of Ann Roe. / "…" The words are Ann Roe's.</summary>
    public Subject? Afterwards(Quotation quotation)
    {
        if (!quotation.Closed || quotation.End >= text.Tokens.Length || text.SentenceAt(quotation.End) is not { } sentence || sentence.First != quotation.End
            || sentence.Line.Number > text.LineAt(quotation.First).Number + 1)
        {
            return null;
        }

        if (!(text.Norm(sentence.First) is "so" or "thus" or "that" or "those" or "this" or "these" or "such" || (text.Norm(sentence.First) == "the" && text.Norm(sentence.First + 1) is "words" or "speaker" or "verdict" or "voice" or "view" or "writer")))
        {
            return null;
        }

        var named = Enumerable.Range(sentence.First + 1, Math.Min(10, sentence.End - sentence.First - 1)).SelectMany(cast.From).FirstOrDefault(m => m.Kind == MentionKind.Name && m.Actor is { IsPerson: true });
        return named is null || subjects.Barred.Contains(named.Actor!) || named.Start - sentence.First > 8 || Enumerable.Range(sentence.First, named.Start - sentence.First).Any(i => text.Norm(i) is "to" or "for" or "about" or "against" or ",")
            ? null : subjects.Resolve(new([named], named.Start, named.End));
    }

    private bool IsVerb(int at) => text.Norm(at) is "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "would" or "did" or "does" || (Verbs.Acts(text.Norm(at)) && !Lexicon.Roles.Contains(text.Norm(at)) && char.IsLower(text.Tokens[at].Text[0]));

    public Subject? Find(Quotation quotation, Quotation? previous)
    {
        var line = text.LineAt(quotation.First);
        if (quotation.First > text.SentenceAt(quotation.First).First && text.Norm(quotation.First - 1) is { Length: > 0 } lead && (char.IsLetterOrDigit(lead[0]) || lead[0] is ',' or '\'')
            && quotationAt(quotation.First - 1) is null)
        {
            // A headline, "Roe to go", stands in somebody's sentence and is nobody's speech.
            return null;
        }

        if (previous is not null && text.LineAt(previous.First).Number == line.Number)
        {
            return Turned(quotation, previous) ?? Said(previous);
        }

        for (var i = text.SentenceAt(quotation.First).Number - 1; i >= 0 && text.Sentences[i].Line.Number == line.Number; i--)
        {
            var subject = LastSaying(text.Sentences[i]);
            if (subject.IsNamed || subject.Unnamed)
            {
                return subject;
            }

            if (Stands(text.Sentences[i], quotation) is { } standing)
            {
                return standing;
            }
        }

        if (text.SentenceAt(quotation.First).First > line.First + 1 || line.Number == 0)
        {
            return null;
        }

        var above = line.Number - 1;
        while (above > 0 && !text.Lines[above].IsStory)
        {
            above--;
        }

        var lineAbove = text.Lines[above];
        if (lineAbove.Kind is LineKind.Title or LineKind.Furniture)
        {
            return null;
        }

        if (lineAbove.Kind == LineKind.Heading && cast.From(lineAbove.First).FirstOrDefault(m => m.Kind == MentionKind.Name || (m.Kind == MentionKind.Body && m.Actor is not null)) is { } entry)
        {
            return subjects.Resolve(new([entry], entry.Start, entry.End));
        }

        if (previous is not null && text.LineAt(previous.First).Number == above && previous.End >= lineAbove.End - 12)
        {
            return Said(previous);
        }

        for (var i = text.SentenceAt(lineAbove.End - 1).Number; i >= 0 && text.Sentences[i].Line.Number == above; i--)
        {
            var subject = LastSaying(text.Sentences[i]);
            if (subject.IsNamed || subject.Unnamed)
            {
                return subject;
            }

            if (Stands(text.Sentences[i], quotation) is { } standing)
            {
                return standing;
            }
        }

        return null;
    }

    /// <summary>The one a sentence is about, if the quoted words after it may be that one's own.</summary>
    private Subject? Stands(Sentence sentence, Quotation quotation)
    {
        if (text.Norm(sentence.End - 1) == "?" && quotationAt(sentence.End - 1) is null)
        {
            return null;
        }

        var subject = subjects.OfSentence(sentence);
        return subject.IsNamed && (subject.Actors.Count == 1 || IsOurs(quotation)) && !subject.Actors.Any(subjects.Barred.Contains) ? subject : null;
    }

    private bool IsOurs(Quotation quotation)
    {
        var words = Enumerable.Range(quotation.First, quotation.End - quotation.First).Select(text.Norm).ToHashSet();
        return !words.Contains("i") && (words.Contains("we") || words.Contains("our") || words.Contains("us"));
    }

    /// <summary>Two quotations in a paragraph with a sentence between them: "…," he said. Ann Roe went further. "…"</summary>
    private Subject? Turned(Quotation quotation, Quotation previous)
    {
        for (var i = text.SentenceAt(quotation.First).Number - 1; i > text.SentenceAt(previous.End - 1).Number; i--)
        {
            if (text.Sentences[i].First < previous.End)
            {
                break;
            }

            var subject = LastSaying(text.Sentences[i]);
            subject = subject.IsNamed ? subject : Stands(text.Sentences[i], quotation) ?? Subject.None;
            if (subject.Actors is [{ IsPerson: true } other] && !spoken.MayMean(quotation, other) && !subjects.Barred.Contains(other))
            {
                return subject;
            }
        }

        return null;
    }

    private static Subject? Said(Quotation previous) =>
        previous.Speakers.Count > 0 ? new(previous.Speakers, false, previous.First, "the quotation goes on")
        : previous.Unnamed ? Subject.Nameless(previous.First) : null;

    private Subject LastSaying(Sentence sentence)
    {
        for (var i = sentence.End - 1; i >= sentence.First; i--)
        {
            if (IsSpeech(i) && !IsNoun(i) && quotationAt(i) is null)
            {
                var subject = subjects.Of(i);
                if (subject.IsNamed)
                {
                    return subject;
                }
            }
        }

        return Subject.None;
    }

    private bool IsSpeech(int at) => at < text.Tokens.Length && text.Tokens[at].IsWord && Speech.Starts(text.Tokens, at, text.Tokens.Length, Forms.Finite);

    private bool IsNoun(int at) => text.Norm(at - 1) is "the" or "a" or "an" or "his" or "her" or "their" or "no" or "to" or "'s";
}
