namespace NewsBot.Extraction.Rules;

internal sealed class ChoiceNode(PatternNode[] choices)
    : PatternNode(Opening.OneOf(choices.Select(c => c.Opening)), [.. choices[0].Needs.Where(n => choices.All(c => c.Needs.Contains(n)))])
{
    protected override bool Continue(MatchContext context, int at, PatternMatch match)
    {
        foreach (var choice in choices)
        {
            if (choice.Match(context, at, match))
            {
                return true;
            }
        }

        return false;
    }
}
