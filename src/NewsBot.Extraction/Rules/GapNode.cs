using System.Globalization;
using NewsBot.Extraction.Text;

namespace NewsBot.Extraction.Rules;

/// <summary>Up to so many words that do not matter; no colon or semicolon may stand among them.</summary>
internal sealed class GapNode(string most, PatternNode after) : PatternNode(Opening.Anything, after.Needs)
{
    private readonly int _most = int.Parse(most, CultureInfo.InvariantCulture);

    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        for (var i = at; i <= Math.Min(at + _most, context.End); i++)
        {
            if (after.Match(context, i, match))
            {
                return true;
            }

            if (i < context.End && (context.Text.Tokens[i] is { Kind: TokenKind.Mark, Norm: ";" or ":" } || context.Text.Norm(i) is "against" or "not" or "never" or "nobody" or "don't" or "doesn't" or "didn't" or "won't" or "wouldn't" or "shouldn't" or "cannot" or "can't"))
            {
                return false;
            }
        }

        return false;
    }
}
