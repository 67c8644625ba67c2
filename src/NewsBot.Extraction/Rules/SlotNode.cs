namespace NewsBot.Extraction.Rules;

/// <summary>A place for somebody the story speaks of: one mention, or several joined by "and".</summary>
internal sealed class SlotNode(string name, PatternNode after) : PatternNode(Opening.Mention, after.Needs)
{
    private readonly bool _possessive = name.EndsWith("'s", StringComparison.Ordinal);
    private readonly bool _target = name.StartsWith("target", StringComparison.Ordinal);

    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        foreach (var chain in context.Mentions.ChainsFrom(at, context.End))
        {
            var end = chain.End;
            if (_possessive)
            {
                var own = context.Text.Norm(at) is "his" or "her" or "their" or "your" && chain.Mentions.Count == 1;
                if (!own && context.Text.Norm(end) is not "'s")
                {
                    if (end < context.End && end > 0 && context.Text.Norm(end - 1).EndsWith('s') && context.PossessiveMarkAt(end))
                    {
                        // "Mr Jones' resignation"
                    }
                    else
                    {
                        continue;
                    }
                }

                end += context.Text.Norm(end) == "'s" ? 1 : 0;
            }
            else if (context.Text.Norm(end) == "'s" && context.Text.Norm(end + 1) is not ("got" or "going" or "to"))
            {
                continue;
            }
            else if (context.Text.Norm(at) is "his" or "their" or "your" && chain.Mentions.Count == 1 && chain.End == at + 1)
            {
                continue;
            }

            var before = _target ? match.Target : match.Caller;
            Set(match, chain);
            if (after.Match(context, end, match))
            {
                return true;
            }

            Set(match, before);
        }

        return false;
    }

    private void Set(PatternMatch match, MentionChain? chain)
    {
        if (_target)
        {
            match.Target = chain;
        }
        else
        {
            match.Caller = chain;
        }
    }
}
