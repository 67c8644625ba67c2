using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds who says each quotation.</summary>
internal sealed class Speakers(StoryText text, Cast cast, Subjects subjects, IReadOnlyList<Quotation> quotations, Func<int, Quotation?> quotationAt)
{
    private static readonly WordClass Speech = WordClass.Load("speech");

    private readonly Attributions _attributions = new(text, cast);
    private readonly Companions _companions = new(text, cast, quotationAt);
    private readonly Spoken _spoken = new(text, cast);
    private readonly LeadingWords _leads = new(text, cast, subjects, quotations, quotationAt);
    private readonly Spokesmen _spokesmen = new(text, cast);
    private readonly HashSet<int> _starts = [.. quotations.Select(q => q.First)];

    public void Find()
    {
        var carried = new Continuations(text, cast, subjects, _attributions, _spoken, quotationAt);
        Quotation? previous = null;
        foreach (var quotation in quotations)
        {
            if (quotation.Speaker is not null || quotation.IsSpoken)
            {
                previous = quotation;
                continue;
            }

            subjects.Barred = _spoken.Named(quotation);
            var after = After(quotation, () => carried.Find(quotation, previous));
            var before = after is null || Relayed(quotation, after) ? _leads.Find(quotation, () => carried.Find(quotation, previous)) : null;
            var found = (before is { IsNamed: true } ? before : after ?? before) ?? carried.Entry(quotation) ?? (IsFragment(quotation) ? null : carried.Find(quotation, previous)) ?? carried.Afterwards(quotation);
            if (found is { } subject)
            {
                quotation.Speakers = subject.Actors;
                quotation.Unnamed = subject.Unnamed;
                quotation.How = subject.How;
                AddPrincipal(quotation);
            }

            previous = IsFragment(quotation) && quotation.Speaker is null ? previous : quotation;
        }

        subjects.Barred = new HashSet<Actor>();
        new Interviews(text, cast, quotations).Find();
    }

    /// <summary>"On behalf of my members I have to say …", "said on its behalf that …": the body speaks with its officer.</summary>
    private void AddPrincipal(Quotation quotation)
    {
        if (quotation.Speakers is [{ IsPerson: true } speaker] && _spokesmen.Of(quotation, speaker) is { } spoken)
        {
            quotation.Speakers = [speaker, spoken];
            quotation.How = $"{speaker.Name} says \"we\" for {spoken.Name}";
            return;
        }

        if (quotation.Speakers is not [{ IsPerson: true, OfficerOf: [{ } body] } officer])
        {
            return;
        }

        var sentence = text.SentenceAt(quotation.First);
        for (var i = sentence.First; i < sentence.End - 2; i++)
        {
            if (text.Norm(i) == "on" && ((text.Norm(i + 1) is "its" or "their" && text.Norm(i + 2) == "behalf")
                || (text.Norm(i + 1) == "behalf" && text.Norm(i + 2) == "of" && text.Norm(i + 3) is "my" or "our" or "the" && text.Norm(i + 4) is "members" or "membership" or "union" or "association" or "federation")))
            {
                quotation.Speakers = [officer, body];
                quotation.How = $"{officer.Name} says it on behalf of {body.Name}";
                return;
            }
        }
    }

    /// <summary>"Ann Roe said she would 'go on', the Daily Post reported": the paper only passes it on.</summary>
    private bool Relayed(Quotation quotation, Subject after) => IsFragment(quotation) && after.Actors is [{ IsPerson: false }];

    /// <summary>A few quoted words inside somebody's sentence.</summary>
    private bool IsFragment(Quotation quotation)
    {
        var sentence = text.SentenceAt(quotation.First);
        return quotation.First > sentence.First && quotation.End < sentence.End && !char.IsUpper(text.Tokens[quotation.First].Text[0])
            || (quotation.First > sentence.First && char.IsLower(text.Tokens[quotation.First].Text[0]) && quotation.Closed);
    }

    /// <summary>"…", said X. / "…", X told the BBC. / "…" – X.</summary>
    private Subject? After(Quotation quotation, Func<Subject?> goesOn)
    {
        var line = text.LineAt(quotation.First);
        var at = quotation.End;
        if (at >= line.End)
        {
            return null;
        }

        var last = text.Norm(at - 1);
        if (last == "." && text.Norm(quotation.First - 1) == ":" && IsSpeech(quotation.First - 2))
        {
            // "Roe said: '….' Day said he would stay": the colon has told who speaks.
            return null;
        }

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
            while (next < line.End && Lexicon.Adverbs.Contains(text.Norm(next)) && !cast.Begins(next))
            {
                next++;
            }

            var mention = _attributions.Named(next, line.End);
            return mention is not null ? subjects.Resolve(_companions.After(mention, line.End))
                : last == "." ? null
                : Told(next, line, goesOn) ?? Subject.Nameless(next);
        }

        if (last is "," or "?" or "!" or "." && text.Norm(at) is "–" or "-" && Signed(at + 1, line) is { } signed)
        {
            return signed;
        }

