namespace NewsBot.Extraction.Rules;

internal sealed class ChoiceNode(PatternNode[] choices) : PatternNode
{
    public override bool Match(MatchContext context, int at, PatternMatch match) =>
        Array.Exists(choices, choice => choice.Match(context, at, match));
}
