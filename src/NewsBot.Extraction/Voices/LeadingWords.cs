using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Reads the words of a sentence that lead up to a quotation: the verb of saying, the label, the wish.</summary>
internal sealed class LeadingWords(StoryText text, Cast cast, Subjects subjects, IReadOnlyList<Quotation> quotations, Func<int, Quotation?> quotationAt)
{
    private static readonly WordClass Speech = WordClass.Load("speech");
    private static readonly WordClass[] Asking = [WordClass.Load("want"), WordClass.Load("ask"), WordClass.Load("call-for")];

    private readonly Attributions _attributions = new(text, cast);
    private readonly HashSet<int> _ends = [.. quotations.Select(q => q.End)];

    /// <summary>X said: "…" / X said he was "…" / Name (Seat): "…"</summary>
    public Subject? Find(Quotation quotation, Func<Subject?> goesOn)
    {
        var sentence = text.SentenceAt(quotation.First);
        var line = text.LineAt(quotation.First);
        for (var i = quotation.First - 1; i >= sentence.First; i--)
        {
            if (quotationAt(i) is { } other && other.End - other.First > 6)
            {
                continue;
            }

            if ((IsSpeech(i) || IsSaying(i)) && !IsNoun(i))
            {
                // "Enough," said Ms Roe, "is enough."
                var turned = _ends.Contains(i) ? cast.From(i + 1).FirstOrDefault() : null;
                var subject = turned is not null ? subjects.Resolve(new([turned], turned.Start, turned.End)) : (IsSaying(i) ? Doing(i, sentence) : null) ?? subjects.Of(i);
                if (subject.IsNamed || subject.Unnamed)
                {
                    return subject;
                }
            }
        }

        return Told(quotation, sentence, goesOn) ?? Beside(quotation, line) ?? Labelled(quotation, sentence, line) ?? Wished(quotation, sentence);
    }

    /// <summary>The former miner, who sits for Ely, told reporters: "…" – the one who was named before.</summary>
    private Subject? Told(Quotation quotation, Sentence sentence, Func<Subject?> goesOn)
    {
        for (var i = sentence.First + 2; i < quotation.First && text.Norm(i) != ":"; i++)
        {
            if (IsSpeech(i) && !IsNoun(i) && quotationAt(i) is null)
            {
                return _attributions.IsDescription(sentence.First, i) && goesOn() is { Actors: [{ IsPerson: true }] } same ? same : null;
            }
        }

        return null;
    }

    /// <summary>"Ann Roe went further, telling …", "he gave up the job before saying …": whoever does what the main verb tells.</summary>
    private Subject? Doing(int before, Sentence sentence)
    {
        for (var i = before - 1; i > sentence.First; i--)
        {
            if (quotationAt(i) is null && text.Tokens[i] is { IsWord: true, IsCapital: false } && cast.To(i).FirstOrDefault(m => m.Start >= sentence.First && (m.Kind == MentionKind.Name || text.Norm(m.Start) is "he" or "she" or "they" or "it")) is { } mention
                && text.Norm(mention.Start - 1) is not ("of" or "to" or "by" or "with" or "for" or "from" or "on" or "in" or "at" or "where" or "that" or "than" or "as" or "which") && !Lexicon.PhraseStops.Contains(text.Norm(i)))
            {
                return subjects.Resolve(new([mention], mention.Start, mention.End));
            }
        }

        return null;
    }

    /// <summary>Ann Roe typed "…", she answered: "…"</summary>
    private Subject? Beside(Quotation quotation, Line line)
    {
        var verb = quotation.First - (text.Norm(quotation.First - 1) is ":" or "," ? 2 : 1);
        return verb > line.First && _attributions.Utters(verb, line) && cast.To(text.Norm(verb - 1) == "," ? verb - 1 : verb).FirstOrDefault(m => m.Start >= line.First && (m.Kind == MentionKind.Name || text.Norm(m.Start) is "he" or "she")) is { } mention
            && quotationAt(mention.Start) is null ? subjects.Resolve(new([mention], mention.Start, mention.End)) : null;
    }

    /// <summary>"Ann Roe (Ely): '…'", "11.20pm: Independent Ann Roe, who seconded: '…'"</summary>
    private Subject? Labelled(Quotation quotation, Sentence sentence, Line line)
    {
        if (quotation.First == line.First || text.Norm(quotation.First - 1) is not (":" or "–"))
        {
            return null;
        }

        var colon = quotation.First - 1;
        var start = sentence.First <= colon ? sentence.First : line.First;
        var mention = cast.From(start).FirstOrDefault(m => m.Actor is not null)
            ?? (_attributions.Entry(line) is { } entry && entry.Start >= start && entry.End <= colon ? entry : null)
            ?? cast.To(colon).FirstOrDefault(m => m.Actor is not null);
        if (mention is not null && !Enumerable.Range(start, Math.Max(0, mention.Start - start)).Any(IsSpeech))
        {
            return subjects.Resolve(new([mention], mention.Start, mention.End));
        }

        // A label that names nobody of the story still ends what was said above.
        if (Enumerable.Range(start, colon - start).Any(IsSpeech))
        {
            return null;
        }

        var said = subjects.OfSentence(sentence with { End = colon });
        return said.IsNamed ? said : start == line.First && colon - start is > 0 and < 8 && text.Tokens[start].IsCapital && (colon - start > 1 || !text.Tokens[start].IsShouted) ? Subject.Nameless(start) : null;
    }

    /// <summary>"It wants Tom Day to 'go'", "She hopes to tell him to 'go'": the subject of the wish says the quoted words of it.</summary>
    private Subject? Wished(Quotation quotation, Sentence sentence)
    {
        var asks = false;
        for (var i = quotation.First - 1; i >= sentence.First && quotationAt(i) is null; i--)
        {
            if (text.Norm(i) is ";" or ":")
            {
                return null;
            }

            if (!Asking.Any(a => a.Starts(text.Tokens, i, quotation.First)) && !IsSaying(i) && !Speech.Starts(text.Tokens, i, quotation.First))
            {
                continue;
            }

            asks = true;
            if (IsNoun(i) || !Asking.Any(a => a.Starts(text.Tokens, i, quotation.First, Forms.Finite)))
            {
                continue;
            }

            var subject = subjects.Of(i);
            if (subject.IsNamed || subject.Unnamed)
            {
                return subject;
            }
        }

        var opens = text.Norm(quotation.First - 1) is "to" || text.Norm(quotation.First) is "to";
        return asks && opens && subjects.OfSentence(sentence with { End = quotation.First }) is { IsNamed: true } whole && !whole.Actors.Any(subjects.Barred.Contains) ? whole : null;
    }

    private bool IsSpeech(int at) => at < text.Tokens.Length && text.Tokens[at].IsWord && Speech.Starts(text.Tokens, at, text.Tokens.Length, Forms.Finite);

    /// <summary>", telling the meeting that …"</summary>
    private bool IsSaying(int at) => text.Norm(at - 1) is "," or "before" or "after" or "by" && Speech.Starts(text.Tokens, at, text.Tokens.Length, Forms.Ing);

    private bool IsNoun(int at) => text.Norm(at - 1) is "the" or "a" or "an" or "his" or "her" or "their" or "no" or "to" or "'s";
}
