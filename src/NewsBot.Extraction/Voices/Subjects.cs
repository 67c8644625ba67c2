using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds the subject of a verb.</summary>
internal sealed class Subjects(StoryText text, Cast cast, MentionChains chains, BackReferences back, Func<int, Quotation?> quotationAt)
{
    private static readonly FrozenSet<string> Papers = FrozenSet.ToFrozenSet(
        ["letter", "petition", "statement", "motion", "article", "email", "post", "tweet", "column", "video", "message", "resolution", "note", "poster", "banner", "placard", "leaflet", "submission", "editorial", "speech", "interview", "blog", "memo"], StringComparer.Ordinal);

    private readonly Companions _companions = new(text, cast, quotationAt);
    private readonly GroupHeads _groups = new(text, cast);
    private readonly MentionedActors _mentioned = new(text, cast, back, quotationAt);

    private bool _passing;

    /// <summary>Those who do not say the quotation whose speaker is looked for: it speaks of them.</summary>
    public IReadOnlySet<Actor> Barred { get; set; } = FrozenSet<Actor>.Empty;

    /// <summary>The subject of the verb at a token.</summary>
    public Subject Of(int verb) => Of(verb, mayGoOn: true);

    /// <param name="mayGoOn">Whether another verb may be asked for its subject: one step and no more, whatever a text strings together.</param>
    private Subject Of(int verb, bool mayGoOn)
    {
        // "Members of the union backed a motion": it is the union that passed it.
        _passing = text.Norm(verb) is "passed" or "backed" or "voted" or "carried" or "approved" or "pass" or "back";
        var sentence = text.SentenceAt(verb);
        var first = VerbPlaces.Start(text, quotationAt, sentence, verb);
        if (VerbPlaces.IsPassive(text, verb, first))
        {
            return Agent(verb, sentence.End);
        }

        if (VerbPlaces.IsNth(text, verb, first))
        {
            return OfNth(verb, first, sentence.End);
        }

        var at = verb;
        while (at > first && VerbPlaces.IsBetween(text, cast, at - 1))
        {
            at--;
        }

        at = VerbPlaces.BehindAside(text, cast, at, first);
        if (text.Norm(at - 1) == "," && text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && Clause(at, first) is { IsNamed: true } main)
        {
            return main;
        }

        if (text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && Papers.Contains(text.Norm(at - 1)) && Enumerable.Range(Math.Max(first, at - 5), at - Math.Max(first, at - 5)).Any(i => text.Norm(i) is "with" or "amid" or "after" or "despite"))
        {
            // "amid a cover-up, with a petition calling for it": it is the petition that calls.
            return Subject.Nameless(at);
        }

        if (text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && text.Norm(at - 1) is "papers" or "paperwork" or "documents" or "request" or "requisition" or "signatures" or "notice" && Clause(at - 1, first) is { IsNamed: true } lodging)
        {
            // "The Fen Union has lodged papers seeking to remove her".
            return lodging;
        }

        if (text.Norm(at - 1) == "for" && text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && chains.ChainTo(at - 1, first) is { } blamed && blamed.Mentions[0].Kind is MentionKind.Name or MentionKind.Pronoun)
        {
            // "Roe attacked Day for calling": Day calls. "Roe was attacked by Day for calling": Roe does.
            return text.Norm(blamed.Start - 1) == "by" ? Clause(blamed.Start - 1, first) : Resolve(blamed);
        }

        if (text.Norm(verb - 1) == "to" && chains.ChainTo(verb - 1, first) is { } asked && VerbPlaces.Asks(text, asked.Start - 1))
        {
            // "Roe asked Day to call for him to go": whether Day does is not told.
            return Subject.Nameless(asked.Start);
        }

        if (text.Norm(at - 1) == "as" && text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && chains.ChainTo(at - 1, first) is { } quoted
            && text.Norm(quoted.Start - 1) is "quoted" or "quotes" or "quoting" or "cited" or "cites" or "citing" or "reported" or "recalled" or "remembered")
        {
            // "Roe quoted Day as saying": he says it.
            return Resolve(quoted);
        }

        if (At(at, first) is { } direct)
        {
            if (direct.Unnamed && text.Norm(verb) is "saying" or "claiming" or "alleging" or "arguing" or "stating" && cast.To(at).Any(m => m is { Kind: MentionKind.Office, Plural: false } && text.Norm(m.Start - 1) is "at" or "against" or "on")
                && Clause(at, first) is { IsNamed: true } attacker)
            {
                // "Roe hit out at the minister saying".
                return attacker;
            }

            // "Roe and Day have written to Lee urging him", "met with Lee to ask him": those who write urge.
            return direct.Unnamed && mayGoOn && VerbPlaces.Approach(text, verb, at, first) is { } approach && Of(approach, mayGoOn: false) is { IsNamed: true } same ? same : direct;
        }

        if (at == first && first == sentence.First)
        {
            if (text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && _groups.Behind(verb, sentence.End) is { } speaker)
            {
                return Resolve(new([speaker], speaker.Start, speaker.End));
            }

            // An entry of a list: "Ann Roe, Labour. Said on Sunday that …"
            var line = text.Sentences[sentence.Number].Line;
            if (sentence.First == line.First && line.Number > 0 && text.Lines[line.Number - 1] is { Kind: LineKind.Heading, IsEmpty: false } above
                && cast.From(above.First).FirstOrDefault(m => m.Kind == MentionKind.Name) is { } entry)
            {
                return Resolve(new([entry], entry.Start, entry.End));
            }

            return sentence.First > line.First && text.Norm(verb) is "said" or "says" or "told" or "wrote" or "called" or "wants" or "sent" or "tweeted" ? OfSentence(text.Sentences[sentence.Number - 1]) : Subject.None;
        }

        if (text.Norm(at - 1) is "," or "-" or "–" && chains.ChainTo(at - 1, first) is { Mentions.Count: > 1 } listed)
        {
            return Resolve(listed);
        }

        if (text.Norm(at - 1) == "," && chains.ChainTo(at - 1, first) is { } apposed && apposed.Start - 1 > first && text.Norm(apposed.Start - 1) == ","
            && apposed.Mentions[0].Kind is MentionKind.Body or MentionKind.Name)
        {
            // "The teachers' union, the Riverside Association, said"
            return Resolve(apposed);
        }

        if (mayGoOn && at < verb && text.Norm(at) == "to" && text.Norm(at - 1) is "rose" or "stood" or "stands" or "rises" or "wished" or "wishes" or "wrote" or "writes" or "spoke" or "intervened" or "returned")
        {
            // "Ann Roe rose to ask him to go": what she does it for, she does.
            return Of(at - 1, mayGoOn: false);
        }

        at = VerbPlaces.BehindWho(text, at, first);
        var before = text.Norm(at - 1);
        if (before == ":" && cast.From(first).FirstOrDefault(m => m.Start == first && m.End < at && m.Actor is not null && m.Kind is MentionKind.Name or MentionKind.Body) is { } label)
        {
            // "Ann Roe (Ely): says she has no doubt".
            return Resolve(new([label], label.Start, label.End));
        }

        if (before is "those" or "anyone" or "anybody" or "everyone" or "people" or "others" && text.Norm(verb).EndsWith("ing", StringComparison.Ordinal))
        {
            // "was among those calling for her head", but "took a swipe at those calling for it": they have no names.
            return Among(at - 1, first) ?? Subject.Nameless(at);
        }

        if (before == "who" || before == "that" && Lexicon.Roles.Contains(text.Norm(at - 2)))
        {
            var end = at - 1;
            if (Among(end, first) is { } among)
            {
                return among;
            }

            var antecedent = chains.ChainTo(end, first) ?? (text.Norm(end - 1) == "," ? chains.ChainTo(end - 1, first) : null);
            return antecedent is null ? Subject.Nameless(end) : Resolve(antecedent);
        }

        if (text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && VerbPlaces.InnerClause(text, at, first) is { } start && Clause(at, start) is { Start: >= 0 } inner)
        {
            return inner;
        }

        if (before == "and" && mayGoOn && VerbPlaces.Meeting(text, at, first) is { } meeting && Of(meeting, mayGoOn: false) is { IsNamed: true } went)
        {
            return went;
        }

        if (before is "and" or "but" or "then" or "or" or "," or "before" or "after" or "while" or "by" || text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) || before is "to")
        {
            return Clause(at, first);
        }

