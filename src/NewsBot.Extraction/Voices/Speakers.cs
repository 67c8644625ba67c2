using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds who says each quotation.</summary>
internal sealed class Speakers(StoryText text, Cast cast, Subjects subjects, IReadOnlyList<Quotation> quotations, Func<int, Quotation?> quotationAt)
{
    private static readonly WordClass Speech = WordClass.Load("speech");

    private readonly HashSet<int> _ends = [.. quotations.Select(q => q.End)];
    private readonly HashSet<int> _starts = [.. quotations.Select(q => q.First)];

    public void Find()
    {
        Quotation? previous = null;
        foreach (var quotation in quotations)
        {
            if (quotation.Speaker is not null || quotation.IsSpoken)
            {
                previous = quotation;
                continue;
            }

            var found = After(quotation) ?? Before(quotation) ?? (IsFragment(quotation) ? null : Carried(quotation, previous));
            if (found is { } subject)
            {
                quotation.Speakers = subject.Actors;
                quotation.Unnamed = subject.Unnamed;
                quotation.How = subject.How;
            }

            previous = IsFragment(quotation) && quotation.Speaker is null ? previous : quotation;
        }
    }

    /// <summary>A few quoted words inside somebody's sentence.</summary>
    private bool IsFragment(Quotation quotation)
    {
        var sentence = text.SentenceAt(quotation.First);
        return quotation.First > sentence.First && quotation.End < sentence.End && !char.IsUpper(text.Tokens[quotation.First].Text[0])
            || (quotation.First > sentence.First && char.IsLower(text.Tokens[quotation.First].Text[0]) && quotation.Closed);
    }

    /// <summary>"…", said X. / "…", X told the BBC. / "…" – X.</summary>
    private Subject? After(Quotation quotation)
    {
        var line = text.LineAt(quotation.First);
        var at = quotation.End;
        if (at >= line.End)
        {
            return null;
        }

        var last = text.Norm(at - 1);
        if (text.Norm(at) == ",")
        {
            at++;
        }
        else if (last is not ("," or "?" or "!" or "..." or "–" or ".") && !IsSpeech(at))
        {
            return null;
        }

        while (at < line.End && Lexicon.Adverbs.Contains(text.Norm(at)) && text.Norm(at) is "later" or "then" or "also" or "both")
        {
            at++;
        }

        if (IsSpeech(at))
        {
            var next = at + 1;
            while (next < line.End && Lexicon.Adverbs.Contains(text.Norm(next)) && !cast.From(next).Any())
            {
                next++;
            }

            var mention = cast.From(next).FirstOrDefault();
            return mention is null ? last == "." ? null : Subject.Nameless(next) : subjects.Resolve(new([mention], mention.Start, mention.End));
        }

        foreach (var mention in cast.From(at).Where(m => m.Start == at))
        {
            foreach (var end in new[] { mention.Tail, mention.End })
            {
                var verb = end;
                while (verb < line.End && Lexicon.Adverbs.Contains(text.Norm(verb)) && !IsSpeech(verb))
                {
                    verb++;
                }

                if (IsSpeech(verb) && (last is not "." || EndsSoon(verb, line)))
                {
                    return subjects.Resolve(new([mention], mention.Start, mention.End));
                }
            }
        }

        // Another subject speaks whom the story does not name: "one minister said".
        return last is "," && text.SentenceAt(at).Has(quotation.First) && Enumerable.Range(at, Math.Min(8, line.End - at)).Any(IsSpeech) ? Subject.Nameless(at) : null;
    }

    private bool EndsSoon(int verb, Line line)
    {
        for (var i = verb + 1; i < Math.Min(line.End, verb + 10); i++)
        {
            if (text.Norm(i) is "that" || _starts.Contains(i))
            {
                return false;
            }

            if (text.Norm(i) is ".")
            {
                return true;
            }
        }

        return verb + 10 >= line.End;
    }

    /// <summary>X said: "…" / X said he was "…" / Name (Seat): "…"</summary>
    private Subject? Before(Quotation quotation)
    {
        var sentence = text.SentenceAt(quotation.First);
        var line = text.LineAt(quotation.First);
        for (var i = quotation.First - 1; i >= sentence.First; i--)
        {
            if (quotationAt(i) is { } other && other.End - other.First > 6)
            {
                continue;
            }

            if (IsSpeech(i) && !IsNoun(i))
            {
                // "Enough," said Ms Roe, "is enough."
                var turned = _ends.Contains(i) ? cast.From(i + 1).FirstOrDefault() : null;
                var subject = turned is null ? subjects.Of(i) : subjects.Resolve(new([turned], turned.Start, turned.End));
                if (subject.IsNamed || subject.Unnamed)
                {
                    return subject;
                }
            }
        }

        if (quotation.First > line.First && text.Norm(quotation.First - 1) is ":" or "–")
        {
            var colon = quotation.First - 1;
            var start = sentence.First <= colon ? sentence.First : line.First;
            var mention = cast.From(start).FirstOrDefault(m => m.Actor is not null) ?? cast.To(colon).FirstOrDefault(m => m.Actor is not null);
            if (mention is not null)
            {
                return subjects.Resolve(new([mention], mention.Start, mention.End));
            }

            var said = subjects.OfSentence(sentence);
            return said.IsNamed ? said : null;
        }

        return null;
    }

    private Subject? Carried(Quotation quotation, Quotation? previous)
    {
        var line = text.LineAt(quotation.First);
        if (previous is not null && text.LineAt(previous.First).Number == line.Number)
        {
            return Said(previous);
        }

        for (var i = text.SentenceAt(quotation.First).Number - 1; i >= 0 && text.Sentences[i].Line.Number == line.Number; i--)
        {
            var subject = LastSaying(text.Sentences[i]);
            if (subject.IsNamed || subject.Unnamed)
            {
                return subject;
            }
        }

        if (quotation.First > line.First + 1 || line.Number == 0)
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

            subject = subjects.OfSentence(text.Sentences[i]);
            if (subject.Actors.Count == 1)
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
