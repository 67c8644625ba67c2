using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Voices;
using NewsBot.Extraction.Weighing;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Collects, sentence by sentence, what named speakers say of those whom the story asks to go.</summary>
internal sealed class SaidFinder(StoryParts parts)
{
    private const int LongestRange = 90;

    private static readonly WordClass[] Reporting = [WordClass.Load("speech"), WordClass.Load("ask"), WordClass.Load("want"), WordClass.Load("call-for")];

    public List<SaidOf> Find(IReadOnlyList<Actor> targets)
    {
        var said = new List<SaidOf>();
        foreach (var sentence in parts.Text.Sentences.Where(s => s.Line.IsStory && s.End - s.First is > 0 and < LongestRange * 2))
        {
            var quoted = UtteranceRanges.Quoted(parts.Text, parts.Quotations.Where(q => q.First < sentence.End && q.End > sentence.First), sentence);
            if (quoted.Count > 0)
            {
                if (parts.QuotationAt(quoted[0].First) is { Speaker: not null } quotation)
                {
                    Add(said, targets, quotation.Speakers, [.. quoted], sentence, true, quotation.How);
                    if (sentence.Number + 1 < parts.Text.Sentences.Count && parts.Text.Sentences[sentence.Number + 1] is { } next && quotation.Has(next.First) && quoted.Count == 1 && next.Line == sentence.Line)
                    {
                        Add(said, targets, quotation.Speakers, [quoted[0], (next.First, Math.Min(next.End, quotation.End))], sentence, true, quotation.How);
                    }
                }

                continue;
            }

            var subject = Reporter(sentence);
            if (subject.IsNamed)
            {
                Add(said, targets, subject.Actors, [(sentence.First, sentence.End)], sentence, false, subject.How);
            }
            else if (!subject.Unnamed && parts.Back.Author is { } author && sentence.Line.Kind == LineKind.Prose && (parts.Back.IsOpinion || SpeaksOfSelf(sentence)))
            {
                Add(said, targets, [author], [(sentence.First, sentence.End)], sentence, false, $"{author.Name} writes it");
            }
        }

        return said;
    }

    /// <summary>The words of one sentence, as said by some of one.</summary>
    public Utterance In(Sentence sentence, IReadOnlyList<Actor> speakers, Actor target)
    {
        var quoted = UtteranceRanges.Quoted(parts.Text, parts.Quotations.Where(q => q.First < sentence.End && q.End > sentence.First), sentence);
        return Utterance.Of(parts.Text, quoted.Count > 0 ? quoted : [(sentence.First, Math.Min(sentence.End, sentence.First + (LongestRange * 2)))], token => Role(token, target, speakers, quoted.Count > 0));
    }

