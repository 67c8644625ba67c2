using NewsBot.Extraction.Names;
using NewsBot.Extraction.Quotations;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Sources named after what they say: "Day must go, said Ann Roe and Kim Lee." "Day had to go. That was the view of Ann Roe."</summary>
internal static class LateSources
{
    private static readonly WordClass Speech = WordClass.Load("speech");

    public static IReadOnlyList<Actor> Of(StoryParts parts, Demand demand) =>
        demand.Voice is not { } voice || parts.QuotationAt(demand.Match.Start) is not null ? []
        : voice.Actors.Count == 1 && voice.Verb >= demand.Match.End ? Pair(parts, demand, voice.Verb, voice.Actors[0])
        : voice.Actors.Count > 0 ? []
        : Pair(parts, demand) is { Count: > 0 } both ? both
        : voice.Unnamed ? []
        : NextSentence(parts, demand);

    /// <summary>"…, said Ann Roe and Kim Lee": both, where one was seen.</summary>
    private static List<Actor> Pair(StoryParts parts, Demand demand, int verb, Actor one)
    {
        var at = parts.Text.Norm(verb) == "according" ? verb + 2 : verb + 1;
        return Two(parts, at, parts.Text.Sentences[demand.Sentence].End, out var end) is [var first, var second] && first == one && Closes(parts.Text, end) ? [first, second] : [];
    }

    /// <summary>"…, Ann Roe and Kim Lee said".</summary>
    private static List<Actor> Pair(StoryParts parts, Demand demand)
    {
        var sentence = parts.Text.Sentences[demand.Sentence];
        for (var i = demand.Match.End; i < sentence.End; i++)
        {
            if (parts.Text.Norm(i) == "," && parts.QuotationAt(i) is null && Two(parts, i + 1, sentence.End, out var end) is { Count: 2 } both && Speech.Starts(parts.Text.Tokens, end, sentence.End, Forms.Finite))
            {
                return both;
            }
        }

        return [];
    }

    private static List<Actor> Two(StoryParts parts, int at, int limit, out int end)
    {
        end = at;
        if (Name(parts, at, limit) is not { } first || parts.Text.Norm(first.Tail) is not ("and" or "&") || Name(parts, first.Tail + 1, limit) is not { } second)
        {
            return [];
        }

        end = second.Tail;
        return first.Actor == second.Actor ? [] : [first.Actor!, second.Actor!];
    }

    /// <summary>A name here, or behind a word or two of what its bearer is.</summary>
    private static Mention? Name(StoryParts parts, int at, int limit)
    {
        var end = Math.Min(limit, at + 4);
        for (var i = at; i < end; i++)
        {
            if (parts.Cast.From(i).FirstOrDefault(m => m.Start == i && m.Kind == MentionKind.Name && m.Actor is { IsPerson: true }) is { } name)
            {
                return name;
            }

            if (!parts.Text.Tokens[i].IsWord || parts.Text.Norm(i) is "and" or "of" or "to" or "by" or "for" || Verbs.Acts(parts.Text.Norm(i)) && !Lexicon.Roles.Contains(parts.Text.Norm(i)))
            {
                return null;
            }
        }

        return null;
    }

    private static bool Closes(StoryText text, int at) => text.Norm(at) is "" or "." or "," or ";" or "(" or "on" or "in" or "at" or "last" or "yesterday" or "today" or "after" or "earlier" or "this" or "who" or "both";

    private static List<Actor> NextSentence(StoryParts parts, Demand demand)
    {
        var text = parts.Text;
        if (demand.Sentence + 1 >= text.Sentences.Count)
        {
            return [];
        }

        var next = text.Sentences[demand.Sentence + 1];
        if (!next.Line.IsStory || parts.QuotationAt(next.First) is not null)
        {
            return [];
        }

        var at = next.First;
        if (text.Norm(at) is "or" or "and" && text.Norm(at + 1) == "so")
        {
            at++;
        }

        if (text.Norm(at) == "so" && text.Norm(at + 1) is "says" or "said" or "say" or "thinks" or "thought" or "believes" or "argues" or "argued")
        {
            return NameLists.Read(text, parts.Cast, at + 2, next.End);
        }

        if (text.Norm(at) is not ("that" or "this" or "such") || text.Norm(at + 1) is not ("is" or "was" or "'s"))
        {
            return [];
        }

        for (var i = at + 2; i < Math.Min(next.End, at + 7); i++)
        {
            if (text.Norm(i) is "view" or "verdict" or "opinion" or "message" or "judgement" or "judgment" or "conclusion" or "advice" or "demand")
            {
                return text.Norm(i + 1) is "of" or "from" ? NameLists.Read(text, parts.Cast, i + 2, next.End) : [];
            }

            if (text.Norm(i) is "not" or "never" or "hardly")
            {
                return [];
            }
        }

        return [];
    }
}
