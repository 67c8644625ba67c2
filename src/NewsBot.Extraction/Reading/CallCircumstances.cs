using NewsBot.Core.Calls;
using NewsBot.Extraction.Names;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>How a call was made: for whom, with whom, in whose own post, and whether the caller gave up a post over it.</summary>
internal static class CallCircumstances
{
    private const int LongestBehalf = 14;

    private static readonly WordClass Leave = WordClass.Load("leave");
    private static readonly WordClass Together = WordClass.Load("together");
    private static readonly WordClass OwnPost = WordClass.Load("own-post");
    private static readonly WordClass SpeaksFor = WordClass.Load("speaks-for");
    private static readonly WordClass BehalfEnds = WordClass.Load("behalf-ends");

    public static Circumstances Of(StoryParts parts, Actor caller, Demand told)
    {
        var (behalf, joint, posted) = ((string?)null, false, false);
        foreach (var sentence in Near(parts, caller, told))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                joint |= Starts(Together, i, sentence.End) && !InAnothersWords(parts, i, caller);
                posted |= Starts(OwnPost, i, sentence.End) && caller.IsPerson && parts.QuotationAt(i) is null;
                behalf ??= SpeaksFor.Ends(parts.Text.Tokens, i, sentence.End, Forms.Any) is { Any: true } ends && !InAnothersWords(parts, i, caller)
                    ? Behalf(parts, caller, ends.Farthest, sentence.End)
                    : null;
            }
        }

        var circumstances = new Circumstances(behalf, joint, caller.IsPerson && QuitsPost(parts, caller), posted);
        return circumstances == Circumstances.None ? Circumstances.None : circumstances;

        bool Starts(WordClass words, int at, int end) => words.Starts(parts.Text.Tokens, at, end);
    }

    /// <summary>The sentence of the call, and those beside it that go on about its caller or about the statement that it stands in.</summary>
    private static IEnumerable<Sentence> Near(StoryParts parts, Actor caller, Demand told)
    {
        var sentences = parts.Text.Sentences;
        var home = sentences[told.Sentence];
        yield return home;
        foreach (var number in (int[])[told.Sentence - 1, told.Sentence + 1])
        {
            if (number >= 0 && number < sentences.Count && sentences[number] is var near && near.Line.IsStory
                && near.Line.Kind != LineKind.Title && Math.Abs(near.Line.Number - home.Line.Number) <= 2 && GoesOn(parts, caller, told, near))
            {
                yield return near;
            }
        }
    }

    private static bool GoesOn(StoryParts parts, Actor caller, Demand told, Sentence near)
    {
        var named = parts.Cast.Mentions.Where(m => m.Start >= near.First && m.Start < near.End && m.Actor is not null).Select(m => m.Actor!).ToHashSet();
        return named.Contains(caller)
            || (named.All(a => !a.IsPerson || told.Callers.Contains(a) || told.Targets.Contains(a))
                && Enumerable.Range(near.First, Math.Min(4, near.End - near.First)).Any(i => parts.Text.Norm(i) is "it" or "statement" or "letter" or "they" or "both"));
    }

    private static bool InAnothersWords(StoryParts parts, int at, Actor caller) =>
        parts.QuotationAt(at) is { } quotation && quotation.Speakers.Count > 0 && !quotation.Speakers.Contains(caller);

    /// <summary>"on behalf of [the Ely and Soham groups], said": the words up to where something else begins.</summary>
    private static string? Behalf(StoryParts parts, Actor caller, int first, int end)
    {
        var text = parts.Text;
        var last = first;
        while (last < end && last - first < LongestBehalf && text.Tokens[last].Kind != TokenKind.Mark
            && (last == first || text.MarksBefore(last).IsEmpty) && !BehalfEnds.Starts(text.Tokens, last, end))
        {
            last++;
        }

        if (last == first || text.Norm(first) is "him" or "her" or "them" or "me" or "us" or "himself" or "herself" or "themselves" or "it" or "itself")
        {
            return null;
        }

        var words = text.Quote(text.Span(first, last));
        return words.Contains(caller.Name, StringComparison.OrdinalIgnoreCase) ? null : words;
    }

    /// <summary>The caller's own going, told as done and of these days; not that they left a party or a meeting.</summary>
    private static bool QuitsPost(StoryParts parts, Actor caller)
    {
        var text = parts.Text;
        foreach (var sentence in text.Sentences.Where(s => s.Line.IsStory))
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (text.Norm(i) is "quit" or "quits" or "resigned" or "resigns" or "stepped" && parts.QuotationAt(i) is null
                    && text.Norm(i - 1) is not ("to" or "not" or "should" or "must" or "would" or "will" or "could")
                    && !(text.Norm(i - 1) == "have" && text.Norm(i - 2) is "should" or "would" or "could" or "must")
                    && Leave.Starts(text.Tokens, i, sentence.End) && !IsOfParty(text, i, sentence.End) && !IsLongAgo(text, sentence)
                    && parts.Subjects.Of(i).Actors.Contains(caller))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOfParty(StoryText text, int at, int end) =>
        Enumerable.Range(at + 1, Math.Max(0, Math.Min(end, at + 5) - at - 1)).Any(i => text.Norm(i) is "party" or "meeting" or "labour" or "conservatives" or "tories"
            || (text.Norm(i) == "whip" && text.Norm(i - 1) == "the"));

    private static bool IsLongAgo(StoryText text, Sentence sentence) => Enumerable.Range(sentence.First, sentence.End - sentence.First)
        .Any(i => text.Norm(i) is "ago" or "formerly" || (text.Norm(i) is "year" or "month" && text.Norm(i - 1) == "last") || (text.Tokens[i].Kind == TokenKind.Number && text.Norm(i).Length == 4 && text.Norm(i - 1) == "in"));
}