    private bool SpeaksOfSelf(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) is "i" or "we" or "my" or "our")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first named subject of a verb of saying, asking or wanting; a speaker of a few quoted words; whoever heads the line.</summary>
    private Subject Reporter(Sentence sentence)
    {
        var nobody = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var quotation = parts.QuotationAt(i);
            if (quotation is not null && quotation.End - quotation.First > 2)
            {
                if (quotation.Speaker is not null)
                {
                    return new(quotation.Speakers, false, i, quotation.How);
                }

                nobody |= quotation.Unnamed;
                i = quotation.End - 1;
                continue;
            }

            if (!Array.Exists(Reporting, c => c.Starts(parts.Text.Tokens, i, sentence.End, Forms.Finite)) || parts.Text.Norm(i - 1) is "to" or "the" or "a" or "his" or "her" or "no" or "'s" or "their")
            {
                continue;
            }

            var subject = parts.Subjects.Of(i);
            if (subject.IsNamed)
            {
                return subject;
            }

            nobody |= subject.Unnamed;
        }

        var voice = parts.Voices.At(sentence.First, sentence.End);
        return voice.Actors.Count > 0 ? new(voice.Actors, false, sentence.First, voice.How) : nobody || voice.Unnamed ? Subject.Nameless(sentence.First) : Subject.None;
    }

    private void Add(List<SaidOf> said, IReadOnlyList<Actor> targets, IReadOnlyList<Actor> speakers, List<(int First, int End)> ranges, Sentence sentence, bool quoted, string how)
    {
        var meant = Meant(targets, speakers, ranges, sentence);
        if (meant.Target is not { } target)
        {
            return;
        }

        var utterance = Utterance.Of(parts.Text, ranges, token => Role(token, target, speakers, quoted));
        said.Add(new([.. speakers.Where(s => s != target)], target, utterance, sentence.Number, ranges[0].First, ranges[^1].End, quoted, meant.Named, how));
    }

    /// <summary>Of whom it is said: the first of them whom the words name or point to; the first of all where they point to nobody.</summary>
    private (Actor? Target, bool Named) Meant(IReadOnlyList<Actor> targets, IReadOnlyList<Actor> speakers, List<(int First, int End)> ranges, Sentence sentence)
    {
        Actor? pointed = null;
        var others = false;
        foreach (var (first, end) in ranges)
        {
            for (var i = first; i < end; i++)
            {
                foreach (var mention in parts.Cast.From(i).Where(m => m.Start == i || m.Core == i))
                {
                    if (mention.Actor is { } actor)
                    {
                        if (targets.Contains(actor) && !speakers.Contains(actor))
                        {
                            return (actor, true);
                        }

                        others |= actor.IsPerson && mention.Kind == MentionKind.Name && !speakers.Contains(actor);
                    }
                    else if (mention is { Kind: MentionKind.Pronoun, Plural: false, Gender: not Gender.Unknown } && !IsSpeakers(mention, ranges, sentence)
                        && parts.Back.Target(mention, [.. speakers]) is { } back && targets.Contains(back))
                    {
                        pointed ??= back;
                    }
                    else if (mention.Kind == MentionKind.Office && parts.Text.Norm(mention.Start) is "the" && targets.FirstOrDefault(t => t.RoleWords.Contains(parts.Text.Norm(mention.End - 1)) && !speakers.Contains(t)) is { } holder)
                    {
                        pointed ??= holder;
                    }
                }
            }
        }

        if (pointed is not null)
        {
            return (pointed, true);
        }

        return others || targets.Count == 0 || speakers.Contains(targets[0]) ? (null, false) : (targets[0], false);
    }

    /// <summary>"she said", "as he put it": who speaks, in a sentence that is told and not quoted.</summary>
    private bool IsSpeakers(Mention pronoun, List<(int First, int End)> ranges, Sentence sentence) =>
        parts.QuotationAt(pronoun.Start) is null && Reporting[0].Starts(parts.Text.Tokens, pronoun.End, sentence.End, Forms.Finite) && ranges.Count > 0;

    private (string Symbol, int End)? Role(int token, Actor target, IReadOnlyList<Actor> speakers, bool quoted)
    {
        foreach (var mention in parts.Cast.From(token).Where(m => m.Start == token || m.Core == token))
        {
            if (mention.Actor == target)
            {
                return (Utterance.Target, mention.End);
            }

            if (mention.Actor is { } actor && speakers.Contains(actor))
            {
                return (Utterance.Speaker, mention.End);
            }

            if (mention.Actor is { } other && mention.Kind is MentionKind.Name || (mention.Kind is MentionKind.Body && parts.Text.Tokens[mention.End - 1].IsCapital))
            {
                return (Utterance.Other, mention.End);
            }

            if (mention is { Kind: MentionKind.Pronoun, Plural: false, Gender: not Gender.Unknown })
            {
                var speaks = !quoted && parts.QuotationAt(token) is null && Reporting[0].Starts(parts.Text.Tokens, mention.End, parts.Text.Tokens.Length, Forms.Finite);
                return speaks ? (Utterance.Speaker, mention.End)
                    : target.Gender == Gender.Unknown || target.Gender == mention.Gender ? (Utterance.Target, mention.End) : null;
            }

            if (mention.Kind == MentionKind.Office && mention.Actor is null && parts.Text.Norm(mention.Start) == "the" && target.RoleWords.Contains(parts.Text.Norm(mention.End - 1)))
            {
                return (Utterance.Target, mention.End);
            }
        }

        return null;
    }
}
