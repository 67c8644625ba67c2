namespace NewsBot.Extraction.Rules;

internal sealed class ChoiceNode(PatternNode[] choices) : PatternNode
{
    public override bool AddFirst(HashSet<string> words)
    {
        var all = true;
        foreach (var choice in choices)
        {
            all &= choice.AddFirst(words);
        }

        return all;
    }

    public override bool Match(MatchContext context, int at, PatternMatch match) =>
        Array.Exists(choices, choice => choice.Match(context, at, match));
}