        return Far(at, first) ?? Subject.Nameless(at);
    }

    /// <summary>"Roe became the latest to call", "as Roe was one of a dozen to have called", "which makes Roe the tenth to call".</summary>
    private Subject OfNth(int verb, int first, int end)
    {
        for (var i = verb - 2; i > first; i--)
        {
            if (text.Norm(i) is "makes" or "made" or "making" && chains.ChainsFrom(i + 1, end) is [.., var made])
            {
                return Resolve(made);
            }

            if (text.Norm(i) is "became" or "becomes" or "become" or "is" or "was" or "were" or "are" or "being")
            {
                var at = i;
                while (at > first && VerbPlaces.IsBetween(text, cast, at - 1))
                {
                    at--;
                }

                // "Ann Roe, was among those calling": a comma that should not stand there.
                return At(at, first) ?? (text.Norm(at - 1) == "," ? At(at - 1, first) : null) ?? Clause(at, first);
            }
        }

        return Clause(verb, first);
    }

    private Subject Agent(int verb, int end)
    {
        for (var i = verb + 1; i < end - 1; i++)
        {
            if (text.Norm(i) == "by" && chains.ChainsFrom(i + 1, end) is [var chain, ..])
            {
                return Resolve(chain);
            }
        }

        return Subject.Nameless(verb);
    }

    /// <summary>"The presenter of the programme from 1998 to 2011 wrote": only places and times between subject and verb.</summary>
    private Subject? Far(int at, int first)
    {
        var mention = cast.From(first).FirstOrDefault(m => m.Start == first && m.End < at && at - m.End <= 8 && m.Kind is MentionKind.Name or MentionKind.Office or MentionKind.Body);
        if (mention is null || !(text.Norm(mention.End) is "from" or "in" or "at" or "on" or "of" or "for" or "between"))
        {
            return null;
        }

        for (var i = mention.End; i < at; i++)
        {
            if (text.Norm(i) is "," or ":" or ";" or "who" or "that" or "and" || Verbs.Acts(text.Norm(i)))
            {
                return null;
            }
        }

        return Resolve(new([mention], mention.Start, mention.End));
    }

    /// <summary>The subject of the whole sentence, as far as it is somebody.</summary>
    public Subject OfSentence(Sentence sentence) => Clause(sentence.End, VerbPlaces.Start(text, quotationAt, sentence, sentence.End - 1));

    /// <summary>Resolves a list of mentions that stand as a subject.</summary>
    public Subject Resolve(MentionChain chain) => _mentioned.Resolve(chain, _passing, Barred);

    /// <summary>"Roe and Day were among those who called": the subject of "were".</summary>
    private Subject? Among(int end, int first)
    {
        for (var i = end - 1; i > first && i > end - 8; i--)
        {
            if (text.Norm(i) is "among" or "amongst" || (text.Norm(i) == "one" && text.Norm(i + 1) == "of"))
            {
                var verb = i - 1;
                while (verb > first && text.Norm(verb) is "is" or "are" or "was" or "were" or "also" or "has" or "have" or "been")
                {
                    verb--;
                }

                return verb < i - 1 ? At(verb + 1, first) ?? (text.Norm(verb) == "," ? At(verb, first) : null) : null;
            }
        }

        return null;
    }

    private Subject? At(int end, int limit)
    {
        var chain = chains.ChainTo(end, limit);
        if (chain is { Mentions: [var reader, _, _, ..] } && text.Norm(chain.Start - 1) == "to" && Papers.Contains(text.Norm(chain.Start - 2)) && text.Norm(reader.End) == ",")
        {
            // "In a letter to Lee, Roe and Day wrote".
            return Resolve(new([.. chain.Mentions.Skip(1)], chain.Mentions[1].Start, end));
        }

        if (chain is not null && text.Norm(chain.Start - 1) == "of" && text.Norm(chain.Start - 2) == "likes")
        {
            // "The likes of Roe and Day said": they did.
            return Resolve(chain);
        }

        if (chain is not null && text.Norm(chain.Start - 2) is "who" or "that" or "which" && chain.Start - 2 > limit && (Verbs.Acts(text.Norm(chain.Start - 1)) || text.Norm(chain.Start - 1).EndsWith("ed", StringComparison.Ordinal))
            && !Lexicon.SpeechVerbs.Contains(text.Norm(chain.Start - 1)))
        {
            // "The man who attacked Ann Roe called": he does.
            return chains.ChainTo(chain.Start - 2, limit) is { } attacker ? Resolve(attacker) : Subject.Nameless(chain.Start);
        }

        if (chain is not null && !_passing && _groups.AreOf(chain, limit))
        {
            // "MPs from the Fen Party, the SNP and Labour have called": nobody is named.
            return Subject.Nameless(chain.Start);
        }

        if (chain is { Mentions: [.., var last] } && chain.Mentions.Count > 1 && text.Norm(last.Start - 1) == "and" && chain.Start - 1 > limit && text.Norm(chain.Start - 1) is "of" or "on" or "in" or "at" or "for" or "from" or "with" or "to" or "by" or "among" or "against" or "about")
        {
            // "moved a motion of no confidence in Lee, and Day seconded it": he alone does.
            return Resolve(new([last], last.Start, end));
        }

        while (chain is not null && chain.Start - 1 > limit && text.Norm(chain.Start - 1) is "of" or "on" or "in" or "at" or "for" or "from" or "with" or "to" or "by" or "among")
        {
            if (_groups.Leads(chain.Start))
            {
                break;
            }

            // "Members of the board said": the board is not the subject.
            if (chains.ChainTo(chain.Start - 1, limit) is not { } head)
            {
                if (_groups.SpeaksFor(chain.Start))
                {
                    break;
                }

                return Beside(chain.Start, limit) ?? Subject.Nameless(chain.Start);
            }

            chain = head;
        }

        return chain is null ? null : Resolve(_groups.WithoutReader(_companions.Whole(chain, end, limit)));
    }

    /// <summary>"Roe, Day and five of the other councillors": those who are named beside the others.</summary>
    private Subject? Beside(int crowd, int limit) =>
        text.Norm(crowd - 1) == "of" && text.Norm(crowd - 3) == "and" && (text.Tokens[crowd - 2].Kind == TokenKind.Number || Lexicon.FunctionWords.Contains(text.Norm(crowd - 2)))
            && chains.ChainTo(crowd - 3, limit, joined: true) is { } named ? Resolve(named) : null;

    /// <summary>The first mention of the clause, if nothing but an introduction stands before it.</summary>
    private Subject Clause(int before, int first)
    {
        for (var i = first; i < before; i++)
        {
            var mention = cast.From(i).FirstOrDefault(m => m.Start == i && m.End <= before);
            if (mention is not null)
            {
                if (text.Norm(mention.End) == "'s" || _groups.IsOrgan(mention.End))
                {
                    i = mention.End;
                    continue;
                }

                var preceded = i > first && text.Norm(i - 1) is "of" or "in" or "at" or "by" or "for" or "with" or "from" or "on" or "about" or "against" or "over" or "after" or "to" or "following" or "under" or "behind" or "beside" or "like" or "unlike" or "opposite" or "without";
                if (preceded && !_groups.SpeaksFor(mention.Start))
                {
                    // "no confidence in its leader, Tom Lee, and calls": nothing of it is the subject.
                    i = mention.Kind == MentionKind.Office && text.Norm(mention.Tail - 1) == "," && mention.Tail < before ? mention.Tail - 1 : mention.End - 1;
                    if (text.Norm(mention.End) == "(")
                    {
                        i = Enumerable.Range(mention.End, Math.Min(6, before - mention.End)).FirstOrDefault(p => text.Norm(p) == ")", i);
                    }

                    continue;
                }

                var papers = Enumerable.Range(i, mention.End - i).Any(p => Papers.Contains(text.Norm(p)));
                if (papers)
                {
                    return Subject.Nameless(i);
                }

                var chain = chains.ChainsFrom(i, before).FirstOrDefault(c => c.Mentions.Count > 1)
                    ?? (_companions.Before(mention, before) is { Mentions.Count: > 1 } joined && joined.End >= before - 1 ? joined : new MentionChain([mention], mention.Start, mention.End));
                return Resolve(_groups.WithoutReader(chain));
            }

            if (Papers.Contains(text.Norm(i)) && text.Norm(first) is "a" or "the" or "an" && !HasComma(first, i))
            {
                return Subject.Nameless(i);
            }
        }

        return Subject.None;
    }

    private bool HasComma(int first, int end) => Enumerable.Range(first, end - first).Any(i => text.Norm(i) == ",");
}
