using System.Collections.Frozen;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Voices;

/// <summary>Tells by the words before a verb what its subject has to do with it: "was told" hears, "the third to ask" asks.</summary>
internal static class VerbPlaces
{
    private const int LongestClause = 40;
    public const int LongestAside = 12;

    /// <summary>How somebody turns to somebody before they ask them.</summary>
    private static readonly FrozenSet<string> Meetings = FrozenSet.ToFrozenSet(
        ["written", "wrote", "writes", "met", "visited", "phoned", "rang", "emailed", "texted", "went", "approached", "confronted"], StringComparer.Ordinal);

    /// <summary>Where and how people say things.</summary>
    private static readonly FrozenSet<string> Occasions = FrozenSet.ToFrozenSet(
        ["tweet", "statement", "post", "letter", "video", "message", "speech", "interview", "conference", "meeting", "briefing", "rally", "programme", "program", "release", "podcast", "debate", "hearing", "protest", "demonstration", "gathering", "event", "session", "broadcast", "thread", "note", "memo", "email", "article", "column", "blog", "twitter", "facebook", "television", "parliament", "assembly", "floor", "reporters", "journalists", "newsmen", "media", "radio", "representatives", "commons", "lords", "senate", "house"], StringComparer.Ordinal);

    /// <summary>Whether somebody is asked there to do something, which is not to say that they do it.</summary>
    public static bool Asks(StoryText text, int at) => text.Norm(at) is "asked" or "asks" or "asking" or "ask" or "urged" or "urges" or "urging" or "urge" or "told" or "tells" or "invited" or "invites" or "pressed" or "begged" or "encouraged"
        or "encouraging" or "ordered" or "wanted" or "wants" or "expects" or "expected" or "allowed" or "persuade" or "persuading";

    /// <summary>"became the third director to ask", "was one of a dozen to have asked".</summary>
    public static bool IsNth(StoryText text, int verb, int first)
    {
        var to = verb - 1;
        while (to > first && (text.Norm(to) == "have" || (text.Norm(to).EndsWith("ly", StringComparison.Ordinal) && Lexicon.Adverbs.Contains(text.Norm(to)))))
        {
            to--;
        }

        if (text.Norm(to) != "to")
        {
            return false;
        }

        for (var i = to - 1; i >= Math.Max(first, verb - 9); i--)
        {
            if (text.Norm(i) is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "latest" or "became" or "becomes" or "become"
                || (text.Norm(i) == "one" && text.Norm(i + 1) == "of") || (text.Tokens[i].Kind == TokenKind.Number && text.Norm(i).EndsWith("th", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"has been told", "was asked": the subject is the one who hears it.</summary>
    public static bool IsPassive(StoryText text, int verb, int first)
    {
        if (text.Norm(verb) is not ("told" or "asked" or "urged" or "advised" or "warned" or "ordered" or "called" or "pressed" or "invited" or "instructed" or "encouraged" or "informed" or "reminded" or "begged" or "implored" or "lobbied" or "demanded"))
        {
            return false;
        }

        for (var i = verb - 1; i >= Math.Max(first, verb - 3); i--)
        {
            if (text.Norm(i) is "been" or "was" or "were" or "is" or "are" or "being" or "be")
            {
                return true;
            }

            if (!Lexicon.Adverbs.Contains(text.Norm(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Inside a quotation the words before it are not looked at, and outside it the quoted words are not.</summary>
    public static int Start(StoryText text, Func<int, Quotation?> quotationAt, Sentence sentence, int token)
    {
        var quotation = quotationAt(token);
        return quotation is not null && quotation.First > sentence.First && quotation.End - quotation.First > 4 ? quotation.First : sentence.First;
    }

    /// <summary>An adverb between subject and verb, and no name that ends in one.</summary>
    public static bool IsBetween(StoryText text, Cast cast, int at)
    {
        var norm = text.Norm(at);
        return Lexicon.Adverbs.Contains(norm) && !(text.Tokens[at].IsCapital && cast.To(at + 1).Any(m => m.Kind == MentionKind.Body)) && !cast.From(at).Any(m => m.Kind == MentionKind.Pronoun && norm is not "himself" and not "herself" && norm is not "both");
    }

    /// <summary>"Roe wrote to Lee urging", "met Lee to ask": the verb before, whose subject does this as well; null where there is none.</summary>
    public static int? Approach(StoryText text, int verb, int at, int first)
    {
        if (!text.Norm(verb).EndsWith("ing", StringComparison.Ordinal) && text.Norm(verb - 1) != "to")
        {
            return null;
        }

        var approach = Enumerable.Range(first, at - first)
            .FirstOrDefault(i => Meetings.Contains(text.Norm(i)), -1);
        return approach < 0 ? null : approach;
    }

    /// <summary>
    /// "Ann Roe in a tweet said", "Tom Day at a press conference on Monday asked", "Lee while talking to reporters demanded": behind the name, past
    /// the words that tell where and how; where none stand there, the same place.
    /// </summary>
    public static int BehindAside(StoryText text, Cast cast, int at, int first)
    {
        for (var i = at - 2; i > first && i >= at - LongestAside; i--)
        {
            if (text.Norm(i) is "," or ";" or ":" or "who" or "that" or "which" or "and" or "said" or "says" or "is" or "was" or "has" or "had" || text.Tokens[i].Kind == TokenKind.Mark)
            {
                return at;
            }

            if (text.Norm(i) is "in" or "on" or "at" or "during" or "through" or "via" or "while" && cast.To(i).FirstOrDefault(m => m.Start >= first && m.Actor is not null) is { } subject
                && (subject.Start == first || text.Norm(subject.Start - 1) is "," or "and" or "but" or "that" or "as" or "when" or "meanwhile")
                && Enumerable.Range(i + 1, at - i - 1).Any(t => Occasions.Contains(text.Norm(t))))
            {
                return i;
            }
        }

        return at;
    }

    /// <summary>"Roe and Day met Lee on Monday and asked": the verb of the meeting, whose subject asks as well; null where there is none.</summary>
    public static int? Meeting(StoryText text, int at, int first)
    {
        for (var i = at - 2; i > Math.Max(first, at - LongestClause) && text.Norm(i) is not ("," or ";" or "who" or "that"); i--)
        {
            if (Meetings.Contains(text.Norm(i)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"The house rose after members stormed in seeking": where the clause begins that the participle belongs to; null where none stands between.</summary>
    public static int? InnerClause(StoryText text, int at, int first)
    {
        for (var i = at - 1; i > Math.Max(first, at - LongestClause) && text.Norm(i) != ","; i--)
        {
            if (text.Norm(i) is "after" or "when" or "while" or "because" or "where" or "as"
                && Enumerable.Range(i + 2, Math.Max(0, at - i - 2)).Any(v => Verbs.Acts(text.Norm(v)) || text.Norm(v).EndsWith("ed", StringComparison.Ordinal)))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>"who in 1996 led", "who at the time called": past the words that tell when; where nothing does, the same place.</summary>
    public static int BehindWho(StoryText text, int at, int first)
    {
        for (var i = at - 2; i > first && i >= at - 6; i--)
        {
            if (text.Norm(i) == "who")
            {
                return text.Norm(i + 1) is "in" or "on" or "at" or "last" or "earlier" or "once" or "early" or "late" or "during" or "this" ? i + 1 : at;
            }

            if (text.Norm(i) is "," or "and" or "that" || Verbs.Acts(text.Norm(i)))
            {
                return at;
            }
        }

        return at;
    }
}
