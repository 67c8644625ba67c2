using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Finds who stands behind a stretch of words: a quotation's speaker, or the subject of the verb that reports it.</summary>
internal sealed class VoiceFinder(StoryText text, Cast cast, Subjects subjects, BackReferences back, Func<int, Quotation?> quotationAt)
{
    private static readonly WordClass Speech = WordClass.Load("speech");

    private readonly Companions _companions = new(text, cast, quotationAt);

    public Voice At(int first, int end)
    {
        var sentence = text.SentenceAt(first);
        var quotation = quotationAt(first);
        if (quotation is not null)
        {
            var inner = Governing(first, Math.Max(quotation.First, sentence.First), quotation);
            if (inner is not null)
            {
                return inner;
            }

            if (quotation.Speaker is { } speaker)
            {
                return new(quotation.Speakers, false, -1, quotation.How.Length > 0 ? quotation.How : $"{speaker.Name} says the quoted words");
            }

            if (quotation.Unnamed)
            {
                return new([], true, -1, "");
            }
        }

        if (text.Norm(first) is "wants" or "wanted" && subjects.Of(first) is { } wishes && (wishes.IsNamed || (wishes.Unnamed && text.Norm(first - 1) is "chamber" or "body" or "organisation" or "charity" or "company")))
        {
            // "said that the union wanted a new leader": the union wants it.
            return new(wishes.Actors, wishes.Unnamed, first, wishes.How.Length > 0 ? wishes.How : $"{string.Join(" and ", wishes.Actors)} is the subject of \"{text.Tokens[first].Text}\"");
        }

        if (quotation is null && text.Norm(first) is "want" or "wants" or "wanted" && cast.To(first).Any(m => m.Kind == MentionKind.Crowd))
        {
            // "says that members want him out": theirs is the wish, and they have no names.
            return new([], true, first, "");
        }

        return Governing(first, sentence.First, null) ?? Trailing(sentence, end) ?? Headed(sentence, first) ?? Signed(sentence, end) ?? Own(sentence, first);
    }

