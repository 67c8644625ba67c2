using NewsBot.Extraction.Words;

namespace NewsBot.Extraction.Rules;

/// <summary>
/// Takes no word: a phrase of the list stands before, in the same sentence or in the last one. "A cook would be sacked for it.
/// So should he": what he should is told by the sentence before.
/// </summary>
internal sealed class SinceNode(string name, PatternNode after) : PatternNode(after.Opening, after.Needs)
{
    private const int Reach = 32;

    private readonly WordClass _class = WordClass.Load(name);

    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        var sentence = context.Text.SentenceAt(match.Start);
        var before = sentence.First > sentence.Line.First ? context.Text.SentenceAt(sentence.First - 1).First : sentence.First;
        var from = Math.Max(before, match.Start - Reach);
        for (var i = from; i < match.Start; i++)
        {
            if (_class.Starts(context.Text.Tokens, i, match.Start))
            {
                return after.Match(context, at, match);
            }
        }

        return false;
    }
}
