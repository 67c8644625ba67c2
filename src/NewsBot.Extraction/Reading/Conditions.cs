using NewsBot.Extraction.Rules;
using NewsBot.Extraction.Text;
using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Reading;

/// <summary>Tells an ultimatum, which is a call under a condition, from a hypothesis, which is none.</summary>
internal sealed class Conditions(StoryParts parts)
{
    private static readonly WordClass Hypothesis = WordClass.Load("hypothesis");
    private static readonly WordClass Ultimatum = WordClass.Load("ultimatum");

    /// <summary>An ultimatum makes the call conditional; a hypothesis makes it none.</summary>
    public void Weigh(Sentence sentence, Demand demand)
    {
        var text = parts.Text;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Norm(i) is "if" or "unless" && IsInTheirHands(i, sentence.End))
            {
                demand.Conditional = true;
                return;
            }

            if (Ultimatum.Starts(text.Tokens, i, sentence.End))
            {
                demand.Conditional = true;
                return;
            }
        }

        if (Enumerable.Range(demand.Match.Start - 1, 3).Any(i => text.Norm(i) is "i" or "we" && text.Norm(i - 1) is "when" or "if" or "once" or "until" && text.Norm(i + 1) is "want" or "ask" or "call" or "tell" or "say" or "demand" or "urge" or "decide" or "need"))
        {
            // "When I want him to go, you will hear of it."
            demand.Blocked ??= "it depends on what is not yet known";
            return;
        }

        if (demand.Rule.Caller == CallerFrom.Subject && demand.Match.Marked > 0 && (Would(sentence, demand.Match.Marked) || IsSupposed(sentence, demand.Match.Marked)))
        {
            demand.Blocked ??= "it depends on what is not yet known";
            return;
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Norm(i) is not ("if" or "were" or "should" or "unless" or "once" or "provided") || (text.Norm(i) != "if" && text.Norm(i) != "unless" && i != sentence.First))
            {
                continue;
            }

            var end = Math.Min(sentence.End, i + 18);
            for (var j = i + 1; j < end && text.Norm(j) is not ("," or "then"); j++)
            {
                if (Hypothesis.Starts(text.Tokens, j, sentence.End))
                {
                    demand.Blocked ??= "it depends on what is not yet known";
                    return;
                }
            }
        }
    }

    /// <summary>"If it leaks again she would ask him to go": nothing is asked yet.</summary>
    private bool Would(Sentence sentence, int verb)
    {
        var would = Enumerable.Range(Math.Max(sentence.First, verb - 7), verb - Math.Max(sentence.First, verb - 7)).Any(i => parts.Text.Norm(i) is "would" or "will");
        return would && parts.Text.Norm(verb) is not "would" && Enumerable.Range(sentence.First, sentence.End - sentence.First).Any(i => parts.Text.Norm(i) is "if" && parts.QuotationAt(i) == parts.QuotationAt(verb));
    }

    /// <summary>"If Ann Roe calls for him to go": that she does is only supposed.</summary>
    private bool IsSupposed(Sentence sentence, int verb)
    {
        for (var i = sentence.First; i < verb; i++)
        {
            if (parts.Text.Norm(i) is "if" or "unless" or "until" && parts.Cast.From(i + 1).Any(m => m.Start == i + 1 && m.Actor is not null && verb - m.End is >= 0 and <= 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"if the mayor cannot …", "unless she …": something that the one who is asked to go can do or leave.</summary>
    private bool IsInTheirHands(int at, int end)
    {
        var mention = parts.Cast.From(at + 1).FirstOrDefault(m => m.Start == at + 1 && m.End < end);
        if (mention is null || parts.Text.Norm(at + 1) is "i" or "we" or "it" or "you")
        {
            return false;
        }

        if (parts.Text.Norm(at) == "unless")
        {
            return true;
        }

        var next = parts.Text.Norm(mention.End);
        var then = parts.Text.Norm(mention.End + 1);
        return next is "cannot" or "can't" or "doesn't" or "won't" or "refuses" or "fails" or "isn't" or "didn't" or "hasn't" or "don't" or "can" && (next is not "can" || then is "not")
            || (next is "does" or "would" or "will" or "is" or "did" or "has" or "do" && then is "not" or "unable" or "unwilling");
    }
}