    /// <summary>In a piece of opinion: words in the first person, or in one that calls itself opinion any words of the writer.</summary>
    private Voice Own(Sentence sentence, int first) => back.Author is { } author && sentence.Line.Kind is LineKind.Prose
        && !(text.Norm(first) is "want" or "wants" or "wanted" or "like" && text.Norm(first - 1) is not ("i" or "we" or "would"))
        && (back.IsOpinion || Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => text.Norm(i) is "i" or "we" or "my" or "our"))
        ? new([author], false, -1, $"{author.Name} writes it") : Voice.Narrator;

    /// <summary>The nearest verb of saying before some words, with its subject.</summary>
    private Voice? Governing(int before, int limit, Quotation? inside)
    {
        for (var i = before - 1; i >= limit; i--)
        {
            if (text.Norm(i) == ";")
            {
                return null;
            }

            if (!Speech.Starts(text.Tokens, i, text.Tokens.Length) || IsNoun(i) || (inside is null && quotationAt(i) is not null))
            {
                continue;
            }

            if (inside is null && text.Norm(i - 1) is "newspaper" or "paper" or "magazine" && text.Norm(i - 2) == "this" && back.Masthead is { } paper)
            {
                return new([paper], false, i, $"{paper.Name} speaks of itself");
            }

            var subject = subjects.Of(i);
            if (inside is not null && subject.Actors.Count == 1 && subject.Actors[0] == inside.Speaker)
            {
                continue;
            }

            if (subject.IsNamed)
            {
                return new(subject.Actors, false, i, subject.How.Length > 0 ? subject.How : $"{string.Join(" and ", subject.Actors)} is the subject of \"{text.Tokens[i].Text}\"");
            }

            if (subject.Unnamed && !(inside is not null && text.Norm(i - 1) is "i" or "we" or "would"))
            {
                return new([], true, i, "");
            }
        }

        return null;
    }

    /// <summary>"…, Ann Roe said." / "…, said Ann Roe." / "…, according to Ann Roe."</summary>
    private Voice? Trailing(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.End - 1; i++)
        {
            if (text.Norm(i) == "according" && text.Norm(i + 1) == "to" && First(i + 2) is { } source)
            {
                return Named(_companions.After(source, sentence.End), i);
            }

            if (text.Norm(i) is not ("," or "–") || quotationAt(i) is not null)
            {
                continue;
            }

            var verb = i + 1;
            if (Speech.Starts(text.Tokens, verb, sentence.End, Forms.Finite))
            {
                return First(verb + 1) is { } after ? Named(_companions.After(after, sentence.End), verb) : new([], true, verb, "");
            }

            foreach (var mention in cast.From(verb).Where(m => m.Start == verb))
            {
                var joined = _companions.Before(mention, sentence.End);
                foreach (var end in joined.Mentions.Count > 1 ? new[] { joined.End, joined.Mentions[^1].Tail, mention.Tail, mention.End } : [mention.Tail, mention.End])
                {
                    var at = end;
                    while (at < sentence.End && Lexicon.Adverbs.Contains(text.Norm(at)))
                    {
                        at++;
                    }

                    if (Speech.Starts(text.Tokens, at, sentence.End, Forms.Finite))
                    {
                        return end > mention.Tail ? Named(joined, at) : Named(mention, at);
                    }
                }
            }

            if (Enumerable.Range(verb, sentence.End - verb).Any(j => Speech.Starts(text.Tokens, j, sentence.End, Forms.Finite)) && sentence.End - i < 10)
            {
                return new([], true, verb, "");
            }
        }

        return text.Norm(sentence.First) == "according" && text.Norm(sentence.First + 1) == "to" && First(sentence.First + 2) is { } named ? Named(_companions.After(named, sentence.End), sentence.First) : null;
    }

    /// <summary>A headline or an entry of a list: "Roe: Day must go".</summary>
    private Voice? Headed(Sentence sentence, int before)
    {
        var colon = -1;
        for (var i = sentence.First; i < before && i < sentence.First + 16; i++)
        {
            colon = text.Norm(i) == ":" ? i : colon;
        }

        var mention = colon < 0 ? null : cast.From(sentence.First).FirstOrDefault(m => m.Start == sentence.First && (m.Tail == colon || m.End == colon));
        return mention is null ? null : Named(mention, colon);
    }

    /// <summary>A headline with its source behind a dash: "Day must go – Roe".</summary>
    private Voice? Signed(Sentence sentence, int from)
    {
        if (sentence.Line.Kind is not (LineKind.Title or LineKind.Heading))
        {
            return null;
        }

        for (var dash = from; dash < Math.Min(sentence.End - 1, from + 8); dash++)
        {
            if (text.Norm(dash) is "–" or "-" && cast.From(dash + 1).FirstOrDefault(m => m.Start == dash + 1 && m.Kind is MentionKind.Name or MentionKind.Body && m.Actor is not null && (m.End == sentence.End || m.Tail == sentence.End)) is { } source)
            {
                return Named(source, dash);
            }
        }

        return null;
    }

    /// <summary>Who is named there, past a word or two of what they are: "according to parent governor Ann Roe".</summary>
    private Mention? First(int token)
    {
        for (var i = token; i < token + 3; i++)
        {
            if (cast.From(i).FirstOrDefault(m => m.Start == i || m.Core == i) is { } mention)
            {
                return i == token || mention.Kind == MentionKind.Name ? mention : null;
            }

            if (i >= text.Tokens.Length || text.Tokens[i] is not { IsWord: true, IsCapital: false } || Lexicon.FunctionWords.Contains(text.Norm(i)) || Verbs.Acts(text.Norm(i)))
            {
                return null;
            }
        }

        return null;
    }

    private Voice Named(Mention mention, int verb) => Named(new MentionChain([mention], mention.Start, mention.End), verb);

    private Voice Named(MentionChain chain, int verb)
    {
        var subject = subjects.Resolve(chain);
        return new(subject.Actors, subject.Unnamed, verb, subject.How.Length > 0 ? subject.How : $"attributed to {string.Join(" and ", chain.Mentions.Select(m => text.Words(m.Core, m.End)))}");
    }

    /// <summary>"became the fifth to say": the verb belongs to the subject of the sentence.</summary>
    private bool IsNth(int at)
    {
        for (var i = at - 2; i >= Math.Max(0, at - 9); i--)
        {
            if (text.Norm(i) is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "latest" or "only" or "became" or "becomes" or "become")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(int at) => IsShown(at) || ((text.Norm(at - 1) != "to" || !IsNth(at)) && text.Norm(at - 1) is "the" or "a" or "an" or "his" or "her" or "their" or "no" or "to" or "'s" or "of" or "should" or "must");

    /// <summary>"broken that promise", "answer this demand": a noun, unless "those that demand" stands there.</summary>
    private bool IsShown(int at) => text.Norm(at - 1) is "this" or "that" && text.Norm(at) is "promise" or "demand" or "claim" or "offer" or "record" or "note" or "pledge" or "vow" or "hint" or "remark" or "comment" or "post" or "state" or "wish" or "report"
        && !text.Norm(at - 2).EndsWith('s');
}