        foreach (var mention in cast.From(at).Where(m => m.Start == at))
        {
            var joined = _companions.Before(mention, line.End);
            foreach (var end in joined.Mentions.Count > 1 ? new[] { joined.End, joined.Mentions[^1].Tail, joined.Mentions[^1].End, mention.Tail, mention.End } : [mention.Tail, mention.End])
            {
                var verb = end;
                while (verb < line.End && Lexicon.Adverbs.Contains(text.Norm(verb)) && !IsSpeech(verb))
                {
                    verb++;
                }

                if (IsSpeech(verb) && (last is not "." || EndsSoon(verb, line)))
                {
                    var subject = subjects.Resolve(end > mention.Tail ? joined : new([mention], mention.Start, mention.End));
                    return subject.IsNamed && !IsLaterNamed(mention) ? subject : Described(at, verb, goesOn) ?? subject;
                }
            }

            if (mention.Kind == MentionKind.Name && last is "," && text.SentenceAt(at).Has(quotation.First) && (_attributions.Utters(mention.End, line) || Further(mention.End, line)))
            {
                return subjects.Resolve(new([mention], mention.Start, mention.End));
            }
        }

        if (last is "," && _attributions.Utters(at, line) && cast.From(at + 1).FirstOrDefault(m => m.Kind == MentionKind.Name) is { } uttering)
        {
            return subjects.Resolve(new([uttering], uttering.Start, uttering.End));
        }

        if (VerbAfter(at, line) is >= 0 and var told && (last is not "." || EndsSoon(told, line)) && Described(at, told, goesOn) is { } described)
        {
            return described;
        }

        // Another subject speaks whom the story does not name: "one minister said".
        return last is "," && text.SentenceAt(at).Has(quotation.First) && Enumerable.Range(at, Math.Min(8, line.End - at)).Any(IsSpeech) ? Subject.Nameless(at) : null;
    }

    /// <summary>"Ann Roe of St Bride's told": a few words between name and verb.</summary>
    private bool Further(int at, Line line)
    {
        for (var i = at; i < Math.Min(line.End, at + 10) && text.Norm(at) is "of" or "from" or "for" or "at" or "in" or "," or "("; i++)
        {
            if (IsSpeech(i))
            {
                return true;
            }

            if (text.Norm(i) is "." or ";" or "?" or "!" || _starts.Contains(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"…" – Ann Roe, of the union.</summary>
    private Subject? Signed(int at, Line line) =>
        _attributions.Named(at, line.End) is { Kind: not MentionKind.Pronoun } mention && !Enumerable.Range(at, mention.End - at + 2).Any(IsSpeech) ? subjects.Resolve(_companions.After(mention, line.End)) : null;

    /// <summary>The verb of saying that a phrase of a few words leads to; -1 where there is none.</summary>
    private int VerbAfter(int at, Line line)
    {
        for (var i = at + 1; i < Math.Min(line.End, at + 12) && text.Norm(i) is not ("." or "?" or "!" or ";"); i++)
        {
            if (IsSpeech(i))
            {
                return i;
            }
        }

        return -1;
    }

    private Subject? Described(int at, int verb, Func<Subject?> goesOn) =>
        _attributions.IsDescription(at, verb) && goesOn() is { Actors: [{ IsPerson: true }] } same ? same
        : _attributions.IsMouth(at) ? Told(at, text.LineAt(at), goesOn) : null;

    /// <summary>"the Ely MP said", where the only MP named so comes further down: the one who was named before is meant.</summary>
    private bool IsLaterNamed(Mention mention) => mention is { Kind: MentionKind.Office, Actor: { } actor } && !cast.Mentions.Any(m => m.Actor == actor && m.Kind == MentionKind.Name && m.Start < mention.Start);

    /// <summary>"said the former miner", "said a spokesman": the one who was named before, or the body he speaks for.</summary>
    private Subject? Told(int at, Line line, Func<Subject?> goesOn)
    {
        var stop = at;
        while (stop < line.End && text.Norm(stop) is not ("." or "," or "?" or "!"))
        {
            stop++;
        }

        if (_attributions.IsDescription(at, stop))
        {
            return goesOn() is { Actors: [{ IsPerson: true }] } person ? person : null;
        }

        return _attributions.IsMouth(at) && !Enumerable.Range(at, stop - at).Any(i => text.Norm(i) is "for") && goesOn() is { Actors: [{ IsPerson: false }] } body ? body : null;
    }

    private bool EndsSoon(int verb, Line line)
    {
        if (text.Norm(verb + 1) is "he" or "she" or "they" or "it" or "there" or "his" or "her" or "their")
        {
            // "Day said he would stay": words of his own, not the end of the quoted ones.
            return false;
        }

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

    private bool IsSpeech(int at) => at < text.Tokens.Length && text.Tokens[at].IsWord && Speech.Starts(text.Tokens, at, text.Tokens.Length, Forms.Finite);
}
